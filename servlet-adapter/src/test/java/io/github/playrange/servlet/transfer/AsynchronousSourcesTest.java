package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.PositionalReader;
import io.github.playrange.content.Slice;
import io.github.playrange.http.BodySegment;
import io.github.playrange.range.ByteRange;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.transfer.RecordedEnd.Event;
import io.github.playrange.servlet.transfer.ScriptedContainer.Pending;
import io.github.playrange.servlet.transfer.TransferFailure.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sources do to a response that has gone asynchronous, and what happens while they are read. */
class AsynchronousSourcesTest {

    private static final int LENGTH = 1_000_000;
    private static final long PATIENCE_SECONDS = 20;
    private static final StallWatch STALL_WATCH = new StallWatch(Duration.ofMinutes(1));
    private static final List<Event> COMPLETE = List.of(Event.BEGUN, Event.CLOSED, Event.DONE);
    private static final List<Event> ABORTED = List.of(Event.BEGUN, Event.CLOSED, Event.ABORTED);

    private final BufferPool pool = new BufferPool(1 << 20);
    private final FailingOutput client = FailingOutput.never();
    private final RecordedEnd end = new RecordedEnd().failingToAbort(new IOException("the response was begun"));

    private Outgoing readBy(PositionalReader reader) {
        return Outgoing.of(List.of(new BodySegment.Content(new ByteRange(0, LENGTH))), end.opened(reader));
    }

    private ScriptedContainer container(int writesAtOnce) {
        return new ScriptedContainer(true, Pending.KEPT, writesAtOnce, client);
    }

    @Test
    void errorToldWhileASlowSourceIsRead_endsItWhenTheReadIsOver() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        ScriptedContainer container = container(5);
        PositionalReader slow = (position, target) -> {
            if (position > 0) {
                reading.countDown();
                await(told);
                assertFalse(end.events().contains(Event.CLOSED));
            }
            return readFilm(position, target);
        };
        container.transfer(pool, STALL_WATCH).start(readBy(slow), end);
        container.callBackOnce();
        await(reading);
        container.tellError(new SocketTimeoutException());
        told.countDown();
        Eventually.see(end::hasEnded, ended -> ended);

