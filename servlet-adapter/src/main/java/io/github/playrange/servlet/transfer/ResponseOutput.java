package io.github.playrange.servlet.transfer;

import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The stream of a response, to which buffers are written as they are if its class takes them, as that of every container
 * does and the API itself since Servlet 6.1.
 *
 * <p>The method is looked for on the stream's own class, which works as well where an application cannot see the classes
 * of its container.
 */
final class ResponseOutput {

    private static final MethodType WRITE = MethodType.methodType(void.class, ByteBuffer.class);

    private static final ClassValue<Optional<MethodHandle>> WRITES = new ClassValue<>() {
        @Override
        protected Optional<MethodHandle> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private final ServletOutputStream stream;
    private final Optional<MethodHandle> bufferWrite;

    private ResponseOutput(ServletOutputStream stream, Optional<MethodHandle> bufferWrite) {
        this.stream = stream;
        this.bufferWrite = bufferWrite;
    }

    /** A stream by buffers, if it takes them. */
    static ResponseOutput byBuffers(ServletOutputStream stream) {
        return new ResponseOutput(stream, WRITES.get(stream.getClass()));
    }

    /** A stream by arrays, whatever it takes. */
    static ResponseOutput byArrays(ServletOutputStream stream) {
        return new ResponseOutput(stream, Optional.empty());
    }

    private static Optional<MethodHandle> find(Class<?> type) {
        try {
            // What a class of Servlet 6.1 inherits makes an array for each buffer.
            return type.getMethod("write", ByteBuffer.class).getDeclaringClass() == ServletOutputStream.class
                    ? Optional.empty()
                    : Optional.of(MethodHandles.publicLookup()
                            .findVirtual(type, "write", WRITE)
                            .asType(WRITE.insertParameterTypes(0, ServletOutputStream.class)));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty();
        }
    }

    ServletOutputStream stream() {
        return stream;
    }

    boolean takesBuffers() {
        return bufferWrite.isPresent();
    }

    /** Whether a buffer whose write has failed may still be read from, until the connection is closed. */
    boolean keepsBuffers() {
        return takesBuffers() && !ContainerKind.of(stream.getClass()).copiesPendingBytes();
    }

    /** A buffer that can be written to it: of a pool if the stream takes buffers, else on the heap. */
    PooledBuffer buffer(BufferPool pool, SizeClass size) {
        return takesBuffers() ? pool.take(size) : BufferPool.onHeap(size.bytes());
    }

    /** Writes the rest of a buffer of {@link #buffer}. */
    void write(ByteBuffer bytes) throws IOException {
        if (bufferWrite.isEmpty()) {
            stream.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            return;
        }
        try {
            bufferWrite.get().invokeExact(stream, bytes);
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }
}
