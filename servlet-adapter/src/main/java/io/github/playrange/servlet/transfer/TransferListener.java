package io.github.playrange.servlet.transfer;

import java.io.IOException;

/**
 * Told how a transfer goes: that it begins, unless it ends before, and once that it has ended. It begins and ends the
 * response.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-8">RFC 9112, section 8</a>
 */
public interface TransferListener {

    /** The first bytes are at hand and about to be written, or somebody else will write all: the head has to be set. */
    void begins();

    /**
     * Every byte was handed to the container.
     *
     * @throws IOException if the response cannot be ended
     */
    void done() throws IOException;

    /**
     * Some bytes were not handed to the container. If the transfer has not begun, nothing was written.
     *
     * <p>What it throws has to leave the method that the container called, {@code service} or {@code onWritePossible},
     * because that is what makes the container break the connection. On a thread of another kind, whoever called it breaks
     * the response off instead.
     *
     * @param failure why, and how many were
     * @throws IOException if the response was begun, so that the connection has to be broken; by HTTP/2 the request may
     *     have gone asynchronous for that instead
     */
    void aborted(TransferFailure failure) throws IOException;
}
