package io.github.playrange.content.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Reads representations in tests as a sender does: each slice on from where the last read of it ended, until it is at
 * its end.
 *
 * <p>Safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>
 */
public final class ContentReader {

    private static final int ROOM = 1000;

    private ContentReader() {}

    /**
     * Opens a representation that is expected not to have changed.
     *
     * @param representation what is opened
     * @return the opened representation, to be closed by the caller
     * @throws IOException if the source cannot be opened
     */
    public static OpenedRepresentation open(Representation representation) throws IOException {
        return assertInstanceOf(Opening.Opened.class, representation.open()).representation();
    }

    /**
     * Opens, reads and closes a representation that is expected not to have changed.
     *
     * @param representation what is read; shorter than 2 GiB
     * @return all of its bytes
     * @throws IOException if the source cannot be opened, read or closed
     */
    public static byte[] readAll(Representation representation) throws IOException {
        long length = representation.metadata().length();
        try (OpenedRepresentation opened = open(representation)) {
            return length == 0 ? new byte[0] : readAll(opened.slices(new ByteRange(0, length)));
        }
    }

    /**
     * Reads slices one behind the other.
     *
     * @param slices what is read; together shorter than 2 GiB
     * @return all of their bytes, in order
     * @throws IOException if the source cannot be read
     */
    public static byte[] readAll(List<Slice> slices) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(
                Math.toIntExact(slices.stream().mapToLong(Slice::length).sum()));
        for (Slice slice : slices) {
            long offset = 0;
            while (offset < slice.length()) {
                int position = all.position();
                all.limit(Math.min(position + ROOM, all.capacity()));
                int count = slice.read(offset, all);
                if (count < 1) {
                    throw new AssertionError("a read of " + count + " bytes");
                }
                assertEquals(position + count, all.position(), "the position of the target after a read");
                offset += count;
            }
        }
        return all.array();
    }
}
