package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.PositionalReader;
import io.github.playrange.http.BodySegment;
import io.github.playrange.range.ByteRange;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.transfer.RecordedEnd.Event;
import io.github.playrange.servlet.transfer.ScriptedContainer.Pending;
import io.github.playrange.servlet.transfer.TransferFailure.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, and when, with a response that has gone asynchronous. */
class AsynchronousWritesTest {

    private static final int LENGTH = 1_000_000;
    private static final int SLABS = 4;
    private static final StallWatch STALL_WATCH = new StallWatch(Duration.ofMinutes(1));
    private static final List<Event> COMPLETE = List.of(Event.BEGUN, Event.CLOSED, Event.DONE);
    private static final List<Event> ABORTED = List.of(Event.BEGUN, Event.CLOSED, Event.ABORTED);

    private final BufferPool pool = new BufferPool((long) SLABS * SizeClass.LARGE.bytes());
    private final FailingOutput client = FailingOutput.never();
    private final RecordedEnd end = new RecordedEnd().failingToAbort(new IOException("the response was begun"));

    /** Where bytes come from. */
    enum Source {
        /** Memory, read on any thread. */
        QUICK,
        /** Anything that may take its time, read on threads of its own. */
        SLOW
    }

    private Outgoing film(Source source) {
        return switch (source) {
            case QUICK -> new Outgoing(List.of(InMemory.film(LENGTH)), end.opened(range -> List.of()));
            case SLOW -> readBy(AsynchronousWritesTest::readFilm);
        };
    }

    private Outgoing readBy(PositionalReader reader) {
        return Outgoing.of(List.of(new BodySegment.Content(new ByteRange(0, LENGTH))), end.opened(reader));
    }

