package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.content.ConcatenatedRepresentation.Part;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A concatenation of more than 8 GiB, whose parts end where an int, an unsigned int and a part of either do. */
final class LongConcatenationTest {

    private static final long INT_END = 1L << 31;
    private static final long UNSIGNED_INT_END = 1L << 32;
    private static final int ROUNDS = 300;

    private static final PatternRepresentation ONE = new PatternRepresentation(6L << 30, 1);
    private static final PatternRepresentation OTHER = new PatternRepresentation(5L << 30, 1_000_003);

    /** The parts in order, each with where it begins in the whole and in its source. */
    private record Placed(long start, PatternRepresentation source, ByteRange range) {}

    private static final List<Placed> PLACED = List.of(
            new Placed(0, ONE, new ByteRange(7, 7 + INT_END - 1)),
            new Placed(INT_END - 1, OTHER, new ByteRange(UNSIGNED_INT_END - 1, UNSIGNED_INT_END)),
            new Placed(INT_END, ONE, new ByteRange(INT_END, UNSIGNED_INT_END - 1)),
            new Placed(UNSIGNED_INT_END - 1, OTHER, new ByteRange(0, 1)),
            new Placed(UNSIGNED_INT_END, OTHER, new ByteRange(3, (4L << 30) + 9)),
            new Placed(UNSIGNED_INT_END + (4L << 30) + 6, ONE, new ByteRange((6L << 30) - 100, 6L << 30)));

    private static final long LENGTH = UNSIGNED_INT_END + (4L << 30) + 106;

    private final Representation whole = new ConcatenatedRepresentation(
            PLACED.stream()
                    .map(placed -> new Part(placed.source(), placed.range()))
                    .toList(),
            TemporaryFiles.VIDEO,
            Optional.empty());

    /** The same in a concatenation of its own, behind 5 GiB of which it shows the last byte. */
    private final Representation behind = new ConcatenatedRepresentation(
            List.of(new Part(OTHER, new ByteRange(OTHER.length() - 1, OTHER.length())), Part.whole(whole)),
            TemporaryFiles.VIDEO,
            Optional.empty());

    private static byte at(long position) {
        for (int i = PLACED.size() - 1; i >= 0; i--) {
            Placed placed = PLACED.get(i);
            if (position >= placed.start()) {
                return placed.source().at(placed.range().start() + position - placed.start());
            }
        }
        throw new IndexOutOfBoundsException("there is nothing at " + position);
    }

    @Test
    void length_isTheSum() {
        assertEquals(LENGTH, whole.metadata().length());
        assertEquals(LENGTH + 1, behind.metadata().length());
    }

    @ParameterizedTest
    @ValueSource(longs = {3, INT_END - 1, INT_END, UNSIGNED_INT_END - 1, UNSIGNED_INT_END, LENGTH - 100, LENGTH - 3})
    void rangesAroundABorder_haveTheirBytes(long border) throws IOException {
        for (long start = border - 3; start <= border; start++) {
            for (long end = start + 1; end <= border + 3; end++) {
                assertHasItsBytes(new ByteRange(start, end));
            }
        }
    }

    @Test
    void anyRange_hasItsBytes() throws IOException {
        Random random = new Random(8_31_32);
        for (int round = 0; round < ROUNDS; round++) {
            long start = random.nextLong(LENGTH - 1);
            assertHasItsBytes(new ByteRange(start, Math.min(LENGTH, start + 1 + random.nextInt(3000))));
        }
    }

    @Test
    void slicesOfAll_areTheParts() throws IOException {
        try (OpenedRepresentation opened = ContentReader.open(whole)) {
            assertEquals(
                    PLACED.stream().map(placed -> placed.range().length()).toList(),
                    opened.slices(new ByteRange(0, LENGTH)).stream()
                            .map(Slice::length)
                            .toList());
        }
    }

    @Test
    void rangeBeyondTheEnd_isRefused() throws IOException {
        try (OpenedRepresentation opened = ContentReader.open(whole)) {
            assertThrows(IndexOutOfBoundsException.class, () -> opened.slices(new ByteRange(LENGTH, LENGTH + 1)));
            assertThrows(IndexOutOfBoundsException.class, () -> opened.slices(new ByteRange(0, LENGTH + 1)));
        }
    }

    private void assertHasItsBytes(ByteRange range) throws IOException {
        byte[] expected = new byte[(int) range.length()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = at(range.start() + i);
        }
        try (OpenedRepresentation opened = ContentReader.open(whole);
                OpenedRepresentation nested = ContentReader.open(behind)) {
            assertArrayEquals(expected, ContentReader.readAll(opened.slices(range)), range::toString);
            ByteRange shifted = new ByteRange(range.start() + 1, range.end() + 1);
            assertArrayEquals(expected, ContentReader.readAll(nested.slices(shifted)), range::toString);
        }
    }
}
