package io.github.playrange.servlet.testkit;

import java.io.IOException;
import java.util.Optional;

/** Sends one request after another on a raw socket, which is opened anew when the server closes it; for one thread. */
public final class KeepAlive implements AutoCloseable {

    private final Server server;
    private Optional<Connection> connection = Optional.empty();

    /** Connects with the first request. */
    public KeepAlive(Server server) {
        this.server = server;
    }

    /** Sends a request and reads all of the response; the arguments are those of {@link Connection#request}. */
    public Reply send(String method, String target, String... fieldLines) throws IOException {
        if (connection.isEmpty()) {
            connection = Optional.of(Connection.open(server));
        }
        Reply reply = connection.get().request(method, target, fieldLines).whole();
        if (reply.field("connection").filter("close"::equalsIgnoreCase).isPresent()) {
            close();
        }
        return reply;
    }

    @Override
    public void close() throws IOException {
        if (connection.isPresent()) {
            connection.get().close();
            connection = Optional.empty();
        }
    }
}
