package io.github.playrange.benchmarks.comparison.work;

import io.github.playrange.benchmarks.comparison.http.BodySink;
import io.github.playrange.benchmarks.comparison.http.Connection;
import io.github.playrange.benchmarks.comparison.http.ResponseHead;
import io.github.playrange.benchmarks.comparison.http.Target;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Supplier;

/** Looks at every byte of some answers, before any is counted. */
public final class Verification {

    private static final int REQUESTS = 20;
    private static final long LONGEST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Target target;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 << 10);

    /** Of what a servlet answers. */
    public Verification(Target target) {
        this.target = target;
    }

    /**
     * Sends some requests, fewer if they take long.
     *
     * @throws WrongAnswerException if a status or a byte is wrong
     */
    public void verify(Supplier<Request> requests) throws IOException {
        long begin = System.nanoTime();
        for (int i = 0; i < REQUESTS && System.nanoTime() - begin < LONGEST_NANOS; i++) {
            verify(requests.get());
        }
    }

    private void verify(Request request) throws IOException {
        Answer.BodyCheck check = request.answer().check();
        try (Connection connection = new Connection(target)) {
            ResponseHead head = exchange(connection, request, piece -> {
                if (connection.response().head().status() == request.answer().status()) {
                    check.accept(piece);
                }
            });
            requireStatus(request, head);
            check.finish(head);
        }
    }

    private static void requireStatus(Request request, ResponseHead head) throws WrongAnswerException {
        int expected = request.answer().status();
        if (head.status() != expected) {
            throw new WrongAnswerException("status " + head.status() + " instead of " + expected);
        }
    }

    /** The precondition with the server's own validator: its tag, or its date if it sends none. */
    public String preconditionOf(Film film) throws IOException {
        try (Connection connection = new Connection(target)) {
            Request request = Request.whole(film);
            ResponseHead head = exchange(connection, request, BodySink.DISCARD);
            requireStatus(request, head);
            return head.field("etag")
                    .map(tag -> "If-None-Match: " + tag)
                    .or(() -> head.field("last-modified").map(date -> "If-Modified-Since: " + date))
                    .orElseThrow(() -> new WrongAnswerException("neither ETag nor Last-Modified"));
        }
    }

    private ResponseHead exchange(Connection connection, Request request, BodySink sink) throws IOException {
        connection.send(target.get(request.film().name(), request.fieldLines()), sink);
        if (!connection.await(buffer, TIMEOUT)) {
            throw new WrongAnswerException("no answer within " + TIMEOUT.toSeconds() + " s");
        }
        return connection.response().head();
    }
}
