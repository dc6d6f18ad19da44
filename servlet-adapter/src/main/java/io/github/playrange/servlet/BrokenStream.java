package io.github.playrange.servlet;

import io.github.playrange.servlet.transfer.Multiplexing;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Breaks off a response by HTTP/2 or later, whose stream Tomcat and Undertow end in good order if an exception leaves
 * {@code service}: there is no connection to be closed, and a client may take what it has for the whole.
 *
 * <p>They do reset the stream if an exception leaves a listener that writes without blocking.
 */
final class BrokenStream {

    /** Then the container breaks the stream, and gives back what the request holds. */
    private static final long TIMEOUT_MILLIS = 1_000;

    private BrokenStream() {}

    static boolean isNeededFor(HttpServletRequest request) {
        return Multiplexing.isUsedBy(request) && request.isAsyncSupported() && !request.isAsyncStarted();
    }

    /**
     * Goes on asynchronously after the blocking writes, only to fail.
     *
     * @throws IOException the cause, if the response takes no listener
     */
    static void breakOff(HttpServletRequest request, HttpServletResponse response, IOException cause)
            throws IOException {
        ServletOutputStream output = response.getOutputStream();
        AsyncContext context = request.startAsync(request, response);
        // Undertow does not tell a listener of its own exception, and calls none while a client stalls.
        context.setTimeout(TIMEOUT_MILLIS);
        try {
            output.setWriteListener(new FailingListener(context, cause));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
            context.complete();
            throw cause;
        }
    }

    private record FailingListener(AsyncContext context, IOException cause) implements WriteListener {

        @Override
        public void onWritePossible() throws IOException {
            throw cause;
        }

        @Override
        public void onError(Throwable error) {
            context.complete();
        }
    }
}
