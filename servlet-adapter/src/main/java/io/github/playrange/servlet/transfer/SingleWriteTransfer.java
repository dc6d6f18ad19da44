package io.github.playrange.servlet.transfer;

import io.github.playrange.servlet.transfer.TransferFailure.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads a small response as a whole, and only then begins it, so that what cannot be read is an error in good order. A
 * write of that size does not wait for a client that has taken what it asked for before; another holds the thread until it
 * has stalled for too long.
 */
record SingleWriteTransfer(ResponseOutput output, BufferPool pool, StallWatch stallWatch) implements Transfer {

    static final SizeClass SIZE = SizeClass.SMALL;

    @Override
    public TransferWay way() {
        return TransferWay.SINGLE_WRITE;
    }

    @Override
    public void start(Outgoing outgoing, TransferListener listener) throws IOException {
        PooledBuffer buffer = buffer((int) outgoing.length());
        boolean mayStillBeRead = false;
        try {
            ByteBuffer bytes = buffer.bytes();
            try (outgoing) {
                OutgoingReader reader = new OutgoingReader(outgoing);
                while (reader.hasRemaining()) {
                    reader.read(bytes);
                }
            } catch (IOException | RuntimeException | Error e) {
                listener.aborted(new TransferFailure(Kind.SOURCE_FAILED, 0, e));
                return;
            }
            listener.begins();
            try (StallWatch.Writes writes = stallWatch.begin(output)) {
                try {
                    writes.write(bytes.flip());
                } catch (IOException | RuntimeException | Error e) {
                    mayStillBeRead = output.keepsBuffers();
                    listener.aborted(new TransferFailure(writes.kindOf(e), 0, e));
                    return;
                }
            }
        } finally {
            if (mayStillBeRead) {
                buffer.abandon();
            } else {
                buffer.close();
            }
        }
        listener.done();
    }

    private PooledBuffer buffer(int length) {
        PooledBuffer buffer = output.buffer(pool, SIZE.orSmallerFor(length));
        if (buffer.bytes().capacity() >= length) {
            return buffer;
        }
        buffer.close();
        return BufferPool.onHeap(length);
    }
}
