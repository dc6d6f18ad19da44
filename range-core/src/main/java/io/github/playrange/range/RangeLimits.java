package io.github.playrange.range;

/**
 * How much one request may ask for before its {@code Range} field is ignored.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param maxRanges the largest number of satisfiable ranges, at least 1
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-17.15">RFC 9110, section 17.15</a>
 */
public record RangeLimits(int maxRanges) {

    /** Enough for every known client (PDF readers send some dozens), and a bound of about 20 kB of part headers. */
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
