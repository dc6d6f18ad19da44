package io.github.playrange.mp4;

import io.github.playrange.timeline.TimeRange;
import java.time.Duration;

/** Time in ticks, of which a timescale has so many a second. */
final class Ticks {

    /** As a nanosecond, finer than any that is in use; products of two of them and of a tick each fit in 64 bits. */
    static final long MAX_TIMESCALE = 1_000_000_000;

    /** How long a sample can last, in ticks, as a table tells it in 32 bits. */
    static final long LONGEST_DURATION = 0xFFFF_FFFFL;

    private Ticks() {}

    /** The nearest tick of another timescale; both are at most {@link #MAX_TIMESCALE}. */
    static long rescaled(long ticks, long from, long to) {
        long seconds = Math.floorDiv(ticks, from);
        long rest = Math.floorMod(ticks, from);
        return seconds * to + (rest * to + from / 2) / from;
    }

    static long of(Duration time, long timescale) {
        return time.toSeconds() * timescale + (time.toNanosPart() * timescale + MAX_TIMESCALE / 2) / MAX_TIMESCALE;
    }

    static Duration toDuration(long ticks, long timescale) {
        return Duration.ofSeconds(
                Math.floorDiv(ticks, timescale), Math.floorMod(ticks, timescale) * MAX_TIMESCALE / timescale);
    }

    /** Whether a time is one that a film can have. */
    static boolean isPossible(long ticks, long timescale) {
        long most = TimeRange.END_OF_TIME.toSeconds() * timescale;
        return ticks >= -most && ticks < most;
    }
}
