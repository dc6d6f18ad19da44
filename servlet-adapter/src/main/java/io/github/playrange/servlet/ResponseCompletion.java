package io.github.playrange.servlet;

import io.github.playrange.servlet.transfer.TransferCompletion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Ends a response when its transfer has ended: an aborted one as an error if nothing has left yet, else by an exception
 * that makes the container break the connection, so that no client takes what it has for the whole.
 */
final class ResponseCompletion implements TransferCompletion {

    private static final System.Logger LOGGER = System.getLogger(RangeResponder.class.getName());

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private @Nullable IOException failure;

    ResponseCompletion(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    @Override
    public void done() {}

    @Override
    public void aborted(Side side, Exception cause) {
        if (side == Side.CLIENT) {
            LOGGER.log(Level.DEBUG, () -> "the client of " + request.getRequestURI() + " has gone: " + cause);
            fail(cause);
            return;
        }
        SourceFailure.log("the source of " + request.getRequestURI() + " failed while it was sent", cause);
        if (response.isCommitted()) {
            fail(cause);
            return;
        }
        try {
            response.reset();
            ResponseWriter.writeAll(response, RangeResponder.unreadable(request.getMethod()));
        } catch (IOException e) {
            fail(e);
        }
    }

    private void fail(Exception cause) {
        failure = cause instanceof IOException exception ? exception : new IOException(cause);
    }

    /** Throws what has to leave the servlet, if anything has. */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
