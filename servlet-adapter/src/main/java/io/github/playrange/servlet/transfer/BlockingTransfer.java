package io.github.playrange.servlet.transfer;

import io.github.playrange.servlet.transfer.TransferFailure.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads into a buffer and writes it, on the calling thread, until everything has left. */
record BlockingTransfer(ResponseOutput output, BufferPool pool, StallWatch stallWatch) implements Transfer {

    private static final SizeClass SIZE = SizeClass.MEDIUM;

    @Override
    public TransferWay way() {
        return TransferWay.BLOCKING;
    }

    @Override
    public void start(Outgoing outgoing, TransferListener listener) throws IOException {
        Optional<TransferFailure> failure;
        try (OutgoingBuffer buffer = new OutgoingBuffer(outgoing, output, pool, SIZE);
                StallWatch.Writes writes = stallWatch.begin(output)) {
            failure = send(buffer, listener, writes);
        }
        if (failure.isPresent()) {
            listener.aborted(failure.get());
        } else {
            listener.done();
        }
    }

    private Optional<TransferFailure> send(OutgoingBuffer buffer, TransferListener listener, StallWatch.Writes writes) {
        ByteBuffer first;
        try {
            first = buffer.read();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(new TransferFailure(Kind.SOURCE_FAILED, 0, e));
        }
        listener.begins();
        return send(first, buffer, output, writes);
    }

    /** Sends what was read, and then all that was not. */
    static Optional<TransferFailure> send(
            ByteBuffer first, OutgoingBuffer buffer, ResponseOutput output, StallWatch.Writes writes) {
        ByteBuffer bytes = first;
        long sent = 0;
        Pace pace = new Pace();
        while (true) {
            int count = bytes.remaining();
            try {
                pace.wrote(writes.write(bytes));
            } catch (IOException | RuntimeException | Error e) {
                if (output.keepsBuffers()) {
                    buffer.leaveToContainer();
                }
                return Optional.of(new TransferFailure(writes.kindOf(e), sent, e));
            }
            sent += count;
            if (!buffer.hasRemaining()) {
                return Optional.empty();
            }
            try {
                pace.fit(buffer, sent);
                bytes = buffer.read();
            } catch (IOException | RuntimeException | Error e) {
                return Optional.of(new TransferFailure(Kind.SOURCE_FAILED, sent, e));
            }
        }
    }
}
