package io.github.playrange.servlet.transfer;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

/**
 * Direct buffers that responses share, bounded by the bytes of all of them; when there are none left, small ones on the
 * heap.
 *
 * <p>Memory is taken from the JVM in slabs of the largest size, each of which is lent as a whole or cut into equal
 * smaller parts, and is whole again when the last of those is back. It is kept for later responses. Safe for use by any
 * number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-6.4">RFC 9110, section 6.4</a>
 */
public final class BufferPool {

    /** What remains possible when everything else is lent. */
    static final int HEAP_BYTES = 16 << 10;

    private static final int SLAB_BYTES = SizeClass.LARGE.bytes();
    private static final int SHARE = 4;

    private final IntFunction<ByteBuffer> memory;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Slab> whole = new ArrayDeque<>();

    /** Slabs that are lent in part, by the size of the parts. */
    private final Deque<Slab> small = new ArrayDeque<>();

    private final Deque<Slab> medium = new ArrayDeque<>();
    private final Deque<Slab> large = new ArrayDeque<>();

    private long limit;
    private long allocated;

    private static final class Shared {
        static final BufferPool POOL = new BufferPool(DirectMemory.limit() / SHARE);
    }

    /**
     * An empty pool.
     *
     * @param limit the most that it may hold, in bytes; less than 256 KiB is nothing
     * @throws IllegalArgumentException if that is negative
     */
    public BufferPool(long limit) {
        this(limit, ByteBuffer::allocateDirect);
    }

    /** An empty pool of other memory, of which pieces of so many bytes are asked for. */
    BufferPool(long limit, IntFunction<ByteBuffer> memory) {
        if (limit < 0) {
            throw new IllegalArgumentException("a pool cannot hold " + limit + " bytes");
        }
        this.limit = limit;
        this.memory = memory;
    }

    /**
     * The pool of all responses that have none of their own: a quarter of the direct memory that the JVM may use.
     *
     * @return always the same
     */
    public static BufferPool shared() {
        return Shared.POOL;
    }

    /** A buffer of a size, or a smaller one if there is none, in the end one on the heap. */
    PooledBuffer take(SizeClass size) {
        Optional<PooledBuffer> pooled = poll(size);
        if (pooled.isEmpty() && reserve()) {
            pooled = allocate().map(slab -> firstOfNew(slab, size));
        }
        if (pooled.isPresent()) {
            return pooled.get();
        }
        return switch (size) {
            case LARGE -> take(SizeClass.MEDIUM);
            case MEDIUM -> take(SizeClass.SMALL);
            case SMALL -> onHeap(HEAP_BYTES);
        };
    }

    /** A buffer on the heap, which no pool gets back. */
    static PooledBuffer onHeap(int bytes) {
        return new HeapBuffer(ByteBuffer.allocate(bytes));
    }

    /** How much memory it has taken from the JVM, in bytes. */
    long allocated() {
        lock.lock();
        try {
            return allocated;
        } finally {
            lock.unlock();
        }
    }

    private Optional<PooledBuffer> poll(SizeClass size) {
        lock.lock();
        try {
            Slab partly = begunOf(size).peek();
            if (partly != null) {
                return Optional.of(next(partly));
            }
            Slab slab = whole.poll();
            return slab == null ? Optional.empty() : Optional.of(first(slab, size));
        } finally {
            lock.unlock();
        }
    }

    private PooledBuffer firstOfNew(Slab slab, SizeClass size) {
        lock.lock();
        try {
            return first(slab, size);
        } finally {
            lock.unlock();
        }
    }

    private PooledBuffer first(Slab slab, SizeClass size) {
        slab.cut(size);
        begunOf(size).push(slab);
        return next(slab);
    }

    private PooledBuffer next(Slab slab) {
        int index = slab.lend();
        if (!slab.hasParts()) {
            begunOf(slab.size()).remove(slab);
        }
        return new Part(slab, index, slab.part(index));
    }

    private void giveBack(Slab slab, int index) {
        lock.lock();
        try {
            if (!slab.hasParts()) {
                begunOf(slab.size()).push(slab);
            }
            slab.takeBack(index);
            if (slab.isWhole()) {
                begunOf(slab.size()).remove(slab);
                whole.push(slab);
            }
            dropIfUseless(slab);
        } finally {
            lock.unlock();
        }
    }

    private void abandon(Slab slab, int index) {
        lock.lock();
        try {
            slab.abandon(index);
            dropIfUseless(slab);
        } finally {
            lock.unlock();
        }
    }

    private void dropIfUseless(Slab slab) {
        if (slab.isUseless()) {
            begunOf(slab.size()).remove(slab);
            allocated -= SLAB_BYTES;
        }
    }

    private Deque<Slab> begunOf(SizeClass size) {
        return switch (size) {
            case SMALL -> small;
            case MEDIUM -> medium;
            case LARGE -> large;
        };
    }

    private boolean reserve() {
        lock.lock();
        try {
            boolean possible = allocated <= limit - SLAB_BYTES;
            allocated += possible ? SLAB_BYTES : 0;
            return possible;
        } finally {
            lock.unlock();
        }
    }

    /** Outside of the lock, because the JVM may wait for a garbage collection. */
    private Optional<Slab> allocate() {
        try {
            return Optional.of(new Slab(memory.apply(SLAB_BYTES)));
        } catch (OutOfMemoryError e) {
            // Others have used up the direct memory. The response can do without, and nobody asks again: the JVM has
            // collected garbage and waited for half a second before it said so.
            lock.lock();
            try {
                allocated -= SLAB_BYTES;
                limit = allocated;
            } finally {
                lock.unlock();
            }
            return Optional.empty();
        }
    }

    private final class Part implements PooledBuffer {

        private final Slab slab;
        private final int index;
        private final ByteBuffer bytes;

        Part(Slab slab, int index, ByteBuffer bytes) {
            this.slab = slab;
            this.index = index;
            this.bytes = bytes;
        }

        @Override
        public ByteBuffer bytes() {
            return bytes;
        }

        @Override
        public void close() {
            giveBack(slab, index);
        }

        @Override
        public void abandon() {
            BufferPool.this.abandon(slab, index);
        }
    }

    private record HeapBuffer(ByteBuffer bytes) implements PooledBuffer {

        @Override
        public void close() {}

        @Override
        public void abandon() {}
    }
}
