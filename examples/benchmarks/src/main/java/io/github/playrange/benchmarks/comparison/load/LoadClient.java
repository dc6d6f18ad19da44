package io.github.playrange.benchmarks.comparison.load;

import io.github.playrange.benchmarks.comparison.http.BodySink;
import io.github.playrange.benchmarks.comparison.http.Connection;
import io.github.playrange.benchmarks.comparison.http.ResponseParser;
import io.github.playrange.benchmarks.comparison.http.Target;
import io.github.playrange.benchmarks.comparison.work.Request;
import io.github.playrange.benchmarks.comparison.work.WrongAnswerException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps a server busy on some connections, from one thread that never sleeps: on a virtual machine a client that waits
 * in epoll doubles what the server has to spend to wake it. Bodies are read into one buffer, and only counted.
 */
public final class LoadClient {

    /** A server that has not answered by then never will. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private final Target target;
    private final int connections;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 << 10);

    /** For one servlet. */
    public LoadClient(Target target, int connections) {
        this.target = target;
        this.connections = connections;
    }

    /**
     * Sends requests for some time, each connection the next one when it has its answer, and waits for the last answers.
     *
     * @return how many were answered
     * @throws WrongAnswerException if a status or the length of a body is wrong
     */
    public long run(Supplier<Request> requests, Duration duration) throws IOException {
        long begin = System.nanoTime();
        List<Client> clients = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                clients.add(new Client(new Connection(target), requests.get()));
            }
            return run(clients, requests, begin, duration);
        } finally {
            for (Client client : clients) {
                client.connection.close();
            }
        }
    }

    private long run(List<Client> clients, Supplier<Request> requests, long begin, Duration duration)
            throws IOException {
        List<Client> waiting = new ArrayList<>(clients);
        long answered = 0;
        while (!waiting.isEmpty()) {
            for (int i = waiting.size() - 1; i >= 0; i--) {
                Client client = waiting.get(i);
                if (client.connection.poll(buffer)) {
                    client.check();
                    answered++;
                    if (System.nanoTime() - begin < duration.toNanos()) {
                        client.send(requests.get());
                    } else {
                        waiting.remove(i);
                    }
                }
            }
            if (System.nanoTime() - begin > duration.toNanos() + PATIENCE_NANOS) {
                throw new WrongAnswerException("no answer within " + PATIENCE_NANOS / 1_000_000_000 + " s");
            }
        }
        return answered;
    }

    private final class Client {

        private final Connection connection;
        private Request request;

        Client(Connection connection, Request first) throws IOException {
            this.connection = connection;
            this.request = first;
            send(first);
        }

        void send(Request next) throws IOException {
            request = next;
            connection.send(target.get(next.film().name(), next.fieldLines()), BodySink.DISCARD);
        }

        void check() throws WrongAnswerException {
            ResponseParser response = connection.response();
            int status = response.head().status();
            if (status != request.answer().status() || !request.answer().fits(response.bodyLength())) {
                throw new WrongAnswerException(
                        "status " + status + " with " + response.bodyLength() + " bytes under load");
            }
        }
    }
}
