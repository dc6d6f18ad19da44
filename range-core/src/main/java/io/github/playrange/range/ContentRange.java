package io.github.playrange.range;

/**
 * The value of the {@code Content-Range} field.
 *
 * <p>Positions and lengths are bytes. Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.4">RFC 9110, section 14.4</a>
 */
public sealed interface ContentRange {

    /**
     * The length of the whole representation.
     *
     * @return bytes, at least 0
     */
    long completeLength();

    /**
     * The field value.
     *
     * @return for example {@code bytes 0-499/10000}, its last position inclusive
     */
    String fieldValue();

    /**
     * The range that a 206 or one of its parts carries.
     *
     * @param range the bytes carried
     * @param completeLength the length of the whole representation
     */
    record Satisfied(ByteRange range, long completeLength) implements ContentRange {

        /**
         * Checks that the range lies inside the representation.
         *
         * @param range the bytes carried
         * @param completeLength the length of the whole representation
         * @throws IllegalArgumentException if it does not
         */
        public Satisfied {
            if (range.end() > completeLength) {
                throw new IllegalArgumentException(range + " does not lie inside " + completeLength + " bytes");
            }
        }

        @Override
        public String fieldValue() {
            return "bytes " + range.start() + "-" + range.lastPosition() + "/" + completeLength;
        }
    }

    /**
     * The length that a 416 tells.
     *
     * @param completeLength the length of the whole representation
     */
    record Unsatisfied(long completeLength) implements ContentRange {

        /**
         * Checks the length.
         *
         * @param completeLength the length of the whole representation
         * @throws IllegalArgumentException if it is negative
         */
        public Unsatisfied {
            if (completeLength < 0) {
                throw new IllegalArgumentException("a representation cannot have " + completeLength + " bytes");
            }
        }

        @Override
        public String fieldValue() {
            return "bytes */" + completeLength;
        }
    }
}
