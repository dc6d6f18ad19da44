package io.github.playrange.content.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The rules that hold for every implementation of {@link Representation}. Extend it with a way to make one. */
public abstract class RepresentationContractTest {

    private static final int LENGTH = 40_000;
    private static final int READS = 300;
    private static final int THREADS = 4;

    /** Makes a representation of just these bytes, which may be none. */
    protected abstract Representation representation(byte[] bytes) throws IOException;

    @Test
    public void metadata_hasTheLengthAndNeverChanges() throws IOException {
        Representation representation = representation(bytes(LENGTH));
        RepresentationMetadata metadata = representation.metadata();

        open(representation).close();

        assertEquals(LENGTH, metadata.length());
        assertEquals(metadata, representation.metadata());
    }

    @Test
    public void slicesOfARange_areItsBytesInOrder() throws IOException {
        byte[] bytes = bytes(LENGTH);
        List<ByteRange> ranges = List.of(
                new ByteRange(0, LENGTH),
                new ByteRange(0, 1),
                new ByteRange(LENGTH - 1, LENGTH),
                new ByteRange(1, LENGTH - 1),
                new ByteRange(LENGTH / 2, LENGTH / 2 + 7));
        try (OpenedRepresentation opened = open(representation(bytes))) {
            for (ByteRange range : ranges) {
                List<Slice> slices = opened.slices(range);

                assertFalse(slices.isEmpty(), range::toString);
                assertTrue(slices.stream().allMatch(slice -> slice.length() >= 1), range::toString);
                assertEquals(
                        range.length(), slices.stream().mapToLong(Slice::length).sum(), range::toString);
                assertArrayEquals(part(bytes, range), ContentReader.readAll(slices), range::toString);
            }
        }
    }

    @Test
    public void rangeBeyondTheEnd_isRefused() throws IOException {
        try (OpenedRepresentation opened = open(representation(bytes(10)))) {
            assertThrows(IndexOutOfBoundsException.class, () -> opened.slices(new ByteRange(0, 11)));
            assertThrows(IndexOutOfBoundsException.class, () -> opened.slices(new ByteRange(10, 11)));
            assertThrows(IndexOutOfBoundsException.class, () -> opened.slices(new ByteRange(0, Long.MAX_VALUE)));
        }
    }

    @Test
    public void emptyRepresentation_opensAndHasNoRange() throws IOException {
        Representation representation = representation(new byte[0]);

        assertEquals(0, representation.metadata().length());
        try (OpenedRepresentation opened = open(representation)) {
            assertThrows(IndexOutOfBoundsException.class, () -> opened.slices(new ByteRange(0, 1)));
        }
    }

    @Test
    public void read_givesTheBytesAtAnyOffset() throws IOException {
        byte[] bytes = bytes(LENGTH);
        try (OpenedRepresentation opened = open(representation(bytes))) {
            readAnywhere(opened, bytes, new Random(1));
        }
    }

    @Test
    public void read_putsNothingBehindTheSlice() throws IOException {
        byte[] bytes = bytes(100);
        try (OpenedRepresentation opened = open(representation(bytes))) {
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

    @Test
    public void offsetOutsideTheSlice_isRefusedAndLeavesTheTargetAlone() throws IOException {
        try (OpenedRepresentation opened = open(representation(bytes(100)))) {
            for (Slice slice : opened.slices(new ByteRange(20, 60))) {
                ByteBuffer target = ByteBuffer.allocate(10).limit(7);
                for (long offset : new long[] {-1, slice.length(), Long.MAX_VALUE, Long.MIN_VALUE}) {
                    assertThrows(IndexOutOfBoundsException.class, () -> slice.read(offset, target));
                }
                assertEquals(ByteBuffer.allocate(10).limit(7), target);
            }
        }
    }

    @Test
    public void readsOnManyThreads_doNotDisturbEachOther() throws Exception {
        byte[] bytes = bytes(LENGTH);
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try (OpenedRepresentation opened = open(representation(bytes))) {
            List<Callable<Void>> readers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                readers.add(() -> {
                    readAnywhere(opened, bytes, random);
                    return null;
                });
            }
            for (Future<Void> reader : executor.invokeAll(readers)) {
                reader.get();
            }
        } finally {
            executor.shutdown();
        }
    }

    @Test
    public void openings_areIndependent() throws IOException {
        byte[] bytes = bytes(100);
        Representation representation = representation(bytes);
        OpenedRepresentation first = open(representation);
        try (OpenedRepresentation second = open(representation)) {
            first.close();

            assertArrayEquals(bytes, ContentReader.readAll(second.slices(new ByteRange(0, 100))));
        }
    }

    private static void readAnywhere(OpenedRepresentation opened, byte[] bytes, Random random) throws IOException {
        for (int i = 0; i < READS; i++) {
            int start = random.nextInt(bytes.length);
            int end = start + 1 + random.nextInt(bytes.length - start);
            long sliceStart = start;
            for (Slice slice : opened.slices(new ByteRange(start, end))) {
                long offset = random.nextLong(slice.length());
                int room = 1 + random.nextInt(2 * bytes.length);
                ByteBuffer target = i % 2 == 0 ? ByteBuffer.allocate(room) : ByteBuffer.allocateDirect(room);

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

    private static OpenedRepresentation open(Representation representation) throws IOException {
        return assertInstanceOf(Opening.Opened.class, representation.open()).representation();
    }

    private static byte[] part(byte[] bytes, ByteRange range) {
        return Arrays.copyOfRange(bytes, (int) range.start(), (int) range.end());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
