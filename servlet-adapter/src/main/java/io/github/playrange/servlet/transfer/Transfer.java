package io.github.playrange.servlet.transfer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * One way for bytes to leave.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-6.4">RFC 9110, section 6.4</a>
 */
public interface Transfer {

    /**
     * Begins to send. Once it has returned, or before, the completion is told of the end exactly once, on any thread;
     * by then the bytes are closed.
     *
     * @param outgoing what is sent; owned and closed by the transfer
     * @param completion told of the end
     * @throws IOException what the completion throws, if the end comes before this returns
     */
    void start(Outgoing outgoing, TransferCompletion completion) throws IOException;

    /**
     * Chooses the way that suits a response.
     *
     * @param response nothing of it is set yet
     * @param stallWatch watches the writes of those ways whose threads wait for the client
     * @return the way
     * @throws IOException if the response offers none
     */
    static Transfer choose(HttpServletResponse response, StallWatch stallWatch) throws IOException {
        return new BlockingTransfer(response.getOutputStream(), stallWatch);
    }
}
