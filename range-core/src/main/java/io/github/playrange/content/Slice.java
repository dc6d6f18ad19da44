package io.github.playrange.content;

import io.github.playrange.range.ByteRange;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A run of bytes of an {@link OpenedRepresentation}, in the form in which it can leave fastest.
 *
 * <p>Whoever sends slices can treat all of them alike through {@link #read}, or look at the kind and let the operating
 * system move a span of a file. A slice is valid until its representation is closed. Its bytes may be read on any
 * thread.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2">RFC 9110, section 14.1.2</a>
 */
public sealed interface Slice {

    /**
     * The number of bytes.
     *
     * @return at least 1
     */
    long length();

    /**
     * Reads at least one byte, and as many as are at hand and fit.
     *
     * @param offset the offset of the first byte to read, in bytes from the beginning of the slice, at least 0 and less
     *     than {@link #length}
     * @param target takes the bytes; has room for at least one; no byte beyond the slice is put into it
     * @return the number of bytes read, at least 1
     * @throws IndexOutOfBoundsException if the offset lies outside the slice
     * @throws EOFException if the source has become shorter than the slice
     * @throws IOException if the source cannot be read
     */
    int read(long offset, ByteBuffer target) throws IOException;

    /**
     * Bytes in memory.
     *
     * @param bytes a read-only view of them, from its position to its limit
     */
    record Memory(ByteBuffer bytes) implements Slice {

        /**
         * Takes a read-only view.
         *
         * @param bytes a read-only view of them, from its position to its limit
         * @throws IllegalArgumentException if there is no byte
         */
        public Memory {
            if (!bytes.hasRemaining()) {
                throw new IllegalArgumentException("a slice holds at least one byte");
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

        @Override
        public int read(long offset, ByteBuffer target) {
            int count = roomFor(this, offset, target);
            target.put(bytes.slice((int) offset, count));
            return count;
        }
    }

    /**
     * A span of a file of the default file system, by its path and by the channel that was opened from it.
     *
     * @param path the path that the channel was opened from
     * @param channel the open channel; its own position is not used
     * @param range the bytes of the file
     */
    record FileSpan(Path path, FileChannel channel, ByteRange range) implements Slice {

        @Override
        public long length() {
            return range.length();
        }

        @Override
        public int read(long offset, ByteBuffer target) throws IOException {
            return readSpan((position, buffer) -> channel.read(buffer, position), this, range, offset, target);
        }
    }

    /**
     * A span of any other source.
     *
     * @param reader reads the source
     * @param range the bytes of the source
     */
    record PositionalSpan(PositionalReader reader, ByteRange range) implements Slice {

        @Override
        public long length() {
            return range.length();
        }

        @Override
        public int read(long offset, ByteBuffer target) throws IOException {
            return readSpan(reader, this, range, offset, target);
        }
    }

    private static int roomFor(Slice slice, long offset, ByteBuffer target) {
        if (offset < 0 || offset >= slice.length()) {
            throw new IndexOutOfBoundsException("offset " + offset + " in a slice of " + slice.length() + " bytes");
        }
        return (int) Math.min(target.remaining(), slice.length() - offset);
    }

    private static int readSpan(PositionalReader reader, Slice slice, ByteRange range, long offset, ByteBuffer target)
            throws IOException {
        int room = roomFor(slice, offset, target);
        int limit = target.limit();
        target.limit(target.position() + room);
        try {
            int position = target.position();
            int count = reader.read(range.start() + offset, target);
            if (count < 0) {
                throw new EOFException("the source ends before position " + (range.start() + offset)
                        + ", where a range of it goes on to " + range.end());
            }
            if (count == 0 || count != target.position() - position) {
                throw new IOException("a read at position " + (range.start() + offset) + " put "
                        + (target.position() - position) + " bytes into the buffer and told " + count);
            }
            return count;
        } finally {
            target.limit(limit);
        }
    }
}
