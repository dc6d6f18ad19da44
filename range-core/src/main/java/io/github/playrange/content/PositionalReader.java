package io.github.playrange.content;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads bytes at any position of a source, without a position of its own.
 *
 * <p>Safe for use by any number of threads at once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2">RFC 9110, section 14.1.2</a>
 */
@FunctionalInterface
public interface PositionalReader {

    /**
     * Reads at least one byte, and as many as are at hand and fit.
     *
     * @param position the position of the first byte to read, in bytes from the beginning of the source, at least 0
     * @param target takes the bytes; has room for at least one
     * @return the number of bytes read, or -1 if the source ends at or before {@code position}
     * @throws IOException if the source cannot be read
     */
    int read(long position, ByteBuffer target) throws IOException;
}
