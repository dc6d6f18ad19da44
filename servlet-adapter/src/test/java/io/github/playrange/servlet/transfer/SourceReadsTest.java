package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Eventually;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class SourceReadsTest {

    private static final int MORE_THAN_THREADS = 100;
    private static final int THREADS = 32;
    private static final long PATIENCE_SECONDS = 20;

    /** Reads that do not end before they are told to. */
    private static final class Reads {

        final Set<Thread> threads = ConcurrentHashMap.newKeySet();
        final AtomicInteger under = new AtomicInteger();
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(MORE_THAN_THREADS);

        Reads() {
            for (int i = 0; i < MORE_THAN_THREADS; i++) {
                SourceReads.start(this::read);
            }
        }

        private void read() {
            threads.add(Thread.currentThread());
            under.incrementAndGet();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ended.countDown();
        }

        void end() throws InterruptedException {
            mayEnd.countDown();
            assertTrue(ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void withoutVirtualThreads_aBoundedNumberReadsAndEndsWhenIdle() throws Exception {
        Reads reads = new Reads();

        assertEquals(THREADS, Eventually.see(reads.under::get, count -> count >= THREADS));
        reads.end();

        assertEquals(MORE_THAN_THREADS, reads.under.get());
        assertEquals(THREADS, reads.threads.size());
        for (Thread thread : reads.threads) {
            assertTrue(thread.isDaemon(), "it does not keep the JVM");
            assertEquals("playrange-source", thread.getName());
            assertEquals(false, Eventually.see(thread::isAlive, alive -> !alive));
        }
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void withVirtualThreads_eachReadHasItsOwn() throws Exception {
        Reads reads = new Reads();

        assertEquals(MORE_THAN_THREADS, Eventually.see(reads.under::get, count -> count == MORE_THAN_THREADS));
        reads.end();

        assertEquals(MORE_THAN_THREADS, reads.threads.size());
        for (Thread thread : reads.threads) {
            assertEquals(true, Thread.class.getMethod("isVirtual").invoke(thread));
        }
    }
}
