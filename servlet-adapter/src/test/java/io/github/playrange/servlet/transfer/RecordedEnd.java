package io.github.playrange.servlet.transfer;

import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.PositionalReader;
import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes down, in order, when what was opened is closed and what the completion is told. */
final class RecordedEnd implements TransferListener {

    enum Event {
        BEGUN,
        CLOSED,
        DONE,
        ABORTED
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private Optional<Exception> failureToClose = Optional.empty();
    private Optional<Exception> failureToAbort = Optional.empty();
    private volatile @Nullable TransferFailure failure;

    RecordedEnd failingToClose(Exception failure) {
        failureToClose = Optional.of(failure);
        return this;
    }

    /** As a listener does once the response is committed, so that the container breaks the connection. */
    RecordedEnd failingToAbort(Exception failure) {
        failureToAbort = Optional.of(failure);
        return this;
    }

    OpenedRepresentation opened(PositionalReader reader) {
        return opened(range -> List.of(new Slice.PositionalSpan(reader, range)));
    }

    OpenedRepresentation opened(Function<ByteRange, List<Slice>> slicing) {
        return new OpenedRepresentation() {
            @Override
            public List<Slice> slices(ByteRange range) {
                return slicing.apply(range);
            }

            @Override
            public void close() throws IOException {
                events.add(Event.CLOSED);
                fail(failureToClose);
            }
        };
    }

    @Override
    public void begins() {
        events.add(Event.BEGUN);
    }

    @Override
    public void done() {
        events.add(Event.DONE);
    }

    @Override
    public void aborted(TransferFailure abort) throws IOException {
        failure = abort;
        events.add(Event.ABORTED);
        fail(failureToAbort);
    }

    private static void fail(Optional<Exception> failure) throws IOException {
        if (failure.isPresent() && failure.get() instanceof RuntimeException mistake) {
            throw mistake;
        }
        if (failure.isPresent()) {
            throw new IOException(failure.get());
        }
    }

    List<Event> events() {
        return events;
    }

    boolean hasEnded() {
        return events.contains(Event.DONE) || events.contains(Event.ABORTED);
    }

    TransferFailure failure() {
        return Objects.requireNonNull(failure);
    }
}
