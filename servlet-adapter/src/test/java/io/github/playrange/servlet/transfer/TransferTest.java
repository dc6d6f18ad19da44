package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.PositionalReader;
import io.github.playrange.content.Slice;
import io.github.playrange.http.BodySegment;
import io.github.playrange.range.ByteRange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.LogCapture;
import io.github.playrange.servlet.transfer.RecordedEnd.Event;
import io.github.playrange.servlet.transfer.ScriptedContainer.Pending;
import io.github.playrange.servlet.transfer.TransferFailure.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every way of transfer guarantees; a new way is one more line in {@link #ways}. */
class TransferTest {

    private static final ByteRange RANGE = new ByteRange(1_000_000, 1_300_000);
    private static final List<BodySegment> ONE_RANGE = List.of(new BodySegment.Content(RANGE));
    private static final BufferPool POOL = new BufferPool(1 << 20);
    private static final StallWatch STALL_WATCH = new StallWatch(Duration.ofMinutes(1));
    private static final PositionalReader WHOLE = TransferTest::readFilm;

    /**
     * A way to send.
     *
     * @param readsAllBefore whether a response begins when all of it has been read
     */
    record Way(boolean readsAllBefore, Sending sending) {

        void send(Outgoing outgoing, RecordedEnd end, FailingOutput output) throws Exception {
            sending.send(outgoing, end, output);
        }

        List<Event> begunAnd(Event end) {
            return readsAllBefore ? List.of(Event.CLOSED, Event.BEGUN, end) : List.of(Event.BEGUN, Event.CLOSED, end);
        }

        List<Event> unreadable() {
            return readsAllBefore
                    ? List.of(Event.CLOSED, Event.ABORTED)
                    : List.of(Event.BEGUN, Event.CLOSED, Event.ABORTED);
        }
    }

    /** Sends until the response has ended. */
    @FunctionalInterface
    interface Sending {

        void send(Outgoing outgoing, RecordedEnd end, FailingOutput output) throws Exception;
    }

    static Stream<Named<Way>> ways() {
        return Stream.of(
                Named.of(
                        "blocking",
                        new Way(
                                false,
                                (outgoing, end, output) -> new BlockingTransfer(
                                                ResponseOutput.byArrays(output), POOL, STALL_WATCH)
                                        .start(outgoing, end))),
                Named.of(
                        "single write",
                        new Way(
                                true,
                                (outgoing, end, output) -> new SingleWriteTransfer(
                                                ResponseOutput.byArrays(output), POOL, STALL_WATCH)
                                        .start(outgoing, end))),
                Named.of("asynchronous, buffers are kept", asynchronous(true, Pending.KEPT, 1)),
                Named.of("asynchronous, buffers are copied", asynchronous(true, Pending.COPIED, 2)),
                Named.of("asynchronous, always ready", asynchronous(true, Pending.KEPT, Integer.MAX_VALUE)),
                Named.of("asynchronous, arrays are kept", asynchronous(false, Pending.KEPT, 3)),
                Named.of("asynchronous, arrays are copied", asynchronous(false, Pending.COPIED, 1)));
    }

    private static Way asynchronous(boolean takesBuffers, Pending pending, int writesAtOnce) {
        return new Way(false, (outgoing, end, output) -> {
            ScriptedContainer container = new ScriptedContainer(takesBuffers, pending, writesAtOnce, output);
            container.transfer(POOL, STALL_WATCH).start(outgoing, end);
            container.serve();
            assertEquals(List.of(), container.violations());
        });
    }

    @ParameterizedTest
    @MethodSource("ways")
    void allSlices_leaveInOrder(Way way) throws Exception {
        RecordedEnd end = new RecordedEnd();
        FailingOutput output = FailingOutput.never();
        List<BodySegment> body = List.of(
                new BodySegment.Literal(ByteBuffer.wrap(new byte[] {1, 2, 3})),
                new BodySegment.Content(RANGE),
                new BodySegment.Literal(ByteBuffer.wrap(new byte[] {4})),
                new BodySegment.Content(new ByteRange(7, 8)));

        way.send(Outgoing.of(body, end.opened(WHOLE)), end, output);

        ByteBuffer expected = ByteBuffer.allocate(300_005)
                .put(new byte[] {1, 2, 3})
                .put(Film.bytes(RANGE.start(), RANGE.end()))
                .put((byte) 4)
                .put(Film.bytes(7, 8));
        assertArrayEquals(expected.array(), output.bytes());
        assertEquals(way.begunAnd(Event.DONE), end.events());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void readsThatGiveFewBytes_areRepeated(Way way) throws Exception {
        RecordedEnd end = new RecordedEnd();
        FailingOutput output = FailingOutput.never();
        PositionalReader stingy = (position, target) ->
                readFilm(position, target.limit(target.position() + Math.min(700, target.remaining())));

        way.send(Outgoing.of(ONE_RANGE, end.opened(stingy)), end, output);

        assertArrayEquals(Film.bytes(RANGE.start(), RANGE.end()), output.bytes());
        assertEquals(way.begunAnd(Event.DONE), end.events());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void sourceThatFails_abortsOnItsSide(Way way) throws Exception {
        IOException failure = new IOException("the disk is on fire");
        RecordedEnd end = new RecordedEnd();

        way.send(Outgoing.of(ONE_RANGE, end.opened(endingAt(1_200_000, failure))), end, FailingOutput.never());

        assertEquals(way.unreadable(), end.events());
        assertEquals(Kind.SOURCE_FAILED, end.failure().kind());
        assertEquals(failure, end.failure().cause());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void bytesThatHaveLeft_areCountedWhenTheRestCannot(Way way) throws Exception {
        RecordedEnd end = new RecordedEnd();
        FailingOutput output = FailingOutput.never();

        way.send(
                Outgoing.of(ONE_RANGE, end.opened(endingAt(1_200_000, new IOException("the disk is on fire")))),
                end,
                output);

        assertEquals(output.bytes().length, end.failure().sent());
        assertEquals(way.readsAllBefore(), output.bytes().length == 0);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void sourceThatThrowsByMistake_abortsOnItsSide(Way way) throws Exception {
        RecordedEnd end = new RecordedEnd();
        PositionalReader mistaken = (position, target) -> {
            throw new IllegalStateException("a mistake in somebody's code");
        };

        way.send(Outgoing.of(ONE_RANGE, end.opened(mistaken)), end, FailingOutput.never());

        assertEquals(List.of(Event.CLOSED, Event.ABORTED), end.events());
        assertEquals(Kind.SOURCE_FAILED, end.failure().kind());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void sourceThatEndsEarly_aborts(Way way) throws Exception {
        RecordedEnd end = new RecordedEnd();
        PositionalReader shortened =
                (position, target) -> position >= 1_200_000 ? -1 : readFilmTo(1_200_000, position, target);

        way.send(Outgoing.of(ONE_RANGE, end.opened(shortened)), end, FailingOutput.never());

        assertEquals(way.unreadable(), end.events());
        assertEquals(Kind.SOURCE_FAILED, end.failure().kind());
        assertEquals(EOFException.class, end.failure().cause().getClass());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void clientThatGoes_abortsOnItsSideWithTheContainersOwnException(Way way) throws Exception {
        IOException failure = new IOException("Broken pipe");
        RecordedEnd end = new RecordedEnd();
        FailingOutput output = FailingOutput.after(100_000, failure);

        way.send(Outgoing.of(ONE_RANGE, end.opened(WHOLE)), end, output);

        assertEquals(way.begunAnd(Event.ABORTED), end.events());
        assertEquals(Kind.CLIENT_GONE, end.failure().kind());
        assertEquals(failure, end.failure().cause());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void closingThatThrowsByMistake_isNoMatterOfTheTransferEither(Way way) throws Exception {
        RecordedEnd end = new RecordedEnd().failingToClose(new IllegalStateException("a mistake"));

        way.send(Outgoing.of(ONE_RANGE, end.opened(WHOLE)), end, FailingOutput.never());

        assertEquals(way.begunAnd(Event.DONE), end.events());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void closingThatFails_isLoggedAndNoMatterOfTheTransfer(Way way) throws Exception {
        RecordedEnd end = new RecordedEnd().failingToClose(new IOException("the disk is on fire"));
        LogCapture log = new LogCapture();
        try {
            way.send(Outgoing.of(ONE_RANGE, end.opened(WHOLE)), end, FailingOutput.never());
        } finally {
            log.close();
        }

        assertEquals(way.begunAnd(Event.DONE), end.events());
        assertEquals(1, log.lines().size(), () -> log.lines().toString());
    }

    @Test
    void slicesThatAreNotTheRange_closeTheRepresentation() {
        RecordedEnd end = new RecordedEnd();
        OpenedRepresentation opened =
                end.opened(range -> List.of(new Slice.PositionalSpan(WHOLE, new ByteRange(0, 5))));

        assertThrows(IllegalStateException.class, () -> Outgoing.of(ONE_RANGE, opened));
        assertEquals(List.of(Event.CLOSED), end.events());
    }

    @Test
    void slicingThatFails_closesTheRepresentation() {
        RecordedEnd end = new RecordedEnd();
        OpenedRepresentation opened = end.opened(range -> {
            throw new IndexOutOfBoundsException("a mistake in somebody's code");
        });

        assertThrows(IndexOutOfBoundsException.class, () -> Outgoing.of(ONE_RANGE, opened));
        assertEquals(List.of(Event.CLOSED), end.events());
    }

    private static int readFilm(long position, ByteBuffer target) {
        int count = target.remaining();
        target.put(Film.bytes(position, position + count));
        return count;
    }

    private static PositionalReader endingAt(long end, IOException failure) {
        return (position, target) -> {
            if (position >= end) {
                throw failure;
            }
            return readFilmTo(end, position, target);
        };
    }

    private static int readFilmTo(long end, long position, ByteBuffer target) {
        int room = (int) Math.min(target.remaining(), end - position);
        return readFilm(position, target.limit(target.position() + room));
    }
}
