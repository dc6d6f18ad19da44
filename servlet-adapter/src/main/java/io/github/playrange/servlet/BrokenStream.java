package io.github.playrange.servlet;

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

    private static final String FIRST_VERSION = "HTTP/1.";

    private BrokenStream() {}

    static boolean isNeededFor(HttpServletRequest request) {
        return !request.getProtocol().startsWith(FIRST_VERSION)
                && request.isAsyncSupported()
                && !request.isAsyncStarted();
    }

    /** Goes on asynchronously after the blocking writes, only to fail. */
    static void breakOff(HttpServletRequest request, HttpServletResponse response, IOException cause)
            throws IOException {
        ServletOutputStream output = response.getOutputStream();
        AsyncContext context = request.startAsync(request, response);
        output.setWriteListener(new WriteListener() {
            @Override
            public void onWritePossible() throws IOException {
                throw cause;
            }

            @Override
            public void onError(Throwable error) {
                context.complete();
            }
        });
    }
}
