package io.github.playrange.content.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * The rules that hold for every implementation of {@link Representation}, whatever its source.
 *
 * <p>Extend it with a way to make a representation of given bytes, and run it with JUnit 5. Where the source can come to
 * hold another version, extend {@link ChangingRepresentationContractTest} instead. Nothing is asked of the size of
 * reads, of the number of slices, or of an opened representation after it was closed; it is closed once.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-3.2">RFC 9110, section 3.2</a>
 */
public abstract class RepresentationContractTest {

    private static final int LENGTH = 40_000;
    private static final int FEW = 12;
    private static final int READS = 300;
    private static final int THREADS = 4;

    /** For the tests of an implementation, each of which has an instance of its own. */
    protected RepresentationContractTest() {}

    /**
     * Makes a representation of given bytes, whose source stays as it is until the test ends.
     *
     * @param bytes the content; there may be none, and at most 100 000
     * @return a representation of just these bytes
     * @throws IOException if the source cannot be set up
     */
    protected abstract Representation representation(byte[] bytes) throws IOException;

    /**
     * The file that is told of, if any, holds just the bytes.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void file_holdsTheBytesIfThereIsOne() throws IOException {
        byte[] bytes = bytes(LENGTH);
        Optional<Path> file = representation(bytes).file();

        assertArrayEquals(bytes, file.isPresent() ? Files.readAllBytes(file.get()) : bytes);
    }

    /**
     * The metadata tells the length, leaves nothing {@code null}, and is the same before and after opening.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void metadata_isCompleteAndNeverChanges() throws IOException {
        Representation representation = representation(bytes(LENGTH));
        RepresentationMetadata metadata = representation.metadata();

        ContentReader.open(representation).close();

        assertEquals(LENGTH, metadata.length());
        assertNotNull(metadata.mediaType());
        assertNotNull(metadata.entityTag());
        assertNotNull(metadata.lastModified());
        assertEquals(metadata, representation.metadata());
    }

    /**
     * The slices of a range are not empty, and together are its bytes.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void slicesOfARange_areItsBytesInOrder() throws IOException {
        byte[] bytes = bytes(LENGTH);
        List<ByteRange> ranges = List.of(
                new ByteRange(0, LENGTH),
                new ByteRange(0, 1),
                new ByteRange(LENGTH - 1, LENGTH),
                new ByteRange(1, LENGTH - 1),
                new ByteRange(LENGTH / 2, LENGTH / 2 + 7));
        try (OpenedRepresentation opened = ContentReader.open(representation(bytes))) {
            for (ByteRange range : ranges) {
                assertIsRange(bytes, range, opened.slices(range));
            }
        }
    }

    /**
     * Every range of a few bytes is served, wherever it begins and ends.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void everyRangeOfAFewBytes_isServed() throws IOException {
        byte[] bytes = bytes(FEW);
        try (OpenedRepresentation opened = ContentReader.open(representation(bytes))) {
            for (int start = 0; start < FEW; start++) {
                for (int end = start + 1; end <= FEW; end++) {
                    ByteRange range = new ByteRange(start, end);
                    assertIsRange(bytes, range, opened.slices(range));
                }
            }
        }
    }

    /**
     * Ranges that end at, begin at, or lie across the border between two slices are served.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void rangesAtTheBordersOfSlices_areServed() throws IOException {
        byte[] bytes = bytes(LENGTH);
        try (OpenedRepresentation opened = ContentReader.open(representation(bytes))) {
            long border = 0;
            for (Slice slice : opened.slices(new ByteRange(0, LENGTH))) {
                border += slice.length();
                for (long start = Math.max(0, border - 2); start <= border; start++) {
                    for (long end = start + 1; end <= Math.min(LENGTH, border + 2); end++) {
                        ByteRange range = new ByteRange(start, end);
                        assertIsRange(bytes, range, opened.slices(range));
                    }
                }
            }
            assertEquals(LENGTH, border);
        }
    }

    /**
     * A range that ends beyond the representation is an {@link IndexOutOfBoundsException}.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void rangeBeyondTheEnd_isRefused() throws IOException {
        try (OpenedRepresentation opened = ContentReader.open(representation(bytes(10)))) {
            assertThrows(IndexOutOfBoundsException.class, () -> opened.slices(new ByteRange(0, 11)));
            assertThrows(IndexOutOfBoundsException.class, () -> opened.slices(new ByteRange(10, 11)));
            assertThrows(IndexOutOfBoundsException.class, () -> opened.slices(new ByteRange(0, Long.MAX_VALUE)));
        }
    }

    /**
     * A representation of no bytes can be opened, though it has no range.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void emptyRepresentation_opensAndHasNoRange() throws IOException {
        Representation representation = representation(new byte[0]);

        assertEquals(0, representation.metadata().length());
        try (OpenedRepresentation opened = ContentReader.open(representation)) {
            assertThrows(IndexOutOfBoundsException.class, () -> opened.slices(new ByteRange(0, 1)));
        }
    }

    /**
     * A read gives the bytes at any offset of a slice, in any order, to a target of any size and kind.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void read_givesTheBytesAtAnyOffset() throws IOException {
        byte[] bytes = bytes(LENGTH);
        try (OpenedRepresentation opened = ContentReader.open(representation(bytes))) {
            readAnywhere(opened, bytes, new Random(1));
        }
    }

    /**
     * A slice can be read more than once, and on while others are read.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void slices_canBeReadAgainAndInTurn() throws IOException {
        byte[] bytes = bytes(LENGTH);
        try (OpenedRepresentation opened = ContentReader.open(representation(bytes))) {
            List<Slice> all = opened.slices(new ByteRange(0, LENGTH));
            List<Slice> middle = opened.slices(new ByteRange(100, LENGTH - 100));

            assertArrayEquals(bytes, ContentReader.readAll(all));
            assertArrayEquals(Arrays.copyOfRange(bytes, 100, LENGTH - 100), ContentReader.readAll(middle));
            assertArrayEquals(bytes, ContentReader.readAll(all));
        }
    }

    /**
     * A read fills the target from its position on, and puts nothing into it that lies behind the slice.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void read_putsNothingBehindTheSlice() throws IOException {
        byte[] bytes = bytes(100);
        try (OpenedRepresentation opened = ContentReader.open(representation(bytes))) {
            List<Slice> slices = opened.slices(new ByteRange(20, 60));
            Slice last = slices.get(slices.size() - 1);
            ByteBuffer target = ByteBuffer.allocate(200).position(5).limit(190);

            int count = last.read(last.length() - 1, target);

            assertEquals(1, count);
            assertEquals(6, target.position());
            assertEquals(190, target.limit());
            assertEquals(bytes[59], target.get(5));
            assertEquals(ByteBuffer.allocate(194), target.clear().position(6));
        }
    }

    /**
     * An offset outside the slice is an {@link IndexOutOfBoundsException}.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void offsetOutsideTheSlice_isRefusedAndLeavesTheTargetAlone() throws IOException {
        try (OpenedRepresentation opened = ContentReader.open(representation(bytes(100)))) {
            for (Slice slice : opened.slices(new ByteRange(20, 60))) {
                ByteBuffer target = ByteBuffer.allocate(10).limit(7);
                for (long offset : new long[] {-1, slice.length(), Long.MAX_VALUE, Long.MIN_VALUE}) {
                    assertThrows(IndexOutOfBoundsException.class, () -> slice.read(offset, target));
                }
                assertEquals(ByteBuffer.allocate(10).limit(7), target);
            }
        }
    }

    /**
     * An opened representation may be sliced and read on several threads at once.
     *
     * @throws Exception if the source fails
     */
    @Test
    public void readsOnManyThreads_doNotDisturbEachOther() throws Exception {
        byte[] bytes = bytes(LENGTH);
        try (OpenedRepresentation opened = ContentReader.open(representation(bytes))) {
            onManyThreads(random -> readAnywhere(opened, bytes, random));
        }
    }

