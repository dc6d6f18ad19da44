package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import io.github.playrange.servlet.testkit.Film;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How slices come together in buffers. */
class OutgoingReaderTest {

    private static final int SMALL = SizeClass.SMALL.bytes();
    private static final int MEDIUM = SizeClass.MEDIUM.bytes();

    private final BufferPool pool = new BufferPool(1 << 20);
    private final ResponseOutput output = ResponseOutput.byBuffers(new ResponseOutputTest.ByBuffers());

    private record Part(long start, long end, boolean slow, int atOnce) {

        static Part quick(long start, long end) {
            return new Part(start, end, false, Integer.MAX_VALUE);
        }

        static Part slow(long start, long end, int atOnce) {
            return new Part(start, end, true, atOnce);
        }

        Slice slice() {
            return slow
                    ? new Slice.PositionalSpan(this::read, new ByteRange(start, end))
                    : new Slice.Memory(ByteBuffer.wrap(Film.bytes(start, end)));
        }

        private int read(long position, ByteBuffer target) {
            int count = Math.min(target.remaining(), atOnce);
            target.put(Film.bytes(position, position + count));
            return count;
        }
    }

    static Stream<Arguments> buffers() {
        List<Part> hundreds = IntStream.range(0, 1_000)
                .mapToObj(i -> Part.quick(100L * i, 100L * i + 100))
                .toList();
        return Stream.of(
                Arguments.of("small slices are gathered", hundreds, List.of(MEDIUM, 100_000 - MEDIUM)),
                Arguments.of(
                        "a large slice fills buffer after buffer",
                        List.of(Part.quick(0, 3L * MEDIUM)),
                        List.of(MEDIUM, MEDIUM, MEDIUM)),
                Arguments.of(
                        "what a slow source has at hand leaves as it comes",
                        List.of(Part.slow(0, 100_000, 40_000)),
                        List.of(40_000, 40_000, 20_000)),
                Arguments.of(
                        "what comes before it leaves with it, what comes after does not",
                        List.of(Part.quick(0, 100), Part.slow(100, 70_000, 40_000), Part.quick(70_000, 70_100)),
                        List.of(40_100, 29_900, 100)),
                Arguments.of(
                        "a slow source that gives all gives buffer after buffer",
                        List.of(Part.slow(0, 2L * MEDIUM + 1, Integer.MAX_VALUE)),
                        List.of(MEDIUM, MEDIUM, 1)),
                Arguments.of(
                        "a response that fits is read as a whole, however slow",
                        List.of(Part.slow(0, 30_000, 7_000), Part.quick(30_000, 30_010), Part.slow(30_010, MEDIUM, 9)),
                        List.of(MEDIUM)),
                Arguments.of("one byte is a response", List.of(Part.slow(0, 1, 1)), List.of(1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("buffers")
    void slicesComeInBuffers(String rule, List<Part> parts, List<Integer> expected) throws IOException {
        OutgoingBuffer buffer = buffer(parts, SizeClass.MEDIUM);
        List<Integer> sizes = new ArrayList<>();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (buffer.hasRemaining()) {
            ByteBuffer bytes = buffer.read();
            sizes.add(bytes.remaining());
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            read.write(copy);
        }
        buffer.close();

        assertEquals(expected, sizes, rule);
        assertArrayEquals(Film.bytes(0, parts.get(parts.size() - 1).end()), read.toByteArray());
    }

    @Test
    void responseThatIsSmall_takesASmallBufferAndKeepsIt() throws IOException {
        OutgoingBuffer buffer = buffer(List.of(Part.quick(0, SMALL)), SizeClass.MEDIUM);
        ByteBuffer bytes = buffer.read();
        assertEquals(SMALL, bytes.capacity());

        buffer.resize(SizeClass.LARGE);

        assertFalse(buffer.hasRemaining());
        assertEquals(SMALL, bytes.remaining());
        buffer.close();
    }

    @Test
    void anotherSize_goesOnWhereTheLastEnded() throws IOException {
        OutgoingBuffer buffer = buffer(List.of(Part.quick(0, 1 << 20)), SizeClass.MEDIUM);
        long position = 0;
        for (SizeClass size : List.of(SizeClass.LARGE, SizeClass.SMALL, SizeClass.SMALL, SizeClass.MEDIUM)) {
            buffer.resize(size);
            ByteBuffer bytes = buffer.read();
            assertEquals(size.bytes(), bytes.remaining());
            assertEquals(ByteBuffer.wrap(Film.bytes(position, position + size.bytes())), bytes);
            position += size.bytes();
        }
        buffer.close();

        assertEquals(
                SizeClass.LARGE.bytes() * 4,
                IntStream.range(0, 4)
                        .map(i -> pool.take(SizeClass.LARGE).bytes().capacity())
                        .sum());
    }

    private OutgoingBuffer buffer(List<Part> parts, SizeClass size) {
        Outgoing outgoing =
                new Outgoing(parts.stream().map(Part::slice).toList(), new RecordedEnd().opened(range -> List.of()));
        return new OutgoingBuffer(outgoing, output, pool, size);
    }
}
