package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Eventually;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BufferPoolTest {

    private static final List<SizeClass> SIZES = List.of(SizeClass.values());
    private static final int SLAB = SizeClass.LARGE.bytes();
    private static final int SLABS = 4;
    private static final int STEPS = 2_000;
    private static final int MOST_LENT = 20;
    private static final int STRIDE = 4 << 10;

    /** What is lent, and the mark that its borrower has left in it. */
    private record Loan(PooledBuffer buffer, int mark) {

        static Loan of(PooledBuffer buffer, int mark) {
            ByteBuffer bytes = buffer.bytes();
            for (int i = 0; i + Integer.BYTES <= bytes.capacity(); i += STRIDE) {
                bytes.putInt(i, mark);
            }
            bytes.putInt(bytes.capacity() - Integer.BYTES, mark);
            return new Loan(buffer, mark);
        }

        void assertUntouched() {
            ByteBuffer bytes = buffer.bytes();
            for (int i = 0; i + Integer.BYTES <= bytes.capacity(); i += STRIDE) {
                assertEquals(mark, bytes.getInt(i));
            }
            assertEquals(mark, bytes.getInt(bytes.capacity() - Integer.BYTES));
        }
    }

    /** Takes, closes and abandons at random, and looks after its own. */
    private static final class Borrower implements Callable<List<Loan>> {

        private static final AtomicInteger MARKS = new AtomicInteger();

        private final BufferPool pool;
        private final Random random;
        private final int abandonedOfHundred;
        private final List<Loan> lent = new ArrayList<>();
        private final List<Loan> abandoned = new ArrayList<>();

        Borrower(BufferPool pool, long seed, int abandonedOfHundred) {
            this.pool = pool;
            this.random = new Random(seed);
            this.abandonedOfHundred = abandonedOfHundred;
        }

        /** What it has abandoned. */
        @Override
        public List<Loan> call() {
            for (int step = 0; step < STEPS; step++) {
                if (lent.isEmpty() || (lent.size() < MOST_LENT && random.nextBoolean())) {
                    SizeClass size = SIZES.get(random.nextInt(SIZES.size()));
                    lent.add(Loan.of(pool.take(size), MARKS.incrementAndGet()));
                } else {
                    giveBackAny();
                }
                assertTrue(pool.allocated() <= (long) SLABS * SLAB);
            }
            while (!lent.isEmpty()) {
                giveBackAny();
            }
            return abandoned;
        }

        private void giveBackAny() {
            Loan loan = lent.remove(random.nextInt(lent.size()));
            loan.assertUntouched();
            if (random.nextInt(100) < abandonedOfHundred) {
                loan.buffer().abandon();
                abandoned.add(loan);
            } else {
                loan.buffer().close();
            }
        }
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 20).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsLent_belongsToOneBorrower(int seed) {
        BufferPool pool = new BufferPool((long) SLABS * SLAB);

        new Borrower(pool, seed, 0).call();

        assertEquals((long) SLABS * SLAB, pool.allocated());
        assertAllSlabsAreWhole(pool);
        assertEquals((long) SLABS * SLAB, pool.allocated());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsAbandoned_isNeverLentAgainAndMakesRoomOnceItIsCollected(int seed) throws Exception {
        BufferPool pool = new BufferPool((long) SLABS * SLAB);

        List<Loan> abandoned = new Borrower(pool, seed, 5).call();

        assertFalse(abandoned.isEmpty());
        List<Loan> whole = takeAll(pool);
        assertTrue(whole.size() < SLABS);
        abandoned.forEach(Loan::assertUntouched);
        assertEquals((long) SLABS * SLAB, pool.allocated());

        abandoned.clear();
        assertRoomIsMade(pool, whole);
        assertAllSlabsAreWhole(pool);
    }

    /** Gives back what there is. */
    private static void assertRoomIsMade(BufferPool pool, List<Loan> lent) throws Exception {
        long remaining = (long) lent.size() * SLAB;
        lent.forEach(loan -> loan.buffer().close());
        assertEquals(
                remaining,
                Eventually.see(
                        () -> {
                            System.gc();
                            return pool.allocated();
                        },
                        bytes -> bytes == remaining));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void borrowersOnManyThreads_doNotMeet(int abandonedOfHundred) throws Exception {
        BufferPool pool = new BufferPool((long) SLABS * SLAB);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<List<Loan>>> borrowers = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            borrowers.add(threads.submit(new Borrower(pool, seed, abandonedOfHundred)));
        }
        threads.shutdown();
        List<Loan> abandoned = new ArrayList<>();
        for (Future<List<Loan>> borrower : borrowers) {
            abandoned.addAll(borrower.get());
        }

        List<Loan> whole = takeAll(pool);
        abandoned.forEach(Loan::assertUntouched);
        abandoned.clear();
        borrowers.clear();
        assertRoomIsMade(pool, whole);
        assertAllSlabsAreWhole(pool);
    }

    private static void assertAllSlabsAreWhole(BufferPool pool) {
        assertEquals(SLABS, takeAll(pool).size());
        assertFalse(pool.take(SizeClass.SMALL).bytes().isDirect());
        assertEquals((long) SLABS * SLAB, pool.allocated());
    }

    /** Takes all that are whole. */
    private static List<Loan> takeAll(BufferPool pool) {
        List<Loan> lent = new ArrayList<>();
        PooledBuffer buffer = pool.take(SizeClass.LARGE);
        while (buffer.bytes().capacity() == SLAB) {
            assertTrue(buffer.bytes().isDirect());
            lent.add(Loan.of(buffer, -lent.size()));
            buffer = pool.take(SizeClass.LARGE);
        }
        buffer.close();
        lent.forEach(Loan::assertUntouched);
        return lent;
    }

    @ParameterizedTest
    @CsvSource({"LARGE, 1", "MEDIUM, 4", "SMALL, 8"})
    void slab_isCutIntoEqualParts(SizeClass size, int parts) {
        BufferPool pool = new BufferPool(SLAB);
        for (int i = 0; i < parts; i++) {
            ByteBuffer bytes = pool.take(size).bytes();
            assertEquals(size.bytes(), bytes.capacity());
            assertTrue(bytes.isDirect());
        }
        assertEquals(BufferPool.HEAP_BYTES, pool.take(size).bytes().capacity());
    }

    @Test
    void whenNothingOfASizeIsLeft_aSmallerOneIsLent() {
        BufferPool pool = new BufferPool(2L * SLAB);
        pool.take(SizeClass.SMALL);
        pool.take(SizeClass.MEDIUM);

        assertEquals(
                List.of(
                        SizeClass.MEDIUM.bytes(),
                        SizeClass.MEDIUM.bytes(),
                        SizeClass.MEDIUM.bytes(),
                        SizeClass.SMALL.bytes()),
                Stream.generate(() -> pool.take(SizeClass.LARGE).bytes().capacity())
                        .limit(4)
                        .toList());
    }

    @Test
    void slabOfWhichAPartIsAbandoned_isLeftWhenTheOthersAreBack() throws Exception {
        BufferPool pool = new BufferPool(SLAB);
        List<PooledBuffer> parts = new ArrayList<>(List.of(pool.take(SizeClass.MEDIUM), pool.take(SizeClass.MEDIUM)));
        parts.get(0).abandon();
        parts.get(1).close();
        assertEquals(BufferPool.HEAP_BYTES, pool.take(SizeClass.MEDIUM).bytes().capacity());
        assertEquals(SLAB, pool.allocated());

        parts.clear();
        assertRoomIsMade(pool, List.of());
        assertEquals(SLAB, pool.take(SizeClass.LARGE).bytes().capacity());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, (256 << 10) - 1})
    void limitBelowASlab_leavesTheHeap(long limit) {
        BufferPool pool = new BufferPool(limit);

        ByteBuffer bytes = pool.take(SizeClass.LARGE).bytes();

        assertFalse(bytes.isDirect());
        assertEquals(BufferPool.HEAP_BYTES, bytes.capacity());
        assertEquals(0, pool.allocated());
    }

    @Test
    void memoryThatTheJvmRefuses_isAskedForAgainAfterAMinute() {
        AtomicInteger asked = new AtomicInteger();
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
        BufferPool pool = new BufferPool(
                Long.MAX_VALUE,
                bytes -> {
                    if (asked.incrementAndGet() == 2) {
                        throw new OutOfMemoryError("Direct buffer memory");
                    }
                    return ByteBuffer.allocateDirect(bytes);
                },
                now::get);
        PooledBuffer only = pool.take(SizeClass.LARGE);
        for (SizeClass size : SizeClass.values()) {
            assertEquals(BufferPool.HEAP_BYTES, pool.take(size).bytes().capacity());
        }
        now.addAndGet(Duration.ofMinutes(1).toNanos() - 1);
        assertEquals(BufferPool.HEAP_BYTES, pool.take(SizeClass.LARGE).bytes().capacity());
        assertEquals(2, asked.get());
        assertEquals(SLAB, pool.allocated());

        only.close();
        assertTrue(pool.take(SizeClass.LARGE).bytes().isDirect());
        now.incrementAndGet();
        assertTrue(pool.take(SizeClass.LARGE).bytes().isDirect());
        assertEquals(3, asked.get());
    }

    @Test
    void negativeLimit_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BufferPool(-1));
    }

    @Test
    void sharedPool_isOne() {
        assertSame(BufferPool.shared(), BufferPool.shared());
    }
}
