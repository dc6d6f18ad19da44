package io.github.playrange.benchmarks.comparison.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** One connection that never blocks, and is opened anew when the server has closed it. Used by one thread. */
public final class Connection implements AutoCloseable {

    /** How long to poll busily before others are let in. */
    private static final long BUSY_NANOS = 2_000_000;

    private static final long PAUSE_NANOS = 100_000;

    private final Target target;
    private SocketChannel channel;
    private ResponseParser response = new ResponseParser(BodySink.DISCARD);

    /** Connects. */
    public Connection(Target target) throws IOException {
        this.target = target;
        this.channel = open(target);
    }

    private static SocketChannel open(Target target) throws IOException {
        SocketChannel channel = SocketChannel.open(target.address());
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return channel;
    }

    /**
     * Sends a request.
     *
     * @param request its bytes
     * @param sink is given the body of the response
     */
    public void send(ByteBuffer request, BodySink sink) throws IOException {
        if (!channel.isOpen()) {
            channel = open(target);
        }
        response = new ResponseParser(sink);
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /**
     * Reads what has come, without waiting.
     *
     * @param buffer to read into
     * @return whether the response is complete
     */
    public boolean poll(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int read = channel.read(buffer);
        if (read == 0) {
            return false;
        }
        if (read < 0) {
            channel.close();
            response.close();
            return true;
        }
        response.accept(buffer.flip());
        if (buffer.hasRemaining()) {
            throw new IOException("there are " + buffer.remaining() + " bytes behind the response");
        }
        if (response.isComplete() && response.head().endsConnection()) {
            channel.close();
        }
        return response.isComplete();
    }

    /**
     * Waits for the response.
     *
     * @param buffer to read into
     * @param timeout how long at most
     * @return whether the response is complete
     */
    public boolean await(ByteBuffer buffer, Duration timeout) throws IOException {
        long begin = System.nanoTime();
        while (!poll(buffer)) {
            long waited = System.nanoTime() - begin;
            if (waited > timeout.toNanos()) {
                return false;
            }
            if (waited > BUSY_NANOS) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return true;
    }

    /** The response to the last request, complete or not. */
    public ResponseParser response() {
        return response;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
