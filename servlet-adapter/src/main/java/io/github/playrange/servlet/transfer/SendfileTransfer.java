package io.github.playrange.servlet.transfer;

import io.github.playrange.range.ByteRange;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Leaves a span of a file to the container, which opens it by its name after {@code service} has returned and has the
 * operating system send it: Tomcat on connections that are not encrypted, by HTTP/1.1.
 *
 * <p>A file that is exchanged between the last look at it and the container's is sent in place of the one that the fields
 * describe, unless it is too short; the container then breaks the connection.
 */
record SendfileTransfer(HttpServletRequest request, Path file, ByteRange range) implements Transfer {

    private static final String PREFIX = "org.apache.tomcat.sendfile.";

    /** Of requests whose connection is encrypted; behind a proxy that decrypts, others are called secure, too. */
    private static final String CIPHER_SUITE = "jakarta.servlet.request.cipher_suite";

    /** Of every request of Tomcat, whether it can be done or not. */
    static final String SUPPORT = PREFIX + "support";

    /** Whether the container sends files of this request. */
    static boolean isSupportedFor(HttpServletRequest request) {
        // Encrypted, and by frames of HTTP/2, the bytes are copied, and on a thread that serves all connections.
        boolean encrypted = request.isSecure() && request.getAttribute(CIPHER_SUITE) != null;
        return !encrypted && !Multiplexing.isUsedBy(request) && Boolean.TRUE.equals(request.getAttribute(SUPPORT));
    }

    @Override
    public TransferWay way() {
        return TransferWay.SENDFILE;
    }

    @Override
    public void start(Outgoing outgoing, TransferListener listener) throws IOException {
        try (outgoing) {
            listener.begins();
            request.setAttribute(PREFIX + "filename", file.toAbsolutePath().toString());
            request.setAttribute(PREFIX + "start", range.start());
            request.setAttribute(PREFIX + "end", range.end());
        }
        listener.done();
    }
}
