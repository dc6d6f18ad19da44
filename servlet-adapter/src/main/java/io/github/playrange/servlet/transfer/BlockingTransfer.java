package io.github.playrange.servlet.transfer;

import io.github.playrange.content.Slice;
import io.github.playrange.servlet.transfer.TransferFailure.Kind;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads into one buffer and writes it, on the calling thread, until everything has left. */
final class BlockingTransfer implements Transfer {

    /** Large enough that the cost of a read and a write is that of its bytes. */
    private static final int BUFFER_BYTES = 64 * 1024;

    private final ServletOutputStream output;
    private final StallWatch stallWatch;

    BlockingTransfer(ServletOutputStream output, StallWatch stallWatch) {
        this.output = output;
        this.stallWatch = stallWatch;
    }

    @Override
    public void start(Outgoing outgoing, TransferCompletion completion) throws IOException {
        Optional<TransferFailure> failure;
        try (outgoing;
                StallWatch.Writes writes = stallWatch.begin(output)) {
            failure = send(outgoing, writes);
        }
        if (failure.isPresent()) {
            completion.aborted(failure.get());
        } else {
            completion.done();
        }
    }

    private static Optional<TransferFailure> send(Outgoing outgoing, StallWatch.Writes writes) {
        byte[] buffer = new byte[(int) Math.min(BUFFER_BYTES, outgoing.length())];
        long sent = 0;
        for (Slice slice : outgoing.slices()) {
            long offset = 0;
            while (offset < slice.length()) {
                int count;
                try {
                    count = slice.read(offset, ByteBuffer.wrap(buffer));
                } catch (IOException | RuntimeException | Error e) {
                    return Optional.of(new TransferFailure(Kind.SOURCE_FAILED, sent, e));
                }
                try {
                    writes.write(buffer, count);
                } catch (IOException | RuntimeException | Error e) {
                    Kind kind = writes.haveStalled(e) ? Kind.CLIENT_STALLED : Kind.CLIENT_GONE;
                    return Optional.of(new TransferFailure(kind, sent, e));
                }
                offset += count;
                sent += count;
            }
        }
        return Optional.empty();
    }
}
