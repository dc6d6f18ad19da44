package io.github.playrange.servlet.transfer;

import java.io.IOException;

/**
 * One way for the bytes of one response to leave.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-6.4">RFC 9110, section 6.4</a>
 */
public interface Transfer {

    /**
     * Which way it is.
     *
     * @return always the same
     */
    TransferWay way();

    /**
     * Begins to send. Once it has returned, or before, the listener is told of the end exactly once, on any thread;
     * by then the bytes are closed.
     *
     * @param outgoing what is sent; owned and closed by the transfer
     * @param listener told of the beginning and the end; if its {@code begins} throws, it is told no more
     * @throws IOException what the listener throws, if the end comes before this returns
     */
    void start(Outgoing outgoing, TransferListener listener) throws IOException;
}