    /**
     * A representation may be opened on several threads at once.
     *
     * @throws Exception if the source fails
     */
    @Test
    public void openingsOnManyThreads_doNotDisturbEachOther() throws Exception {
        byte[] bytes = bytes(1000);
        Representation representation = representation(bytes);
        onManyThreads(random -> {
            for (int i = 0; i < 20; i++) {
                try (OpenedRepresentation opened = ContentReader.open(representation)) {
                    int start = random.nextInt(bytes.length);
                    ByteRange range = new ByteRange(start, start + 1 + random.nextInt(bytes.length - start));
                    assertIsRange(bytes, range, opened.slices(range));
                }
            }
        });
    }

    /**
     * Closing one opening leaves another one of the same representation open.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void openings_areIndependent() throws IOException {
        byte[] bytes = bytes(100);
        Representation representation = representation(bytes);
        OpenedRepresentation first = ContentReader.open(representation);
        try (OpenedRepresentation second = ContentReader.open(representation)) {
            first.close();

            assertArrayEquals(bytes, ContentReader.readAll(second.slices(new ByteRange(0, 100))));
        }
    }

    /**
     * A representation can be opened again after it was closed, since many responses share it.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void representation_canBeOpenedAgain() throws IOException {
        byte[] bytes = bytes(100);
        Representation representation = representation(bytes);

        assertArrayEquals(bytes, ContentReader.readAll(representation));
        assertArrayEquals(bytes, ContentReader.readAll(representation));
    }

    /** Bytes that differ from those of any other length; the same for the same length. */
    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static void assertIsRange(byte[] bytes, ByteRange range, List<Slice> slices) throws IOException {
        assertFalse(slices.isEmpty(), range::toString);
        assertTrue(slices.stream().allMatch(slice -> slice.length() >= 1), range::toString);
        assertEquals(range.length(), slices.stream().mapToLong(Slice::length).sum(), range::toString);
        assertArrayEquals(
                Arrays.copyOfRange(bytes, (int) range.start(), (int) range.end()),
                ContentReader.readAll(slices),
                range::toString);
    }

