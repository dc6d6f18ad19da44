package io.github.playrange.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the entries of a table one after the other, and never more of it than a piece. */
final class EntryReader {

    private static final int PIECE_BYTES = 1 << 16;

    private final SourceReader source;
    private final long end;
    private long position;
    private ByteBuffer piece = ByteBuffer.allocate(0);

    EntryReader(SourceReader source, long start, long end) {
        this.source = source;
        this.position = start;
        this.end = end;
    }

    int nextInt() throws IOException {
        require(Integer.BYTES);
        return piece.getInt();
    }

    long nextUnsignedInt() throws IOException {
        return Integer.toUnsignedLong(nextInt());
    }

    long nextLong() throws IOException {
        require(Long.BYTES);
        return piece.getLong();
    }

    private void require(int bytes) throws IOException {
        if (piece.remaining() < bytes) {
            position -= piece.remaining();
            piece = source.read(position, (int) Math.min(PIECE_BYTES, end - position));
            position += piece.remaining();
        }
    }
}
