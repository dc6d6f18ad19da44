package io.github.playrange.servlet.transfer;

import java.io.IOException;

/**
 * Told once how a transfer ended, on the thread that ended it; it ends the response.
 *
 * <p>What it throws has to leave the method that the container called, {@code service} or {@code onWritePossible},
 * because that is what makes the container break the connection.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-8">RFC 9112, section 8</a>
 */
public interface TransferCompletion {

    /**
     * Every byte was handed to the container.
     *
     * @throws IOException if the response cannot be ended
     */
    void done() throws IOException;

    /**
     * Some bytes were not handed to the container.
     *
     * @param failure why, and how many were
     * @throws IOException if the response was begun, so that the connection has to be broken; by HTTP/2 the request may
     *     have gone asynchronous for that instead
     */
    void aborted(TransferFailure failure) throws IOException;
}
