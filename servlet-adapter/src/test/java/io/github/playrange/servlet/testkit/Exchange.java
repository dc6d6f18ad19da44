package io.github.playrange.servlet.testkit;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One request and its response, which is read as slowly as a test wants, or not to its end. */
public final class Exchange implements AutoCloseable {

    private static final String LAST_REQUEST = "Connection: close";
    private static final int BUFFER_BYTES = 32 * 1024;

    private final String method;
    private final int status;
    private final Map<String, List<String>> fields;
    private final InputStream body;
    private final Closeable owner;

    /**
     * A response of which the head was read.
     *
     * @param fields by their names in lower case
     * @param body what follows
     * @param owner closed to leave
     */
    Exchange(String method, int status, Map<String, List<String>> fields, InputStream body, Closeable owner) {
        this.method = method;
        this.status = status;
        this.fields = fields;
        this.body = body;
        this.owner = owner;
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

    public int status() {
        return status;
    }

    /** Some of the bytes that follow. */
    public byte[] read(int count) throws IOException {
        byte[] bytes = body.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the connection ended after " + bytes.length + " of " + count + " bytes");
        }
        return bytes;
    }

    /** All the bytes that the head promises, and none of the response after it. */
    public Reply whole() throws IOException {
        int length = method.equals("HEAD") || status == 204 || status == 304
                ? 0
                : fields.getOrDefault("content-length", List.of()).stream()
                        .mapToInt(Integer::parseInt)
                        .sum();
        byte[] bytes = read(length);
        return new Reply(status, fields, bytes, isComplete(length), false);
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
        return restInto(new ByteArrayOutputStream(), alreadyRead);
    }

    /** As {@link #rest()}, with the bytes of the body that were read before. */
    public Reply restAfter(byte[] beginning) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(beginning);
        return restInto(bytes, 0);
    }

    /** As {@link #rest()}, of a body that does not fit into memory: how many bytes there were. */
    public long countRest() throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long counted = 0;
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            counted += count;
        }
        return counted;
    }

    private Reply restInto(ByteArrayOutputStream bytes, long readBefore) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        boolean broken = false;
        try {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                bytes.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // Reset: the server broke the connection.
            broken = true;
        }
        return new Reply(status, fields, bytes.toByteArray(), isComplete(readBefore + bytes.size()), broken);
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
        owner.close();
    }
}
