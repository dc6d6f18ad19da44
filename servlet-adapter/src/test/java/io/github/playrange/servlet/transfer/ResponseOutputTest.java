package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.servlet.testkit.Film;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseOutputTest {

    private static final BufferPool POOL = new BufferPool(1 << 20);

    /** Takes arrays, as every stream. */
    public static class ByArrays extends ServletOutputStream {

        final ByteArrayOutputStream written = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException("byte by byte");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            written.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}
    }

    /** Takes buffers. */
    public static class ByBuffers extends ByArrays {

        /** Takes the rest of a buffer. */
        public void write(ByteBuffer bytes) throws IOException {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            written.write(copy);
        }
    }

    /** Inherits it from its container's stream. */
    public static final class Inherits extends ByBuffers {}

    /** Cannot be called from elsewhere. */
    static final class Hidden extends ByArrays {

        public void write(ByteBuffer bytes) {
            written.reset();
        }
    }

    /** Has another method of that name. */
    public static final class ByCharacters extends ByArrays {

        /** Takes text. */
        public void write(CharSequence text) {
            written.reset();
        }
    }

    /** Throws what it is told to. */
    public static final class Throwing extends ByArrays {

        private final Throwable failure;

        Throwing(Throwable failure) {
            this.failure = failure;
        }

        /** Throws. */
        public void write(ByteBuffer bytes) throws Throwable {
            if (bytes.hasRemaining()) {
                throw failure;
            }
        }
    }

    static Stream<Arguments> streams() {
        return Stream.of(
                Arguments.of(new ByArrays(), false),
                Arguments.of(new ByBuffers(), true),
                Arguments.of(new Inherits(), true),
                Arguments.of(new Hidden(), false),
                Arguments.of(new ByCharacters(), false));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void buffersAreWritten_asTheStreamsClassTakesThem(ByArrays stream, boolean takesBuffers) throws IOException {
        ResponseOutput output = ResponseOutput.byBuffers(stream);

        assertEquals(takesBuffers, output.takesBuffers());
        assertSame(stream, output.stream());
        assertRestIsWritten(output, stream);
    }

    @Test
    void arraysAreWritten_whereNothingElseIsAllowed() throws IOException {
        ByBuffers stream = new ByBuffers();
        ResponseOutput output = ResponseOutput.byArrays(stream);

        assertFalse(output.takesBuffers());
        assertRestIsWritten(output, stream);
    }

    private static void assertRestIsWritten(ResponseOutput output, ByArrays stream) throws IOException {
        try (PooledBuffer buffer = output.buffer(POOL, SizeClass.SMALL)) {
            ByteBuffer bytes = buffer.bytes();
            assertEquals(output.takesBuffers(), bytes.isDirect());
            assertEquals(SizeClass.SMALL.bytes(), bytes.capacity());
            bytes.put(Film.bytes(0, 100)).position(7).limit(50);
            output.write(bytes);
            // A part of a larger array.
            ByteBuffer sliced =
                    output.takesBuffers() ? bytes : bytes.position(20).slice();
            output.write(sliced);
        }
        byte[] written = stream.written.toByteArray();
        assertArrayEquals(Film.bytes(7, 50), Arrays.copyOf(written, 43));
        assertArrayEquals(
                output.takesBuffers() ? new byte[0] : Film.bytes(20, 50),
                Arrays.copyOfRange(written, 43, written.length));
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IOException("Broken pipe"), new IllegalStateException("not ready"), new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatTheStreamThrows_comesThroughUnchanged(Throwable failure) {
        ResponseOutput output = ResponseOutput.byBuffers(new Throwing(failure));

        assertSame(failure, assertThrows(Throwable.class, () -> output.write(ByteBuffer.allocate(1))));
    }

    @Test
    void whatNoStreamMayThrow_isAnIOException() {
        Exception failure = new Exception("not declared");
        ResponseOutput output = ResponseOutput.byBuffers(new Throwing(failure));

        assertSame(
                failure,
                assertThrows(IOException.class, () -> output.write(ByteBuffer.allocate(1)))
                        .getCause());
    }
}
