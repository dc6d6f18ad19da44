package io.github.playrange.servlet;

import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.http.BodySegment;
import io.github.playrange.http.Field;
import io.github.playrange.http.RangeResponse;
import io.github.playrange.range.RangeLimits;
import io.github.playrange.servlet.transfer.Outgoing;
import io.github.playrange.servlet.transfer.Transfer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Answers a request with a representation, by byte ranges and with its preconditions, from any servlet, filter or
 * controller.
 *
 * <p>It owns the response from the call on: the caller writes nothing more to it, and sets fields of its own (such as
 * {@code Cache-Control}) before. What cannot be looked up or opened is one line in the log, and for the client 403 if
 * the file system refuses access ({@link AccessDeniedException}), else 500. Immutable and safe for use by any number of
 * threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>
 */
public final class RangeResponder {

    /** How often a representation that changes while it is opened is looked up in all. */
    private static final int ATTEMPTS = 3;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BOUNDARY_BYTES = 16;

    private final RangeLimits limits;
    private final InstantSource clock;

    /** Answers within the default limits. */
    public RangeResponder() {
        this(RangeLimits.DEFAULT, InstantSource.system());
    }

    /**
     * Answers within given limits.
     *
     * @param limits what one response may be asked for
     * @param clock the time of the response
     */
    public RangeResponder(RangeLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
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

    /** A response that can be sent, with the bytes that it needs. */
    private record Answer(RangeResponse plan, Optional<Outgoing> outgoing) {

        static Answer of(RangeResponse plan) {
            return new Answer(plan, Optional.empty());
        }
    }

    /**
     * Answers with a representation; with 503 if it has changed since it was made.
     *
     * @param request the request
     * @param response the response, not committed
     * @param representation what is to be served
     * @throws IllegalStateException if the response is committed; nothing is written then
     * @throws IOException if the response cannot be ended, because the client has gone or the source fails; it has to
     *     leave the servlet's {@code service} method, so that the container breaks the connection
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
     * @throws IOException if the response cannot be ended, because the client has gone or the source fails; it has to
     *     leave the servlet's {@code service} method, so that the container breaks the connection
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
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            ResponseWriter.writeAll(response, RangeResponse.withoutRepresentation(method));
            return;
        }
        for (int attempt = 0; attempt < attempts; attempt++) {
            Optional<Answer> answer = answer(request, lookup);
            if (answer.isPresent()) {
                send(request, response, answer.get());
                return;
            }
        }
        ResponseWriter.writeAll(response, changing(method));
    }

    /** The answer to GET or HEAD; empty if what was found has changed before it was opened. */
    private Optional<Answer> answer(HttpServletRequest request, Lookup lookup) {
        try {
            Resolution resolution = lookup.resolve();
            return resolution instanceof Resolution.Found found
                    ? open(found.representation(), plan(request, found))
                    : Optional.of(Answer.of(refusal(request.getMethod(), resolution)));
        } catch (AccessDeniedException e) {
            SourceFailure.log("the server is not allowed to read what " + request.getRequestURI() + " asks for", e);
            return Optional.of(Answer.of(RangeResponse.error(
                    request.getMethod(), 403, "The server is not allowed to read this.", List.of())));
        } catch (IOException | RuntimeException e) {
            // Left to the container, a mistake in somebody's code would show its trace to the client.
            SourceFailure.log("the server cannot read what " + request.getRequestURI() + " asks for", e);
            return Optional.of(Answer.of(unreadable(request.getMethod())));
        }
    }

    private RangeResponse plan(HttpServletRequest request, Resolution.Found found) {
        RangeResponse plan = RangeResponse.plan(
                request.getMethod(),
                name -> lines(request.getHeaders(name)),
                found.representation().metadata(),
                clock.instant(),
                limits,
                RangeResponder::boundary);
        return plan.status() < 400 ? plan.with(found.fields()) : plan;
    }

    private static Optional<Answer> open(Representation representation, RangeResponse plan) throws IOException {
        if (plan.body().stream().noneMatch(BodySegment.Content.class::isInstance)) {
            return Optional.of(Answer.of(plan));
        }
        return representation.open() instanceof Opening.Opened opened
                ? Optional.of(new Answer(plan, Optional.of(Outgoing.of(plan.body(), opened.representation()))))
                : Optional.empty();
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        if (answer.outgoing().isEmpty()) {
            ResponseWriter.writeAll(response, answer.plan());
            return;
        }
        Outgoing outgoing = answer.outgoing().get();
        ResponseCompletion completion;
        Transfer transfer = null;
        try {
            completion = new ResponseCompletion(request, response, ResponseWriter.fields(response));
            ResponseWriter.writeHead(response, answer.plan());
            transfer = Transfer.choose(response);
        } finally {
            if (transfer == null) {
                outgoing.close();
            }
        }
        transfer.start(outgoing, completion);
    }

    private static RangeResponse refusal(String method, Resolution resolution) {
        return resolution instanceof Resolution.Refused refused
                ? RangeResponse.error(method, refused.status(), refused.reason(), refused.fields())
                : RangeResponse.error(method, 404, "There is nothing here.", List.of());
    }

    private static RangeResponse changing(String method) {
        return RangeResponse.error(
                method, 503, "This is being changed; try again in a second.", List.of(new Field("Retry-After", "1")));
    }

    static RangeResponse unreadable(String method) {
        return RangeResponse.error(method, 500, "The server cannot read this at the moment.", List.of());
    }

    private static List<String> lines(Enumeration<String> values) {
        return values == null ? List.of() : Collections.list(values);
    }

    private static String boundary() {
        byte[] bytes = new byte[BOUNDARY_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
