package io.github.playrange.servlet.transfer;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

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

    /** The JVM collects garbage and waits for half a second before it says that there is no memory. */
    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

    private final long limit;
    private final IntFunction<ByteBuffer> memory;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Slab> whole = new ArrayDeque<>();

    /** Slabs that are lent in part, by the size of the parts. */
    private final Deque<Slab> small = new ArrayDeque<>();

    private final Deque<Slab> medium = new ArrayDeque<>();
    private final Deque<Slab> large = new ArrayDeque<>();

    private long allocated;

    /** Slabs with abandoned parts, which are memory of the JVM until the collector has found them. */
    private final Set<Reference<ByteBuffer>> dropped = new HashSet<>();

    private final ReferenceQueue<ByteBuffer> collected = new ReferenceQueue<>();

    /** When the JVM last had no memory, because others have used it up. */
    private OptionalLong refusedAt = OptionalLong.empty();

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
        this(limit, ByteBuffer::allocateDirect, System::nanoTime);
    }

    /** An empty pool of other memory, of which pieces of so many bytes are asked for, by another clock. */
    BufferPool(long limit, IntFunction<ByteBuffer> memory, LongSupplier nanoTime) {
        if (limit < 0) {
            throw new IllegalArgumentException("a pool cannot hold " + limit + " bytes");
        }
        this.limit = limit;
        this.memory = memory;
        this.nanoTime = nanoTime;
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
            discountCollected();
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
            dropped.add(new PhantomReference<>(slab.memory(), collected));
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
            discountCollected();
            boolean possible = allocated <= limit - SLAB_BYTES && !isRefused();
            allocated += possible ? SLAB_BYTES : 0;
            return possible;
        } finally {
            lock.unlock();
        }
    }

    private void discountCollected() {
        for (Reference<?> slab = collected.poll(); slab != null; slab = collected.poll()) {
            dropped.remove(slab);
            allocated -= SLAB_BYTES;
        }
    }

    private boolean isRefused() {
        return refusedAt.isPresent() && nanoTime.getAsLong() - refusedAt.getAsLong() < PAUSE_NANOS;
    }

    /** Outside of the lock, because the JVM may wait for a garbage collection. */
    private Optional<Slab> allocate() {
        try {
            return Optional.of(new Slab(memory.apply(SLAB_BYTES)));
        } catch (OutOfMemoryError e) {
            // The response can do without.
            lock.lock();
            try {
                allocated -= SLAB_BYTES;
                refusedAt = OptionalLong.of(nanoTime.getAsLong());
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
