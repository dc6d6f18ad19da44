package io.github.playrange.servlet.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of one response, one buffer after the other; on one thread at a time. */
final class OutgoingBuffer implements AutoCloseable {

    private final Outgoing outgoing;
    private final OutgoingReader reader;
    private final ResponseOutput output;
    private final BufferPool pool;
    private final long length;

    private SizeClass size;
    private PooledBuffer buffer;
    private boolean left;

    /** Takes a buffer of a size, or of a smaller one if that is enough. */
    OutgoingBuffer(Outgoing outgoing, ResponseOutput output, BufferPool pool, SizeClass size) {
        this.outgoing = outgoing;
        this.reader = new OutgoingReader(outgoing);
        this.output = output;
        this.pool = pool;
        this.length = outgoing.length();
        this.size = size.orSmallerFor(length);
        this.buffer = output.buffer(pool, this.size);
    }

    /** Whether there are bytes that were not read. */
    boolean hasRemaining() {
        return reader.hasRemaining();
    }

    /**
     * Reads the next bytes over those that were read before: what is at hand, or everything if there is room for it, so
     * that a small response is read as a whole before it begins.
     *
     * @return the bytes, at least one
     */
    ByteBuffer read() throws IOException {
        ByteBuffer bytes = buffer.bytes();
        bytes.clear();
        do {
            reader.read(bytes);
        } while (length <= bytes.capacity() && reader.hasRemaining());
        return bytes.flip();
    }

    /**
     * Exchanges the buffer for one of another size if the pool has it, before the next bytes are read. One that is not of
     * a pool does not grow, since nothing bounds the others.
     */
    void resize(SizeClass newSize) {
        SizeClass needed = newSize.orSmallerFor(length);
        if (needed.compareTo(size) < 0 || (needed != size && output.takesBuffers())) {
            // First, so that none is given back twice if there is no memory.
            PooledBuffer other = output.buffer(pool, needed);
            boolean pointless = needed.compareTo(size) > 0
                    && other.bytes().capacity() <= buffer.bytes().capacity();
            PooledBuffer unused = pointless ? other : buffer;
            buffer = pointless ? buffer : other;
            size = needed;
            unused.close();
        }
    }

    /** From now on the container may still read from the buffer when it is given back. */
    void leaveToContainer() {
        left = true;
    }

    /** Gives back the buffer, or abandons it if it was left to the container, and what was opened. */
    @Override
    public void close() {
        if (left) {
            buffer.abandon();
        } else {
            buffer.close();
        }
        outgoing.close();
    }
}