        assertEquals(ABORTED, end.events());
        assertEquals(Kind.CLIENT_STALLED, end.failure().kind());
        assertEquals(List.of(), container.violations());
    }

    @Test
    void errorThatIsFollowedByTheCompletion_isTheReason() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        ScriptedContainer container = container(5).completingAfterErrors();
        PositionalReader slow = (position, target) -> {
            if (position > 0) {
                reading.countDown();
                await(told);
            }
            return readFilm(position, target);
        };
        container.transfer(pool, STALL_WATCH).start(readBy(slow), end);
        container.callBackOnce();
        await(reading);
        container.tellError(new SocketTimeoutException());
        told.countDown();
        Eventually.see(end::hasEnded, ended -> ended);

        assertEquals(Kind.CLIENT_STALLED, end.failure().kind());
    }

    @Test
    void streamThatWasThrownAwayAfterAnError_isNotTheReason() throws Exception {
        EOFException gone = new EOFException("the client has gone");
        CompletableFuture<ScriptedContainer> telling = new CompletableFuture<>();
        ScriptedContainer container = new ScriptedContainer(true, Pending.KEPT, 5, FailingOutput.never(count -> {
            try {
                telling.join().tellError(gone);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new IllegalStateException("the stream was recycled");
        }));
        telling.complete(container);
        container.transfer(pool, STALL_WATCH).start(readBy(AsynchronousSourcesTest::readFilm), end);
        container.callBackOnce();
        Eventually.see(end::hasEnded, ended -> ended);

        assertEquals(ABORTED, end.events());
        assertEquals(Kind.CLIENT_GONE, end.failure().kind());
        assertSame(gone, end.failure().cause());
    }

    static Stream<Exception> failuresOfAListener() {
        return Stream.of(new IOException("the response was begun"), new IllegalStateException("a mistake"));
    }

    @ParameterizedTest
    @MethodSource("failuresOfAListener")
    void sourceThatFailsOnItsThread_breaksTheResponse(Exception failure) throws Exception {
        RecordedEnd throwing = new RecordedEnd().failingToAbort(failure);
        ScriptedContainer container = container(5);
        PositionalReader failing = (position, target) -> {
            if (position > 0) {
                throw new IOException("the disk is on fire");
            }
            return readFilm(position, target);
        };
        container
                .transfer(pool, STALL_WATCH)
                .start(
                        Outgoing.of(
                                List.of(new BodySegment.Content(new ByteRange(0, LENGTH))), throwing.opened(failing)),
                        throwing);
        container.serve();

        assertEquals(ABORTED, throwing.events());
        assertEquals(Kind.SOURCE_FAILED, throwing.failure().kind());
        assertTrue(container.isBroken());
    }

    @ParameterizedTest
    @MethodSource("failuresOfAListener")
    void slowSourceThatFailsAtOnce_neverLeavesTheResponseOpen(Exception failure) throws Exception {
        RecordedEnd throwing = new RecordedEnd().failingToAbort(failure);
        ScriptedContainer container = container(5);
        PositionalReader failing = (position, target) -> {
            throw new IOException("the disk is on fire");
        };
        container
                .transfer(pool, STALL_WATCH)
                .start(
                        Outgoing.of(
                                List.of(new BodySegment.Content(new ByteRange(0, LENGTH))), throwing.opened(failing)),
                        throwing);
        container.serve();

        assertEquals(List.of(Event.CLOSED, Event.ABORTED), throwing.events());
        assertTrue(container.isBroken());
    }

    @Test
    void fileThatCannotBeReadAnyMore_abortsItOnTheContainersThread(@TempDir Path folder) throws Exception {
        Path path = Files.write(folder.resolve("film.mp4"), Film.bytes(0, LENGTH / 2));
        ScriptedContainer container = container(5);
        try (FileChannel channel = FileChannel.open(path)) {
            Slice shortened = new Slice.FileSpan(path, channel, new ByteRange(0, LENGTH));
            container
                    .transfer(pool, STALL_WATCH)
                    .start(new Outgoing(List.of(shortened), end.opened(range -> List.of())), end);
            container.serve();
        }

        assertEquals(ABORTED, end.events());
        assertEquals(Kind.SOURCE_FAILED, end.failure().kind());
        assertEquals(client.bytes().length, end.failure().sent());
        assertTrue(container.isBroken());
    }

    @Test
    void fileThatCannotBeReadAtAll_isAnErrorBeforeAnythingBegins(@TempDir Path folder) throws Exception {
        Path path = Files.createFile(folder.resolve("film.mp4"));
        RecordedEnd inGoodOrder = new RecordedEnd();
        try (FileChannel channel = FileChannel.open(path)) {
            Slice empty = new Slice.FileSpan(path, channel, new ByteRange(0, LENGTH));
            container(1)
                    .transfer(pool, STALL_WATCH)
                    .start(new Outgoing(List.of(empty), inGoodOrder.opened(range -> List.of())), inGoodOrder);
        }

        assertEquals(List.of(Event.CLOSED, Event.ABORTED), inGoodOrder.events());
        assertEquals(Kind.SOURCE_FAILED, inGoodOrder.failure().kind());
    }

    @Test
    void slowSource_isNeverReadOnTheContainersThread() throws Exception {
        Set<Thread> readers = ConcurrentHashMap.newKeySet();
        ScriptedContainer container = container(2);
        PositionalReader noted = (position, target) -> {
            readers.add(Thread.currentThread());
            return readFilm(position, target);
        };
        container.transfer(pool, STALL_WATCH).start(readBy(noted), end);
        container.serve();

        assertFalse(readers.contains(Thread.currentThread()));
        assertEquals(COMPLETE, end.events());
    }

    @Test
    void containerThatHasEndedWhileTheFirstBytesWereRead_leaksNothing() throws Exception {
        ScriptedContainer container = container(1);
        PositionalReader slow = (position, target) -> {
            container.endUnseen();
            return readFilm(position, target);
        };
        container.transfer(pool, STALL_WATCH).start(readBy(slow), end);
        Eventually.see(end::hasEnded, ended -> ended);

        assertEquals(ABORTED, end.events());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int readFilm(long position, ByteBuffer target) {
        int count = target.remaining();
        target.put(Film.bytes(position, position + count));
        return count;
    }
}
