package io.github.playrange.servlet.testkit;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One request and its response, which is read as slowly as a test wants, or not to its end. */
public final class Exchange implements AutoCloseable {

    private static final String LAST_REQUEST = "Connection: close";
    private static final int BUFFER_BYTES = 32 * 1024;

    private final Connection connection;
    private final String method;
    private final int status;
    private final Map<String, List<String>> fields = new TreeMap<>();

    Exchange(Connection connection, String method) throws IOException {
        this.connection = connection;
        this.method = method;
        status = Integer.parseInt(connection.line().split(" ", 3)[1]);
        for (String line = connection.line(); !line.isEmpty(); line = connection.line()) {
            int colon = line.indexOf(':');
            fields.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
    }

    /** Sends the only request of a connection; the arguments are those of {@link Connection#request}. */
    public static Exchange begin(Server server, String method, String target, String... fieldLines) throws IOException {
        String[] lines = Arrays.copyOf(fieldLines, fieldLines.length + 1);
        lines[fieldLines.length] = LAST_REQUEST;
        return Connection.open(server).request(method, target, lines);
    }

    /** Sends GET and reads all of the response. */
    public static Reply get(Server server, String target, String... fieldLines) throws IOException {
        return send(server, "GET", target, fieldLines);
    }

    /** Sends a request and reads all of the response, and more if the server sends more. */
    public static Reply send(Server server, String method, String target, String... fieldLines) throws IOException {
        try (Exchange exchange = begin(server, method, target, fieldLines)) {
            return exchange.rest();
        }
    }

    /** Some of the bytes that follow. */
    public byte[] read(int count) throws IOException {
        byte[] bytes = connection.input().readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the connection ended after " + bytes.length + " of " + count + " bytes");
        }
        return bytes;
    }

    /**
     * All the bytes that follow, until the server closes the connection or breaks it.
     *
     * @throws SocketTimeoutException if the server does neither
     */
    public Reply rest() throws IOException {
        return rest(0);
    }

    /** As {@link #rest()}, after some bytes of the body were read. */
    public Reply rest(long alreadyRead) throws IOException {
        byte[] body = untilTheEnd();
        return new Reply(status, fields, body, isComplete(alreadyRead + body.length));
    }

    private byte[] untilTheEnd() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            for (int count = connection.input().read(buffer);
                    count >= 0;
                    count = connection.input().read(buffer)) {
                body.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // Reset: the server broke the connection.
        }
        return body.toByteArray();
    }

    /** A body in chunks never counts as complete, since no response of ours has one. */
    private boolean isComplete(long received) {
        if (method.equals("HEAD") || status == 204 || status == 304) {
            return received == 0;
        }
        return fields.getOrDefault("content-length", List.of()).equals(List.of(Long.toString(received)));
    }

    /** Leaves, whether or not the response has ended. */
    @Override
    public void close() throws IOException {
        connection.close();
    }
}
