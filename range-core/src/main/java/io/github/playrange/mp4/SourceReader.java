package io.github.playrange.mp4;

import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads an opened source by position; small reads that lie close together are one read of the source. */
final class SourceReader {

    private static final int WINDOW_BYTES = 4096;

    private final OpenedRepresentation opened;
    private final long length;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW_BYTES).limit(0);
    private long windowStart;

    SourceReader(OpenedRepresentation opened, long length) {
        this.opened = opened;
        this.length = length;
    }

    long length() {
        return length;
    }

    /** Reads just these bytes, which have to lie inside the source, into a buffer of the caller's own. */
    ByteBuffer read(long position, int count) throws IOException {
        ByteBuffer target = ByteBuffer.allocate(count);
        if (count > WINDOW_BYTES) {
            fill(target, position);
        } else if (count > 0) {
            if (!holds(position, count)) {
                moveWindow(position);
            }
            target.put(window.slice((int) (position - windowStart), count));
        }
        return target.flip();
    }

    /** Whether a small read takes no read of the source. */
    boolean holds(long position, int count) {
        return position >= windowStart && position + count <= windowStart + window.limit();
    }

    private void moveWindow(long position) throws IOException {
        windowStart = position;
        window.clear().limit((int) Math.min(WINDOW_BYTES, length - position));
        fill(window, position);
    }

    private void fill(ByteBuffer target, long position) throws IOException {
        for (Slice slice : opened.slices(ByteRange.ofLength(position, target.remaining()))) {
            long offset = 0;
            while (offset < slice.length()) {
                offset += slice.read(offset, target);
            }
        }
    }
}
