package io.github.playrange.servlet;

import io.github.playrange.content.Representation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.AccessDeniedException;

/**
 * Answers a request with a representation, by byte ranges and with its preconditions, from any servlet, filter or
 * controller.
 *
 * <p>It owns the response from the call on: the caller writes nothing more to it, and sets fields of its own (such as
 * {@code Cache-Control}) before. What cannot be looked up or opened is one line in the log, and for the client 403 if
 * the file system refuses access ({@link AccessDeniedException}), else 500.
 *
 * <p>Unless {@link RangeResponderBuilder#delivery} says otherwise, a call may return while bytes are still to be sent: the
 * request has gone asynchronous then, if it supports that, or the container sends them by itself. Nothing is to be done
 * with request or response after a call. Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>
 */
public final class RangeResponder {

    /** How often a representation that changes while it is opened is looked up in all. */
    private static final int ATTEMPTS = 3;

    private final ResponderSettings settings;

    /** Answers with everything as {@link RangeResponderBuilder} has it unless given. */
    public RangeResponder() {
        this(ResponderSettings.of(new RangeResponderBuilder()));
    }

    RangeResponder(ResponderSettings settings) {
        this.settings = settings;
    }

    /**
     * Begins to make a responder.
     *
     * @return a builder, of which nothing has to be called
     */
    public static RangeResponderBuilder builder() {
        return new RangeResponderBuilder();
    }

    /** Finds the current version of a representation, once for each attempt to open it. */
    @FunctionalInterface
    public interface RepresentationSource {

        /**
         * Finds the current version.
         *
         * @return the representation
         * @throws IOException if it cannot be looked up
         */
        Representation current() throws IOException;
    }

    /** Finds what a request asks for, once for each attempt to open it. */
    @FunctionalInterface
    interface Lookup {

        Resolution resolve() throws IOException;
    }

    /**
     * Answers with a representation; with 503 if it has changed since it was made.
     *
     * @param request the request
     * @param response the response, not committed
     * @param representation what is to be served
     * @throws IllegalStateException if the response is committed; nothing is written then
     * @throws IOException if the response cannot be ended before this returns, because the client has gone or the source
     *     fails; it has to leave the servlet's {@code service} method, so that the container breaks the connection. By
     *     HTTP/2 the method may return instead, with the request gone asynchronous only to be broken off
     */
    public void respond(HttpServletRequest request, HttpServletResponse response, Representation representation)
            throws IOException {
        respond(request, response, () -> new Resolution.Found(representation), 1);
    }

    /**
     * Answers with the current version of a representation, which is looked up again if it changes while it is opened,
     * at most twice; with 503 if it keeps changing.
     *
     * @param request the request
     * @param response the response, not committed
     * @param source finds the current version
     * @throws IllegalStateException if the response is committed; nothing is written then
     * @throws IOException if the response cannot be ended before this returns, because the client has gone or the source
     *     fails; it has to leave the servlet's {@code service} method, so that the container breaks the connection. By
     *     HTTP/2 the method may return instead, with the request gone asynchronous only to be broken off
     */
    public void respond(HttpServletRequest request, HttpServletResponse response, RepresentationSource source)
            throws IOException {
        respondWith(request, response, () -> new Resolution.Found(source.current()));
    }

    /** Answers with whatever is found, which is looked up again as often as it changes, within bounds. */
    void respondWith(HttpServletRequest request, HttpServletResponse response, Lookup lookup) throws IOException {
        respond(request, response, lookup, ATTEMPTS);
    }

    private void respond(HttpServletRequest request, HttpServletResponse response, Lookup lookup, int attempts)
            throws IOException {
        if (response.isCommitted()) {
            throw new IllegalStateException("the response is committed already, so that nothing can be served by it");
        }
        ResponseObservation observation = ResponseObservation.begin(request, settings.listener());
        new RangeExchange(settings, request, response, observation).respond(lookup, attempts);
    }
}
