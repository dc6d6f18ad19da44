package io.github.playrange.range;

/**
 * How much one request may ask for before its {@code Range} field is ignored.
 *
 * <p>What is sent for a set within the limit is at most the length of the representation, and a head for each part. For
 * {@code video/mp4} and a boundary of 32 characters a head is at most 147 bytes, and a longer media type adds its
 * further characters; {@code RangeResponse} of the package {@code http} has the formula.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param maxRanges the largest number of satisfiable ranges, at least 1
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-17.15">RFC 9110, section 17.15</a>
 */
public record RangeLimits(int maxRanges) {

    /**
     * Enough for every known client (PDF readers send some dozens), and small enough that the heads of all parts
     * together are no more than a picture: 100 × 147 bytes for {@code video/mp4}.
     */
    public static final int DEFAULT_MAX_RANGES = 100;

    /** The limits that hold unless others are given. */
    public static final RangeLimits DEFAULT = new RangeLimits(DEFAULT_MAX_RANGES);

    /**
     * Checks the limit.
     *
     * @param maxRanges the largest number of satisfiable ranges, at least 1
     * @throws IllegalArgumentException if {@code maxRanges} is less than 1
     */
    public RangeLimits {
        if (maxRanges < 1) {
            throw new IllegalArgumentException("at least one range has to be allowed, not " + maxRanges);
        }
    }
}
