package io.github.playrange.servlet.testkit;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A raw socket to a server, on which one request can follow another. */
public final class Connection implements Closeable {

    private static final int TIMEOUT_MILLIS = 30_000;

    /** So small that a server cannot get rid of much that the test has not read. */
    private static final int RECEIVE_BUFFER_BYTES = 32 * 1024;

    private final Socket socket;
    private final InputStream input;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.input = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects to a server. */
    public static Connection open(Server server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()), TIMEOUT_MILLIS);
        return new Connection(socket);
    }

    /**
     * Sends a request and reads the head of the response.
     *
     * @param target goes over the wire as it is, a character for each byte
     * @param fieldLines further fields, such as {@code Range: bytes=0-}
     */
    public Exchange request(String method, String target, String... fieldLines) throws IOException {
        send(method, target, fieldLines);
        return response(method);
    }

    /** Sends a request and reads nothing; the arguments are those of {@link #request}. */
    public void send(String method, String target, String... fieldLines) throws IOException {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String line : fieldLines) {
            head.append(line).append("\r\n");
        }
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Some of the bytes that the server sends, be they of a head or of a body. */
    public byte[] read(int count) throws IOException {
        return input.readNBytes(count);
    }

    /** Leaves as a client does that crashes: whatever is on its way is thrown away, and the server is told so. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private Exchange response(String method) throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, List<String>> fields = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            fields.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return new Exchange(method, status, fields, input, this);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c != '\n';
                c = socket.getInputStream().read()) {
            if (c < 0) {
                throw new EOFException("the connection ended within the head of the response");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
