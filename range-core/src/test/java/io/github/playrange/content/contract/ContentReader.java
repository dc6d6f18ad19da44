package io.github.playrange.content.contract;

import io.github.playrange.content.Slice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Reads slices as a sender does: on from where the last read ended, until each is at its end. */
public final class ContentReader {

    private static final int ROOM = 1000;

    private ContentReader() {}

    /** All bytes of the slices, one behind the other. */
    public static byte[] readAll(List<Slice> slices) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(
                Math.toIntExact(slices.stream().mapToLong(Slice::length).sum()));
        for (Slice slice : slices) {
            long offset = 0;
            while (offset < slice.length()) {
                int limit = Math.min(all.position() + ROOM, all.capacity());
                int count = slice.read(offset, all.limit(limit));
                if (count < 1) {
                    throw new AssertionError("a read of " + count + " bytes");
                }
                offset += count;
            }
        }
        return all.array();
    }
}
