package io.github.playrange.servlet.transfer;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.IntConsumer;

/** Keeps what is written to it, and fails once it has a number of bytes. */
final class FailingOutput extends ServletOutputStream {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final int capacity;
    private final IOException failure;
    private final IntConsumer meanwhile;

    private FailingOutput(int capacity, IOException failure, IntConsumer meanwhile) {
        this.capacity = capacity;
        this.failure = failure;
        this.meanwhile = meanwhile;
    }

    static FailingOutput never() {
        return never(count -> {});
    }

    /** Never, and something happens during each write, given how many bytes it is of. */
    static FailingOutput never(IntConsumer meanwhile) {
        return new FailingOutput(Integer.MAX_VALUE, new IOException("there is no more memory"), meanwhile);
    }

    static FailingOutput after(int bytes, IOException failure) {
        return new FailingOutput(bytes, failure, count -> {});
    }

    byte[] bytes() {
        return written.toByteArray();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (written.size() + (long) length > capacity) {
            throw failure;
        }
        meanwhile.accept(length);
        written.write(bytes, offset, length);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("this stream blocks");
    }
}