    private static void readAnywhere(OpenedRepresentation opened, byte[] bytes, Random random) throws IOException {
        for (int i = 0; i < READS; i++) {
            int start = random.nextInt(bytes.length);
            int end = start + 1 + random.nextInt(bytes.length - start);
            long sliceStart = start;
            for (Slice slice : opened.slices(new ByteRange(start, end))) {
                long offset = random.nextLong(slice.length());
                ByteBuffer target = target(random);
                int room = target.remaining();

                int count = slice.read(offset, target);

                int from = (int) (sliceStart + offset);
                assertTrue(count >= 1 && count <= Math.min(room, slice.length() - offset));
                assertEquals(count, target.position());
                assertEquals(room, target.limit());
                assertEquals(ByteBuffer.wrap(bytes, from, count), target.flip());
                sliceStart += slice.length();
            }
        }
    }

    /** From one byte to more than there is; direct, on the heap, or in the middle of a larger array. */
    private static ByteBuffer target(Random random) {
        int room = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(2 * LENGTH);
        return switch (random.nextInt(3)) {
            case 0 -> ByteBuffer.allocateDirect(room);
            case 1 -> ByteBuffer.allocate(room + 11).slice(7, room);
            default -> ByteBuffer.allocate(room);
        };
    }

    /** What one of several threads does; each has numbers of its own. */
    @FunctionalInterface
    private interface Work {

        void run(Random random) throws IOException;
    }

    private static void onManyThreads(Work work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> workers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                workers.add(() -> {
                    work.run(random);
                    return null;
                });
            }
            for (Future<Void> worker : executor.invokeAll(workers)) {
                worker.get();
            }
        } finally {
            executor.shutdown();
        }
    }
}
