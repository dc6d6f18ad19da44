package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.range.ByteRange;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link Slice#read} does with the target, whatever the source does. */
final class SliceTest {

    private static final ByteRange RANGE = new ByteRange(100, 110);

    @ParameterizedTest
    @CsvSource({
        // offset, room of the target, room that the source sees
        "0, 3, 3",
        "0, 10, 10",
        "0, 11, 10",
        "0, 5000, 10",
        "7, 3, 3",
        "7, 4, 3",
        "9, 1, 1",
        "9, 5000, 1",
    })
    void source_seesNoMoreRoomThanTheSliceHasLeft(long offset, int room, int seen) throws IOException {
        AtomicLong askedFor = new AtomicLong();
        Slice slice = new Slice.PositionalSpan(
                (position, target) -> {
                    askedFor.set(position);
                    return fill(target, target.remaining());
                },
                RANGE);
        ByteBuffer target = ByteBuffer.allocate(room + 20).position(7).limit(7 + room);

        assertEquals(seen, slice.read(offset, target));
        assertEquals(100 + offset, askedFor.get());
        assertEquals(7 + seen, target.position());
        assertEquals(7 + room, target.limit());
    }

    @Test
    void readThatTellsMoreThanItPut_isAFault() {
        Slice slice = new Slice.PositionalSpan((position, target) -> fill(target, 2) + 1, RANGE);

        IOException fault = assertThrows(IOException.class, () -> slice.read(0, ByteBuffer.allocate(50)));
        assertEquals("a read at position 100 put 2 bytes into the buffer and told 3", fault.getMessage());
    }

    @Test
    void partialRead_isHandedOn() throws IOException {
        Slice slice = new Slice.PositionalSpan((position, target) -> fill(target, 2), RANGE);
        ByteBuffer target = ByteBuffer.allocate(50);

        assertEquals(2, slice.read(0, target));
        assertEquals(2, slice.read(2, target));
        assertEquals(4, target.position());
        assertEquals(50, target.limit());
    }

    @Test
    void endOfTheSource_isAnEOFExceptionThatSaysWhere() {
        EOFException end = assertRestoredAfter(EOFException.class, 4, (position, target) -> -1);

        assertEquals("the source ends before position 104, where a range of it goes on to 110", end.getMessage());
    }

    @Test
    void readOfNothing_isAFaultOfTheSourceAndNotItsEnd() {
        IOException fault = assertRestoredAfter(IOException.class, 4, (position, target) -> 0);

        assertEquals("a read at position 104 put 0 bytes into the buffer and told 0", fault.getMessage());
    }

    @Test
    void failureOfTheSource_isHandedOn() {
        IOException failure = new IOException("unreadable");
        IllegalStateException fault = new IllegalStateException("broken");

        assertSame(failure, assertRestoredAfter(IOException.class, 0, (position, target) -> {
            throw failure;
        }));
        assertSame(fault, assertRestoredAfter(IllegalStateException.class, 0, (position, target) -> {
            throw fault;
        }));
    }

    private static <T extends Throwable> T assertRestoredAfter(Class<T> type, long offset, PositionalReader reader) {
        ByteBuffer target = ByteBuffer.allocate(50).position(3).limit(40);

        T failure = assertThrowsExactly(type, () -> new Slice.PositionalSpan(reader, RANGE).read(offset, target));

        assertEquals(3, target.position());
        assertEquals(40, target.limit());
        return failure;
    }

    @Test
    void memory_holdsFromPositionToLimit() throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(new byte[] {0, 1, 2, 3, 4, 5}).position(2).limit(5);
        Slice.Memory slice = new Slice.Memory(bytes);
        ByteBuffer target = ByteBuffer.allocate(10);

        assertEquals(3, slice.length());
        assertEquals(2, slice.read(1, target));
        assertEquals(ByteBuffer.wrap(new byte[] {3, 4}), target.flip());
        assertEquals(2, bytes.position());
    }

    @Test
    void memory_isReadOnlyAndNeverUsedUp() {
        Slice.Memory slice = new Slice.Memory(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        ByteBuffer first = slice.bytes();
        first.position(3);

        assertTrue(first.isReadOnly());
        assertEquals(3, slice.bytes().remaining());
        assertEquals(3, slice.length());
    }

    @Test
    void memory_withoutAByte_isRefused() {
        ByteBuffer empty = ByteBuffer.allocate(5).position(5);

        assertThrows(IllegalArgumentException.class, () -> new Slice.Memory(empty));
    }

    private static int fill(ByteBuffer target, int count) {
        for (int i = 0; i < count; i++) {
            target.put((byte) 1);
        }
        return count;
    }
}
