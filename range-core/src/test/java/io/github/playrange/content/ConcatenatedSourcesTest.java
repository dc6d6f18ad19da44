package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.content.ConcatenatedRepresentation.Part;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the sources of a concatenation are opened and closed. */
final class ConcatenatedSourcesTest {

    /** Three bytes, opened and closed as often as it counts; opens or closes as it is told. */
    private static final class Source implements Representation {

        private int opened;
        private int closed;
        private Optional<Opening> openingInstead = Optional.empty();
        private Optional<Exception> failureToOpen = Optional.empty();
        private Optional<Exception> failureToClose = Optional.empty();

        @Override
        public RepresentationMetadata metadata() {
            return new RepresentationMetadata(3, TemporaryFiles.VIDEO, Optional.empty(), Optional.empty());
        }

        @Override
        public Opening open() throws IOException {
            throwIfPresent(failureToOpen);
            if (openingInstead.isPresent()) {
                return openingInstead.get();
            }
            opened++;
            return new Opening.Opened(new OpenedRepresentation() {
                @Override
                public List<Slice> slices(ByteRange range) {
                    return List.of(new Slice.Memory(ByteBuffer.allocate((int) range.length())));
                }

                @Override
                public void close() throws IOException {
                    closed++;
                    throwIfPresent(failureToClose);
                }
            });
        }
    }

    private static void throwIfPresent(Optional<Exception> failure) throws IOException {
        if (failure.isPresent()) {
            if (failure.get() instanceof IOException exception) {
                throw exception;
            }
            throw (RuntimeException) failure.get();
        }
    }

    private final Source first = new Source();
    private final Source second = new Source();
    private final Source third = new Source();

    @Test
    void closeFailsUnexpectedly_othersAreClosed() throws IOException {
        first.failureToClose = Optional.of(new IllegalStateException("broken"));
        OpenedRepresentation opened = TemporaryFiles.open(of(first, second));

        assertThrows(IOException.class, opened::close);
        assertEquals(1, first.closed);
        assertEquals(1, second.closed);
    }

    @Test
    void openingFailsAndThenClosing_theFirstFailureIsTold() {
        first.failureToClose = Optional.of(new IOException("cannot close"));
        second.failureToOpen = Optional.of(new IOException("cannot open"));

        IOException failure = assertThrows(IOException.class, of(first, second)::open);
        assertEquals("cannot open", failure.getMessage());
        assertEquals(1, failure.getSuppressed().length);
    }

    @Test
    void sourceOfSeveralParts_isOpenedAndClosedOnce() throws IOException {
        OpenedRepresentation opened = TemporaryFiles.open(of(first, second, first, first, second));
        assertEquals(1, first.opened);
        assertEquals(1, second.opened);
        assertEquals(0, first.closed);

        opened.close();
        assertEquals(1, first.closed);
        assertEquals(1, second.closed);
    }

    @Test
    void nothingIsOpenedToMakeIt() {
        assertEquals(9, of(first, second, third).metadata().length());
        assertEquals(0, first.opened + second.opened + third.opened);
    }

    @Test
    void eachOpening_opensTheSourcesAnew() throws IOException {
        Representation whole = of(first, second);
        try (OpenedRepresentation one = TemporaryFiles.open(whole);
                OpenedRepresentation other = TemporaryFiles.open(whole)) {
            assertEquals(1, one.slices(new ByteRange(0, 1)).size());
            assertEquals(1, other.slices(new ByteRange(0, 1)).size());
            assertEquals(2, first.opened);
        }
        assertEquals(2, first.closed);
        assertEquals(2, second.closed);
    }

    @Test
    void oneSourceChanged_theWholeIsChangedAndEveryOtherClosed() throws IOException {
        second.openingInstead = Optional.of(new Opening.Changed());

        assertEquals(new Opening.Changed(), of(first, second, third).open());
        assertClosedAsOftenAsOpened();
        assertEquals(1, first.opened);
    }

    @Test
    void changedInsideANestedOne_theWholeIsChangedAndEveryOtherClosed() throws IOException {
        third.openingInstead = Optional.of(new Opening.Changed());

        assertEquals(new Opening.Changed(), of(first, of(second, third)).open());
        assertClosedAsOftenAsOpened();
        assertEquals(1, second.opened);
    }

    @Test
    void oneSourceDoesNotOpen_everyOtherIsClosed() {
        IOException failure = new IOException("unreadable");
        third.failureToOpen = Optional.of(failure);

        assertSame(
                failure,
                assertThrows(IOException.class, () -> of(first, second, third).open()));
        assertClosedAsOftenAsOpened();
        assertEquals(1, first.opened);
    }

    @Test
    void oneSourceIsBroken_everyOtherIsClosed() {
        IllegalStateException fault = new IllegalStateException("broken");
        third.failureToOpen = Optional.of(fault);

        assertSame(
                fault,
                assertThrows(
                        IllegalStateException.class,
                        () -> of(first, second, third).open()));
        assertClosedAsOftenAsOpened();
    }

    @Test
    void oneSourceDoesNotClose_everyOtherIsClosed() throws IOException {
        first.failureToClose = Optional.of(new IOException("stuck"));
        OpenedRepresentation opened = TemporaryFiles.open(of(first, second, third));

        assertThrows(IOException.class, opened::close);
        assertClosedAsOftenAsOpened();
    }

    @Test
    void files_areAllClosed(@TempDir Path folder) throws IOException {
        Representation one = TemporaryFiles.representation(TemporaryFiles.write(folder.resolve("one"), "abc"));
        Path path = TemporaryFiles.write(folder.resolve("two"), "def");
        Representation two = TemporaryFiles.representation(path);
        Representation whole = of(one, two, one, of(one, two));

        assertEquals("abcdefabcabcdef", TemporaryFiles.readAll(whole));
        TemporaryFiles.assertNoOpenFiles(folder);

        Files.delete(path);
        assertEquals(new Opening.Changed(), whole.open());
        TemporaryFiles.assertNoOpenFiles(folder);
    }

    private void assertClosedAsOftenAsOpened() {
        for (Source source : List.of(first, second, third)) {
            assertEquals(source.opened, source.closed);
        }
    }

    private static Representation of(Representation... sources) {
        return new ConcatenatedRepresentation(
                Arrays.stream(sources).map(Part::whole).toList(), TemporaryFiles.VIDEO, Optional.empty());
    }
}
