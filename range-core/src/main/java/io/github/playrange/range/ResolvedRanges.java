package io.github.playrange.range;

import java.util.List;

/**
 * What a {@link RangeSet} selects from a representation of a known length.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.2">RFC 9110, section 14.2</a>
 */
public sealed interface ResolvedRanges {

    /** The representation is empty, so that no range can be expressed and all of it is sent. */
    record Whole() implements ResolvedRanges {}

    /**
     * One range.
     *
     * @param range the bytes selected
     */
    record Single(ByteRange range) implements ResolvedRanges {}

    /**
     * Several ranges that neither overlap nor touch.
     *
     * @param ranges at least two, in the order in which they were first asked for
     */
    record Several(List<ByteRange> ranges) implements ResolvedRanges {

        /**
         * Copies the ranges.
         *
         * @param ranges at least two, in the order in which they were first asked for
         * @throws IllegalArgumentException if there are fewer than two
         */
        public Several {
            ranges = List.copyOf(ranges);
            if (ranges.size() < 2) {
                throw new IllegalArgumentException("several ranges are at least two, not " + ranges.size());
            }
        }
    }

    /** No member of the set selects a byte. */
    record Unsatisfiable() implements ResolvedRanges {}

    /** The set asks for more than a server should send, so that it is ignored. */
    record Excessive() implements ResolvedRanges {}
}
