package io.github.playrange.servlet.transfer;

import io.github.playrange.content.Slice;
import io.github.playrange.servlet.transfer.TransferCompletion.Side;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads into one buffer and writes it, on the calling thread, until everything has left. */
final class BlockingTransfer implements Transfer {

    /** Large enough that the cost of a read and a write is that of its bytes. */
    private static final int BUFFER_BYTES = 64 * 1024;

    private final ServletOutputStream output;

    BlockingTransfer(ServletOutputStream output) {
        this.output = output;
    }

    @Override
    public void start(Outgoing outgoing, TransferCompletion completion) throws IOException {
        Optional<Failure> failure;
        try (outgoing) {
            failure = send(outgoing);
        }
        if (failure.isPresent()) {
            completion.aborted(failure.get().side(), failure.get().cause());
        } else {
            completion.done();
        }
    }

    private Optional<Failure> send(Outgoing outgoing) {
        byte[] buffer = new byte[(int) Math.min(BUFFER_BYTES, outgoing.length())];
        for (Slice slice : outgoing.slices()) {
            long offset = 0;
            while (offset < slice.length()) {
                int count;
                try {
                    count = slice.read(offset, ByteBuffer.wrap(buffer));
                } catch (IOException | RuntimeException e) {
                    return Optional.of(new Failure(Side.SOURCE, e));
                }
                try {
                    output.write(buffer, 0, count);
                } catch (IOException | RuntimeException e) {
                    return Optional.of(new Failure(Side.CLIENT, e));
                }
                offset += count;
            }
        }
        return Optional.empty();
    }

    private record Failure(Side side, Exception cause) {}
}
