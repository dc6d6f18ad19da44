package io.github.playrange.servlet.testkit;

import java.util.Locale;

/** What becomes of a scripted source. */
public enum Scenario {
    /** Everything is read. */
    GOES_WELL(1_000),
    /** As {@link #GOES_WELL}, with more bytes than a server and two operating systems keep back together. */
    GOES_WELL_FOR_LONG(24 << 20),
    /** As {@link #GOES_WELL_FOR_LONG}, but a read takes a little while and gets little: slower than any client. */
    READS_SLOWLY(1 << 20),
    /** A read fails half-way, before any server has sent a byte. */
    FAILS_EARLY(1_000),
    /** A read fails half-way, after every server has sent some bytes. */
    FAILS_LATE(1 << 20),
    /** There are only half of the bytes, and no server has sent one of them. */
    ENDS_EARLY(1_000),
    /** There are only half of the bytes, and every server has sent some. */
    ENDS_LATE(1 << 20),
    /** Reading throws what nobody expects. */
    READS_BY_MISTAKE(1_000),
    /** Reading ends in an error of the JVM. */
    READS_INTO_AN_ERROR(1_000),
    /** Giving back what was opened fails. */
    CANNOT_BE_CLOSED(1_000),
    /** Opening fails. */
    CANNOT_BE_OPENED(1_000),
    /** The file system refuses to open it. */
    MAY_NOT_BE_OPENED(1_000),
    /** Opening throws what nobody expects. */
    OPENS_BY_MISTAKE(1_000),
    /** The slices are fewer bytes than the range. */
    SLICES_BY_MISTAKE(1_000),
    /** Looking it up fails. */
    CANNOT_BE_LOOKED_UP(1_000),
    /** Looking it up throws what nobody expects. */
    LOOKED_UP_BY_MISTAKE(1_000),
    /** Looking it up ends in an error of the JVM. */
    LOOKED_UP_INTO_AN_ERROR(1_000),
    /** There is nothing. */
    MISSING(1_000),
    /** The application refuses it with 402. */
    REFUSED(1_000),
    /** The first version found has changed by the time it is opened. */
    CHANGES_ONCE(1_000),
    /** The first two versions found have changed by the time they are opened. */
    CHANGES_TWICE(1_000),
    /** Every version found has changed by the time it is opened. */
    KEEPS_CHANGING(1_000),
    /** A terabyte. */
    ENDLESS(1L << 40);

    private final long length;

    Scenario(long length) {
        this.length = length;
    }

    /** The length that the source promises, in bytes. */
    public long length() {
        return length;
    }

    /** As it stands in a path, for example {@code goes-well}. */
    public String pathName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Scenario ofPathName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