    private ScriptedContainer container(int writesAtOnce) {
        return new ScriptedContainer(true, Pending.KEPT, writesAtOnce, client);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsDone_afterTheEnd(Source source) throws Exception {
        ScriptedContainer container = container(2);
        container.transfer(pool, STALL_WATCH).start(film(source), end);
        container.serve();
        container.tellError(new IOException("Broken pipe"));
        container.endIfWaitingSince(Long.MAX_VALUE);
        container.callWritePossible();

        assertEquals(COMPLETE, end.events());
        assertArrayEquals(Film.bytes(0, LENGTH), client.bytes());
        assertEquals(List.of(), container.violations());
    }

    @ParameterizedTest
    @EnumSource
    void callbackThatComesLate_doesNotMakeTwoWriteAtOnce(Source source) throws Exception {
        ScriptedContainer container = container(1);
        AtomicBoolean late = new AtomicBoolean();
        // Between somebody's look whether the container is ready and what is done because it was.
        container.afterLookingWhetherReady(() -> {
            if (late.compareAndSet(false, true)) {
                onAnotherThread(container::callWritePossible);
            }
        });
        container.transfer(pool, STALL_WATCH).start(film(source), end);
        container.serve();

        assertEquals(List.of(), container.violations());
        assertEquals(COMPLETE, end.events());
        assertArrayEquals(Film.bytes(0, LENGTH), client.bytes());
    }

    @ParameterizedTest
    @EnumSource
    void callbacksAtAnyMoment_doNotMakeTwoWriteAtOnce(Source source) throws Exception {
        ScriptedContainer container = container(2);
        container.transfer(pool, STALL_WATCH).start(film(source), end);
        container.callBackOnce();
        whileRunning(container::callWritePossible, container::serve);

        assertEquals(List.of(), container.violations());
        assertEquals(COMPLETE, end.events());
        assertArrayEquals(Film.bytes(0, LENGTH), client.bytes());
    }

    @ParameterizedTest
    @EnumSource
    void watchThatLooksAtAnyMoment_endsItOnceOrNotAtAll(Source source) throws Exception {
        ScriptedContainer container = container(1).byProtocol("HTTP/2.0");
        container.transfer(pool, STALL_WATCH).start(film(source), end);
        container.callBackOnce();
        whileRunning(() -> container.endIfWaitingSince(System.nanoTime() - 200_000), container::serve);

        assertTrue(end.events().equals(COMPLETE) || end.events().equals(ABORTED), () -> "" + end.events());
        assertEquals(List.of(), container.violations());
        assertTrue(container.hasEnded());
        assertEquals(end.events().equals(ABORTED), container.isBroken());
    }

    @ParameterizedTest
    @EnumSource
    void containerThatCompletesByItself_abortsIt(Source source) throws Exception {
        ScriptedContainer container = container(1);
        container.transfer(pool, STALL_WATCH).start(film(source), end);
        container.callBackOnce();
        Eventually.see(container::isPending, pending -> pending);
        container.completeByItself();
        container.callWritePossible();
        Eventually.see(end::hasEnded, ended -> ended);

        assertEquals(ABORTED, end.events());
        assertEquals(Kind.CLIENT_GONE, end.failure().kind());
        assertEquals(EOFException.class, end.failure().cause().getClass());
    }

    @ParameterizedTest
    @EnumSource
    void isReadyThatThrows_abortsIt(Source source) throws Exception {
        AtomicInteger looks = new AtomicInteger();
        ScriptedContainer container = container(2).afterLookingWhetherReady(() -> {
            if (looks.incrementAndGet() >= 5) {
                throw new IllegalStateException("recycled");
            }
        });
        container.transfer(pool, STALL_WATCH).start(film(source), end);
        container.serve();

        assertEquals(ABORTED, end.events());
        assertEquals(Kind.CLIENT_GONE, end.failure().kind());
        assertTrue(container.isBroken());
    }

    @ParameterizedTest
    @EnumSource
    void bufferComesBack_orIsLeftWhenTheContainerMayStillReadFromIt(Source source) throws Exception {
        ScriptedContainer container = container(1).byProtocol("HTTP/2.0");
        container.transfer(pool, STALL_WATCH).start(film(source), end);
        container.callBackOnce();
        Eventually.see(container::isPending, pending -> pending);
        container.tellError(new IOException("the stream was reset"));
        Eventually.see(end::hasEnded, ended -> ended);

        assertEquals(ABORTED, end.events());
        assertEquals(SLABS - 1, wholeSlabs());

        FailingOutput other = FailingOutput.never();
        RecordedEnd complete = new RecordedEnd();
        ScriptedContainer next = new ScriptedContainer(true, Pending.KEPT, 1, other);
        next.transfer(pool, new StallWatch(Duration.ofMinutes(1), () -> 0))
                .start(new Outgoing(List.of(InMemory.film(LENGTH)), complete.opened(range -> List.of())), complete);
        next.serve();

        assertEquals(SLABS - 1, wholeSlabs());
    }

    /** How many large buffers there are to be had. */
    private int wholeSlabs() {
        List<PooledBuffer> taken =
                Stream.generate(() -> pool.take(SizeClass.LARGE)).limit(SLABS).toList();
        taken.forEach(PooledBuffer::close);
        return (int) taken.stream()
                .filter(buffer -> buffer.bytes().capacity() == SizeClass.LARGE.bytes())
                .count();
    }

    @Test
    void bufferOfAConnectionThatIsGone_comesBack() throws Exception {
        ScriptedContainer container = container(1);
        container.transfer(pool, STALL_WATCH).start(film(Source.QUICK), end);
        container.callBackOnce();
        container.tellError(new IOException("Connection reset by peer"));

        assertEquals(ABORTED, end.events());
        assertEquals(SizeClass.LARGE.bytes(), pool.allocated());
        assertEquals(SizeClass.LARGE.bytes(), pool.take(SizeClass.LARGE).bytes().capacity());
    }

    @Test
    void streamThatTakesNoListener_isWrittenToBlocking() throws Exception {
        ScriptedContainer container = container(1).whenListening(() -> {
            throw new UnsupportedOperationException();
        });
        RecordedEnd blocking = new RecordedEnd();

        container
                .transfer(pool, STALL_WATCH)
                .start(new Outgoing(List.of(InMemory.film(LENGTH)), blocking.opened(range -> List.of())), blocking);

        assertEquals(COMPLETE, blocking.events());
        assertTrue(container.hasEnded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1", "HTTP/2.0"})
    void stall_isEndedOnlyWhereTheContainerBearsIt(String protocol) throws Exception {
        ScriptedContainer container = container(1).byProtocol(protocol);
        container.transfer(pool, STALL_WATCH).start(film(Source.QUICK), end);
        container.endIfWaitingSince(Long.MAX_VALUE);
        assertEquals(List.of(Event.BEGUN), end.events(), "before the first callback");

        container.callBackOnce();
        container.endIfWaitingSince(Long.MAX_VALUE);

        boolean ended = protocol.equals("HTTP/2.0");
        assertEquals(ended ? ABORTED : List.of(Event.BEGUN), end.events());
        assertEquals(ended, container.isBroken());
        container.serve();
        assertEquals(ended ? SLABS - 1 : SLABS, wholeSlabs(), "what is broken off may still be read from");
        assertEquals(ended ? ABORTED : COMPLETE, end.events());
        assertEquals(List.of(), container.violations());
    }

    /** Something that a test does. */
    @FunctionalInterface
    private interface Step {

        void run() throws Exception;
    }

    /** Does one thing again and again, on another thread, until something else has been done. */
    private static void whileRunning(Runnable again, Step step) throws Exception {
        AtomicBoolean running = new AtomicBoolean(true);
        Thread other = new Thread(() -> {
            while (running.get()) {
                again.run();
            }
        });
        other.start();
        try {
            step.run();
        } finally {
            running.set(false);
            other.join();
        }
    }

    private static void onAnotherThread(Runnable action) {
        Thread thread = new Thread(action);
        thread.start();
        try {
            thread.join();
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
