package io.github.playrange.servlet;

import io.github.playrange.servlet.transfer.TransferCompletion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;

/**
 * Ends a response when its transfer has ended: an aborted one as an error if nothing has left yet, else by an exception
 * that makes the container break the connection, so that no client takes what it has for the whole.
 */
final class ResponseCompletion implements TransferCompletion {

    private static final System.Logger LOGGER = System.getLogger(RangeResponder.class.getName());

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Map<String, List<String>> fieldsOfOthers;

    /**
     * Ends a response that is about to be begun.
     *
     * @param fieldsOfOthers what the caller and its filters have set, which an error keeps
     */
    ResponseCompletion(
            HttpServletRequest request, HttpServletResponse response, Map<String, List<String>> fieldsOfOthers) {
        this.request = request;
        this.response = response;
        this.fieldsOfOthers = fieldsOfOthers;
    }

    @Override
    public void done() {}

    @Override
    public void aborted(Side side, Exception cause) throws IOException {
        if (side == Side.CLIENT) {
            LOGGER.log(Level.DEBUG, () -> "the client of " + request.getRequestURI() + " has gone: " + cause);
            throw asIOException(cause);
        }
        SourceFailure.log("the source of " + request.getRequestURI() + " failed while it was sent", cause);
        if (response.isCommitted()) {
            throw asIOException(cause);
        }
        response.reset();
        fieldsOfOthers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        ResponseWriter.writeAll(response, RangeResponder.unreadable(request.getMethod()));
    }

    private static IOException asIOException(Exception cause) {
        return cause instanceof IOException exception ? exception : new IOException(cause);
    }
}
