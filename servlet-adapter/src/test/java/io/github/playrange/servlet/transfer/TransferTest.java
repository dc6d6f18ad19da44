package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.PositionalReader;
import io.github.playrange.content.Slice;
import io.github.playrange.http.BodySegment;
import io.github.playrange.range.ByteRange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.LogCapture;
import io.github.playrange.servlet.transfer.RecordedEnd.Event;
import io.github.playrange.servlet.transfer.TransferFailure.Kind;
import jakarta.servlet.ServletOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
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

    /** A way, made for the output of a response. */
    interface Way extends Function<ServletOutputStream, Transfer> {}

    static Stream<Named<Way>> ways() {
        return Stream.of(Named.of(
                "blocking", output -> new BlockingTransfer(ResponseOutput.byArrays(output), POOL, STALL_WATCH)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void allSlices_leaveInOrder(Way way) throws IOException {
        RecordedEnd end = new RecordedEnd();
        FailingOutput output = FailingOutput.never();
        List<BodySegment> body = List.of(
                new BodySegment.Literal(ByteBuffer.wrap(new byte[] {1, 2, 3})),
                new BodySegment.Content(RANGE),
                new BodySegment.Literal(ByteBuffer.wrap(new byte[] {4})),
                new BodySegment.Content(new ByteRange(7, 8)));

        way.apply(output).start(Outgoing.of(body, end.opened(WHOLE)), end);

        ByteBuffer expected = ByteBuffer.allocate(300_005)
                .put(new byte[] {1, 2, 3})
                .put(Film.bytes(RANGE.start(), RANGE.end()))
                .put((byte) 4)
                .put(Film.bytes(7, 8));
        assertArrayEquals(expected.array(), output.bytes());
        assertEquals(List.of(Event.BEGUN, Event.CLOSED, Event.DONE), end.events());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void readsThatGiveFewBytes_areRepeated(Way way) throws IOException {
        RecordedEnd end = new RecordedEnd();
        FailingOutput output = FailingOutput.never();
        PositionalReader stingy = (position, target) ->
                readFilm(position, target.limit(target.position() + Math.min(7, target.remaining())));

        way.apply(output).start(Outgoing.of(ONE_RANGE, end.opened(stingy)), end);

        assertArrayEquals(Film.bytes(RANGE.start(), RANGE.end()), output.bytes());
        assertEquals(List.of(Event.BEGUN, Event.CLOSED, Event.DONE), end.events());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void sourceThatFails_abortsOnItsSide(Way way) throws IOException {
        IOException failure = new IOException("the disk is on fire");
        RecordedEnd end = new RecordedEnd();

        way.apply(FailingOutput.never()).start(Outgoing.of(ONE_RANGE, end.opened(endingAt(1_200_000, failure))), end);

        assertEquals(List.of(Event.BEGUN, Event.CLOSED, Event.ABORTED), end.events());
        assertEquals(Kind.SOURCE_FAILED, end.failure().kind());
        assertEquals(failure, end.failure().cause());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void bytesThatHaveLeft_areCountedWhenTheRestCannot(Way way) throws IOException {
        RecordedEnd end = new RecordedEnd();
        FailingOutput output = FailingOutput.never();

        way.apply(output)
                .start(
                        Outgoing.of(ONE_RANGE, end.opened(endingAt(1_200_000, new IOException("the disk is on fire")))),
                        end);

        assertEquals(output.bytes().length, end.failure().sent());
        assertTrue(output.bytes().length > 0);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void sourceThatThrowsByMistake_abortsOnItsSide(Way way) throws IOException {
        RecordedEnd end = new RecordedEnd();
        PositionalReader mistaken = (position, target) -> {
            throw new IllegalStateException("a mistake in somebody's code");
        };

        way.apply(FailingOutput.never()).start(Outgoing.of(ONE_RANGE, end.opened(mistaken)), end);

        assertEquals(List.of(Event.CLOSED, Event.ABORTED), end.events());
        assertEquals(Kind.SOURCE_FAILED, end.failure().kind());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void sourceThatEndsEarly_aborts(Way way) throws IOException {
        RecordedEnd end = new RecordedEnd();
        PositionalReader shortened = (position, target) -> position >= 1_200_000 ? -1 : readFilm(position, target);

        way.apply(FailingOutput.never()).start(Outgoing.of(ONE_RANGE, end.opened(shortened)), end);

        assertEquals(List.of(Event.BEGUN, Event.CLOSED, Event.ABORTED), end.events());
        assertEquals(Kind.SOURCE_FAILED, end.failure().kind());
        assertEquals(EOFException.class, end.failure().cause().getClass());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void clientThatGoes_abortsOnItsSideWithTheContainersOwnException(Way way) throws IOException {
        IOException failure = new IOException("Broken pipe");
        RecordedEnd end = new RecordedEnd();
        FailingOutput output = FailingOutput.after(100_000, failure);

        way.apply(output).start(Outgoing.of(ONE_RANGE, end.opened(WHOLE)), end);

        assertEquals(List.of(Event.BEGUN, Event.CLOSED, Event.ABORTED), end.events());
        assertEquals(Kind.CLIENT_GONE, end.failure().kind());
        assertEquals(failure, end.failure().cause());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void closingThatThrowsByMistake_isNoMatterOfTheTransferEither(Way way) throws IOException {
        RecordedEnd end = new RecordedEnd().failingToClose(new IllegalStateException("a mistake"));

        way.apply(FailingOutput.never()).start(Outgoing.of(ONE_RANGE, end.opened(WHOLE)), end);

        assertEquals(List.of(Event.BEGUN, Event.CLOSED, Event.DONE), end.events());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void closingThatFails_isLoggedAndNoMatterOfTheTransfer(Way way) throws IOException {
        RecordedEnd end = new RecordedEnd().failingToClose(new IOException("the disk is on fire"));
        LogCapture log = new LogCapture();
        try {
            way.apply(FailingOutput.never()).start(Outgoing.of(ONE_RANGE, end.opened(WHOLE)), end);
        } finally {
            log.close();
        }

        assertEquals(List.of(Event.BEGUN, Event.CLOSED, Event.DONE), end.events());
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
            return readFilm(position, target);
        };
    }
}
