package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.LogCapture;
import io.github.playrange.servlet.transfer.TransferFailure.Kind;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StallWatchTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final ByteBuffer BYTES = ByteBuffer.allocate(10);

    @Test
    void writeThatDoesNotEnd_isInterruptedAndTheThreadIsAsBefore() {
        try (StallWatch.Writes writes = new StallWatch(SOON).begin(output(Output::waitForEver))) {
            IOException failure = assertThrows(IOException.class, () -> writes.write(BYTES.duplicate()));

            assertEquals(Kind.CLIENT_STALLED, writes.kindOf(failure));
            assertFalse(Thread.currentThread().isInterrupted());
        }
    }

    @Test
    void writeThatEndsAfterTheInterrupt_hasNotStalled() throws IOException {
        try (StallWatch.Writes writes = new StallWatch(SOON).begin(output(Output::waitAndGoOn))) {
            writes.write(BYTES.duplicate());

            assertFalse(Thread.currentThread().isInterrupted());
            assertEquals(Kind.CLIENT_GONE, writes.kindOf(new IOException("Broken pipe")));
        }
    }

    @Test
    void interruptOfSomebodyElse_isNotSwallowed() {
        try (StallWatch.Writes writes = new StallWatch(NEVER).begin(output(Output::waitForEver))) {
            Thread.currentThread().interrupt();
            IOException failure = assertThrows(IOException.class, () -> writes.write(BYTES.duplicate()));

            assertEquals(Kind.CLIENT_GONE, writes.kindOf(failure));
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void threadThatReadsForLong_isLeftAlone() throws Exception {
        try (StallWatch.Writes writes = new StallWatch(SOON).begin(output(() -> {}))) {
            writes.write(BYTES.duplicate());
            Thread.sleep(10 * SOON.toMillis());
            writes.write(BYTES.duplicate());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {SocketTimeoutException.class, TimeoutException.class})
    void timeoutOfTheContainer_isAStallToo(Class<? extends Exception> type) throws Exception {
        Exception cause = type.getDeclaredConstructor().newInstance();
        try (StallWatch.Writes writes = new StallWatch(NEVER).begin(output(() -> {}))) {
            assertEquals(Kind.CLIENT_STALLED, writes.kindOf(new IOException(cause)));
            assertEquals(Kind.CLIENT_GONE, writes.kindOf(new IOException("Broken pipe")));
        }
    }

    @Test
    void watcher_endsWhenNothingIsSent() throws Exception {
        StallWatch watch = new StallWatch(SOON);
        for (int round = 0; round < 2; round++) {
            try (StallWatch.Writes writes = watch.begin(output(Output::waitForEver))) {
                assertThrows(IOException.class, () -> writes.write(BYTES.duplicate()));
                assertEquals(1, watchers());
            }
            assertEquals(0L, Eventually.see(StallWatchTest::watchers, count -> count == 0));
        }
    }

    @Test
    void whatCannotBeEnded_keepsNoOtherFromBeingWatched() throws Exception {
        StallWatch watch = new StallWatch(SOON);
        AtomicInteger looks = new AtomicInteger();
        StallWatch.Watched mistaken = deadline -> {
            looks.incrementAndGet();
            throw new IllegalStateException("the response has ended");
        };
        LogCapture log = new LogCapture();
        watch.watch(mistaken);
        try (StallWatch.Writes writes = watch.begin(output(Output::waitForEver))) {
            assertThrows(IOException.class, () -> writes.write(BYTES.duplicate()));
            assertTrue(Eventually.see(looks::get, count -> count > 3) > 3);
        } finally {
            watch.forget(mistaken);
            log.close();
        }
    }

    @Test
    void whileTheClockStandsStill_nothingStalls() throws Exception {
        StallWatch watch = new StallWatch(SOON, () -> Long.MAX_VALUE);
        try (StallWatch.Writes writes = watch.begin(output(Output::waitForLong))) {
            writes.write(BYTES.duplicate());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void timeoutThatIsNone_isRefused(long seconds) {
        assertThrows(IllegalArgumentException.class, () -> new StallWatch(Duration.ofSeconds(seconds)));
    }

    private static ResponseOutput output(Client client) {
        return ResponseOutput.byArrays(new Output(client));
    }

    private static long watchers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("playrange-stall-watch"))
                .count();
    }

    @FunctionalInterface
    private interface Client {

        void take() throws IOException;
    }

    /** An output whose client does as the test says. */
    private static final class Output extends ServletOutputStream {

        private final Client client;

        Output(Client client) {
            this.client = client;
        }

        static void waitForEver() throws IOException {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }

        static void waitForLong() throws IOException {
            try {
                Thread.sleep(5 * SOON.toMillis());
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }

        static void waitAndGoOn() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void write(int b) throws IOException {
            client.take();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            client.take();
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
}
