package io.github.playrange.timeline;

import java.time.Duration;

/**
 * A stretch of source time.
 *
 * <p>Half-open, as in Media Fragments URI 1.0: {@code start} belongs to it, {@code end} does not, and it is never
 * empty. Exact to the nanosecond. Immutable and safe for use by any number of threads.
 *
 * @param start the first instant, at least zero and less than {@link #END_OF_TIME}
 * @param end the first instant after the range, later than {@code start}; {@link #END_OF_TIME} stands for the end of
 *     the film, wherever that is
 * @see <a href="https://www.w3.org/TR/media-frags/#naming-time">Media Fragments URI 1.0, section 4.2.1</a>
 */
public record TimeRange(Duration start, Duration end) {

    /**
     * The upper limit of time, 4 194 304 s (2<sup>22</sup> s, 48 days): every time is less. Below it a double of
     * seconds tells each nanosecond from the next and nanoseconds are whole in a double, so that a browser is as exact
     * as Java.
     *
     * <p>As the end of a range it means the end of the film, and as the duration of a film that it is not known. It is
     * clipped by {@link PlaybackRanges#normalized}.
     */
    public static final Duration END_OF_TIME = Duration.ofSeconds(4_194_304);

    /**
     * Checks the bounds.
     *
     * @param start the first instant
     * @param end the first instant after the range
     * @throws IllegalArgumentException if {@code start} is negative, {@code end} is not later than {@code start}, or
     *     {@code end} is later than {@link #END_OF_TIME}
     */
    public TimeRange {
        if (start.isNegative()) {
            throw new IllegalArgumentException("a time range must not start before zero, but starts at " + start);
        }
        if (end.compareTo(END_OF_TIME) > 0) {
            throw new IllegalArgumentException("a time range must end by " + DecimalSeconds.format(END_OF_TIME)
                    + " s, the end of time, but ends at " + end);
        }
        if (start.compareTo(end) >= 0) {
            throw new IllegalArgumentException("a time range must start before its end, but starts at "
                    + DecimalSeconds.format(start) + " s and ends at "
                    + (end.isNegative() ? end : DecimalSeconds.format(end) + " s"));
        }
    }

    /**
     * The range between two times in decimal seconds, which are read without rounding.
     *
     * @param start the first instant, for example {@code 3.2}
     * @param end the first instant after the range, for example {@code 7.55}
     * @return the range
     * @throws IllegalArgumentException if one is not a time as {@link DecimalSeconds#parse} reads it, or {@code end} is
     *     not later than {@code start}
     */
    public static TimeRange ofSeconds(String start, String end) {
        return new TimeRange(DecimalSeconds.parse(start), DecimalSeconds.parse(end));
    }

    /**
     * The range between two times in milliseconds.
     *
     * @param start the first instant
     * @param end the first instant after the range
     * @return the range
     * @throws IllegalArgumentException as the constructor
     */
    public static TimeRange ofMillis(long start, long end) {
        return new TimeRange(Duration.ofMillis(start), Duration.ofMillis(end));
    }

    /**
     * The range from a time to the end of the film, wherever that is.
     *
     * @param start the first instant
     * @return the range that ends at {@link #END_OF_TIME}
     * @throws IllegalArgumentException if {@code start} is negative or not less than {@link #END_OF_TIME}
     */
    public static TimeRange from(Duration start) {
        return new TimeRange(start, END_OF_TIME);
    }

    /**
     * Whether this range goes on to the end of the film, wherever that is.
     *
     * @return true if {@code end} is {@link #END_OF_TIME}
     */
    public boolean isToEnd() {
        return end.equals(END_OF_TIME);
    }

    /**
     * The length of this range.
     *
     * @return more than zero; of a range {@linkplain #isToEnd to the end} the distance to {@link #END_OF_TIME}
     */
    public Duration length() {
        return end.minus(start);
    }

    /**
     * Whether a time lies in this range.
     *
     * @param time a source time
     * @return true from {@code start}, inclusive, to {@code end}, exclusive
     */
    public boolean contains(Duration time) {
        return start.compareTo(time) <= 0 && time.compareTo(end) < 0;
    }

    /**
     * Whether this range and the other one have an instant in common.
     *
     * @param other the other range
     * @return false if they only touch
     */
    public boolean overlaps(TimeRange other) {
        return start.compareTo(other.end) < 0 && other.start.compareTo(end) < 0;
    }

    /**
     * This range as {@link MediaFragments} writes it.
     *
     * @return for example {@code 3.2,7.55}, or {@code 3.2} for a range to the end
     */
    @Override
    public String toString() {
        return DecimalSeconds.format(start) + (isToEnd() ? "" : "," + DecimalSeconds.format(end));
    }
}
