package io.github.playrange.servlet.transfer;

import jakarta.servlet.ServletRequest;

/**
 * Whether a request is one of several on its connection, as by HTTP/2 and later, so that its response ends, fails and waits
 * apart from the connection.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9113#section-5">RFC 9113, section 5</a>
 */
public final class Multiplexing {

    private static final String WITHOUT = "HTTP/1.";

    private Multiplexing() {}

    /**
     * Tells by the protocol.
     *
     * @param request the request
     * @return whether its connection may carry others at the same time
     */
    public static boolean isUsedBy(ServletRequest request) {
        return !request.getProtocol().startsWith(WITHOUT);
    }
}
