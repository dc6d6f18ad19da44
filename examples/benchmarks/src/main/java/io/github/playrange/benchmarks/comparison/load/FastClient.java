package io.github.playrange.benchmarks.comparison.load;

import io.github.playrange.benchmarks.comparison.http.BodySink;
import io.github.playrange.benchmarks.comparison.http.Connection;
import io.github.playrange.benchmarks.comparison.http.Target;
import io.github.playrange.benchmarks.comparison.work.Request;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One client that is in no hurry, and notes how long it has to wait for each answer. */
public final class FastClient {

    private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(5);

    private final Target target;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 << 10);

    /** Of one servlet. */
    public FastClient(Target target) {
        this.target = target;
    }

    /**
     * Sends a request every 5 ms on one connection, or a new one where the server has closed the last, until the time is
     * over.
     *
     * @return how long each answer took; one that did not come, which is the last, counts with the time that was left for it
     */
    public Latencies run(Supplier<Request> requests, Duration duration) throws IOException {
        List<Duration> latencies = new ArrayList<>();
        long end = System.nanoTime() + duration.toNanos();
        try (Connection connection = new Connection(target)) {
            boolean answered = true;
            while (answered && System.nanoTime() < end) {
                long begin = System.nanoTime();
                answered = isAnswered(connection, requests.get(), Duration.ofNanos(end - begin));
                latencies.add(Duration.ofNanos((answered ? System.nanoTime() : end) - begin));
                LockSupport.parkNanos(begin + BETWEEN_REQUESTS.toNanos() - System.nanoTime());
            }
        }
        return new Latencies(latencies);
    }

    /** A connection that breaks is no answer. */
    private boolean isAnswered(Connection connection, Request request, Duration timeout) {
        try {
            connection.send(target.get(request.film().name(), request.fieldLines()), BodySink.DISCARD);
            return connection.await(buffer, timeout);
        } catch (IOException e) {
            return false;
        }
    }
}
