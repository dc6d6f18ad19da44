package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Clients;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SharedResultsTest {

    private static final int CLIENTS = 16;
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicInteger worked = new AtomicInteger();

    private static SharedResults<String, String> results(Duration longestWait) {
        return new SharedResults<>(10_000, longestWait, (key, value) -> value.length());
    }

    /** Works until all others are sure to wait. */
    private SharedResults.Work<String> slow(CountDownLatch begun, SharedResults.Work<String> work) {
        return () -> {
            worked.incrementAndGet();
            try {
                assertTrue(begun.await(30, TimeUnit.SECONDS));
                Thread.sleep(200);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return work.result();
        };
    }

    @Test
    void whereTheFirstFails_oneOfTheOthersWorksForAll() throws Exception {
        SharedResults<String, String> results = results(LONG);
        CountDownLatch begun = new CountDownLatch(CLIENTS);
        AtomicInteger failures = new AtomicInteger();
        SharedResults.Work<String> work = slow(begun, () -> {
            if (failures.getAndIncrement() == 0) {
                throw new IOException("of the first");
            }
            return "result";
        });

        List<String> outcomes = Clients.run(CLIENTS, client -> {
            begun.countDown();
            try {
                return results.get("key", work);
            } catch (IOException e) {
                return "failure " + e.getMessage();
            }
        });

        assertEquals(1, outcomes.stream().filter("failure of the first"::equals).count(), outcomes::toString);
        assertEquals(CLIENTS - 1, outcomes.stream().filter("result"::equals).count(), outcomes::toString);
        assertEquals(2, worked.get());
    }

    @Test
    void whereTheFirstFindsNoTurn_nobodyWaitsForAnother() throws Exception {
        SharedResults<String, String> results = results(LONG);
        CountDownLatch begun = new CountDownLatch(CLIENTS);
        SharedResults.Work<String> work = slow(begun, () -> {
            throw new BusyException();
        });

        List<BusyException> outcomes = Clients.run(CLIENTS, client -> {
            begun.countDown();
            return assertThrows(BusyException.class, () -> results.get("key", work));
        });

        assertEquals(CLIENTS, outcomes.size());
        assertEquals(1, worked.get());
        assertEquals("later", results.get("key", () -> "later"));
    }

    @Test
    void whoWaitsTooLong_isToldSo() throws Exception {
        SharedResults<String, String> results = results(Duration.ofMillis(50));
        CountDownLatch begun = new CountDownLatch(1);

        List<Object> outcomes = Clients.run(2, client -> {
            if (client == 0) {
                return results.get("key", slow(begun, () -> {
                    begun.countDown();
                    return "result";
                }));
            }
            while (worked.get() == 0) {
                Thread.onSpinWait();
            }
            BusyException busy = assertThrows(BusyException.class, () -> results.get("key", () -> "own"));
            begun.countDown();
            return busy;
        });

        assertEquals("result", outcomes.get(0));
        assertInstanceOf(BusyException.class, outcomes.get(1));
    }

    @Test
    void whoIsInterrupted_isBusyAndStaysInterrupted() throws Exception {
        SharedResults<String, String> results = results(LONG);
        CountDownLatch begun = new CountDownLatch(1);

        List<Boolean> interrupted = Clients.run(2, client -> {
            if (client == 0) {
                results.get("key", slow(begun, () -> "result"));
                return true;
            }
            while (worked.get() == 0) {
                Thread.onSpinWait();
            }
            Thread.currentThread().interrupt();
            assertThrows(BusyException.class, () -> results.get("key", () -> "own"));
            boolean still = Thread.interrupted();
            begun.countDown();
            return still;
        });

        assertEquals(List.of(true, true), interrupted);
    }

    @Test
    void whatIsLargerThanTheCache_isGivenAndNotKept() throws IOException {
        SharedResults<String, String> results = results(LONG);

        assertEquals(20_000, results.get("key", () -> "a".repeat(20_000)).length());
        assertEquals(0, results.bytes());
        assertEquals("other", results.get("key", () -> "other"));
    }
}
