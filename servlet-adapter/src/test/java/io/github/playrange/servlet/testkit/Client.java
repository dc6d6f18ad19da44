package io.github.playrange.servlet.testkit;

import java.io.IOException;

/** One way to send requests to a server. */
@FunctionalInterface
public interface Client {

    /** Sends a request and reads the head of the response; the arguments are those of {@link Connection#request}. */
    Exchange begin(String method, String target, String... fieldLines) throws IOException;

    /** Sends a request and reads all of the response. */
    default Reply send(String method, String target, String... fieldLines) throws IOException {
        try (Exchange exchange = begin(method, target, fieldLines)) {
            return exchange.rest();
        }
    }

    /** Sends GET and reads all of the response. */
    default Reply get(String target, String... fieldLines) throws IOException {
        return send("GET", target, fieldLines);
    }

    /** By raw sockets, one for each request. */
    static Client raw(Server server) {
        return (method, target, fieldLines) -> Exchange.begin(server, method, target, fieldLines);
    }
}
