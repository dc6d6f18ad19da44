package io.github.playrange.http;

import io.github.playrange.range.ByteRange;
import java.nio.ByteBuffer;

/**
 * A piece of the content of a response: bytes that are given here, or bytes of the representation.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-6.4">RFC 9110, section 6.4</a>
 */
public sealed interface BodySegment {

    /**
     * The number of bytes.
     *
     * @return at least 1
     */
    long length();

    /**
     * Bytes that are given here: the head of a part, or one line of text.
     *
     * @param bytes a read-only view of them
     */
    record Literal(ByteBuffer bytes) implements BodySegment {

        /**
         * Takes a read-only view.
         *
         * @param bytes a read-only view of them
         * @throws IllegalArgumentException if there is no byte
         */
        public Literal {
            if (!bytes.hasRemaining()) {
                throw new IllegalArgumentException("a segment holds at least one byte");
            }
            bytes = bytes.slice().asReadOnlyBuffer();
        }

        /**
         * The bytes, from the position to the limit of a buffer of the caller's own.
         *
         * @return a read-only view
         */
        @Override
        public ByteBuffer bytes() {
            return bytes.duplicate();
        }

        @Override
        public long length() {
            return bytes.remaining();
        }
    }

    /**
     * Bytes of the representation.
     *
     * @param range which of them
     */
    record Content(ByteRange range) implements BodySegment {

        @Override
        public long length() {
            return range.length();
        }
    }
}
