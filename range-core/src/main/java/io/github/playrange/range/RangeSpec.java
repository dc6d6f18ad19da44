package io.github.playrange.range;

import java.util.Optional;

/**
 * One member of a range set, as the client asked for it and before the length of the representation is known.
 *
 * <p>Positions are bytes, and inclusive as in the header field. Numbers too large for a {@code long} are held as
 * {@link Long#MAX_VALUE}, which no representation reaches. Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2">RFC 9110, section 14.1.2</a>
 */
public sealed interface RangeSpec {

    /**
     * The bytes that this member selects from a representation.
     *
     * @param length the length of the representation in bytes, at least 0
     * @return the range, or empty if this member is unsatisfiable for that length
     * @throws IllegalArgumentException if {@code length} is negative
     */
    Optional<ByteRange> resolve(long length);

    /**
     * From one position to another, {@code first-last}.
     *
     * @param first the first position, at least 0
     * @param last the last position, inclusive, at least {@code first}
     */
    record FromTo(long first, long last) implements RangeSpec {

        /**
         * Checks the positions.
         *
         * @param first the first position, at least 0
         * @param last the last position, inclusive, at least {@code first}
         * @throws IllegalArgumentException if {@code first} is negative or {@code last} is less than {@code first}
         */
        public FromTo {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("a range needs 0 <= first <= last, but is " + first + "-" + last);
            }
        }

        @Override
        public Optional<ByteRange> resolve(long length) {
            checkLength(length);
            return first >= length
                    ? Optional.empty()
                    : Optional.of(new ByteRange(first, last >= length ? length : last + 1));
        }

        @Override
        public String toString() {
            return first + "-" + last;
        }
    }

    /**
     * From a position to the end of the representation, {@code first-}.
     *
     * @param first the first position, at least 0
     */
    record From(long first) implements RangeSpec {

        /**
         * Checks the position.
         *
         * @param first the first position, at least 0
         * @throws IllegalArgumentException if {@code first} is negative
         */
        public From {
            if (first < 0) {
                throw new IllegalArgumentException("a range cannot begin at " + first);
            }
        }

        @Override
        public Optional<ByteRange> resolve(long length) {
            checkLength(length);
            return first >= length ? Optional.empty() : Optional.of(new ByteRange(first, length));
        }

        @Override
        public String toString() {
            return first + "-";
        }
    }

    /**
     * The last bytes of the representation, {@code -length}; all of it if it is shorter than that.
     *
     * @param length the number of bytes, at least 0; a suffix of 0 bytes is valid and never satisfiable
     */
    record Suffix(long length) implements RangeSpec {

        /**
         * Checks the length.
         *
         * @param length the number of bytes, at least 0; a suffix of 0 bytes is valid and never satisfiable
         * @throws IllegalArgumentException if {@code length} is negative
         */
        public Suffix {
            if (length < 0) {
                throw new IllegalArgumentException("a suffix cannot have " + length + " bytes");
            }
        }

        @Override
        public Optional<ByteRange> resolve(long representationLength) {
            checkLength(representationLength);
            return length == 0 || representationLength == 0
                    ? Optional.empty()
                    : Optional.of(new ByteRange(Math.max(0, representationLength - length), representationLength));
        }

        @Override
        public String toString() {
            return "-" + length;
        }
    }

    private static void checkLength(long length) {
        if (length < 0) {
            throw new IllegalArgumentException("a representation cannot have " + length + " bytes");
        }
    }
}
