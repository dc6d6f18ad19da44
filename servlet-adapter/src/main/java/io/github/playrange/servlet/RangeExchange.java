package io.github.playrange.servlet;

import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.http.BodySegment;
import io.github.playrange.http.Field;
import io.github.playrange.http.RangeResponse;
import io.github.playrange.servlet.ResponseObservation.Content;
import io.github.playrange.servlet.ServedResponse.Outcome;
import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.transfer.Outgoing;
import io.github.playrange.servlet.transfer.Transfer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One request and its response. */
record RangeExchange(
        ResponderSettings settings,
        HttpServletRequest request,
        HttpServletResponse response,
        ResponseObservation observation) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BOUNDARY_BYTES = 16;

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String NO_TRANSFORM = "no-transform";

    /** A response that can be sent, with the bytes that it needs. */
    private record Answer(RangeResponse plan, Optional<Outgoing> outgoing, Outcome outcome) {

        static Answer of(RangeResponse plan) {
            return new Answer(plan, Optional.empty(), Outcome.COMPLETE);
        }

        static Answer ofFailure(RangeResponse plan) {
            return new Answer(plan, Optional.empty(), Outcome.SOURCE_FAILED);
        }
    }

    /** Looks up what is asked for as often as it changes before it is opened, but not more often than allowed. */
    void respond(RangeResponder.Lookup lookup, int attempts) throws IOException {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            sendDirectly(Answer.of(RangeResponse.withoutRepresentation(method)));
            return;
        }
        for (int attempt = 0; attempt < attempts; attempt++) {
            Optional<Answer> answer = answer(lookup);
            if (answer.isPresent()) {
                send(answer.get());
                return;
            }
        }
        Failures.logChanging(request, attempts);
        sendDirectly(Answer.ofFailure(ErrorResponses.changing(method)));
    }

    /** The answer to GET or HEAD; empty if what was found has changed before it was opened. */
    private Optional<Answer> answer(RangeResponder.Lookup lookup) {
        try {
            Resolution resolution = Objects.requireNonNull(lookup.resolve(), "the resolver answers null");
            return resolution instanceof Resolution.Found found
                    ? open(found.representation(), plan(found))
                    : Optional.of(Answer.of(ErrorResponses.refusal(request.getMethod(), resolution)));
        } catch (AccessDeniedException e) {
            Failures.logSource("the server is not allowed to read what " + request.getRequestURI() + " asks for", e);
            return Optional.of(Answer.ofFailure(ErrorResponses.forbidden(request.getMethod())));
        } catch (IOException | RuntimeException | Error e) {
            // Left to the container, a mistake in somebody's code would show its trace to the client.
            Failures.logSource("the server cannot read what " + request.getRequestURI() + " asks for", e);
            return Optional.of(Answer.ofFailure(ErrorResponses.unreadable(request.getMethod())));
        }
    }

    private RangeResponse plan(Resolution.Found found) {
        RangeResponse plan = RangeResponse.plan(
                request.getMethod(),
                name -> lines(request.getHeaders(name)),
                found.representation().metadata(),
                settings.clock().instant(),
                settings.limits(),
                RangeExchange::boundary);
        return plan.status() < 400 ? plan.with(found.fields()).with(cacheControl(found)) : plan;
    }

    /** The resolver's own goes first, then that of the settings, then what others have set. */
    private List<Field> cacheControl(Resolution.Found found) {
        if (found.fields().stream().anyMatch(field -> field.name().equalsIgnoreCase(CACHE_CONTROL))) {
            return List.of();
        }
        return settings.cacheControl().isEmpty() && response.containsHeader(CACHE_CONTROL)
                ? List.of()
                : List.of(new Field(CACHE_CONTROL, settings.cacheControl().orElse(NO_TRANSFORM)));
    }

    private static Optional<Answer> open(Representation representation, RangeResponse plan) throws IOException {
        if (plan.body().stream().noneMatch(BodySegment.Content.class::isInstance)) {
            return Optional.of(Answer.of(plan));
        }
        return representation.open() instanceof Opening.Opened opened
                ? Optional.of(new Answer(
                        plan, Optional.of(Outgoing.of(plan.body(), opened.representation())), Outcome.COMPLETE))
                : Optional.empty();
    }

    private void send(Answer answer) throws IOException {
        if (answer.outgoing().isEmpty()) {
            sendDirectly(answer);
            return;
        }
        Outgoing outgoing = answer.outgoing().get();
        Transfer transfer;
        ResponseCompletion completion;
        boolean ready = false;
        try {
            // Before anything is set: there is no stream where the caller has taken the writer.
            transfer = Transfer.choose(response, settings.stallWatch());
            completion = completion(answer.plan(), outgoing);
            ResponseWriter.writeHead(response, answer.plan());
            ready = true;
        } finally {
            if (!ready) {
                outgoing.close();
            }
        }
        transfer.start(outgoing, completion);
    }

    private ResponseCompletion completion(RangeResponse plan, Outgoing outgoing) {
        long length = outgoing.length();
        return new ResponseCompletion(
                request,
                response,
                settings.writer(),
                observation,
                plan.status(),
                new Content(length, length, outgoing.slices().size(), Way.BLOCKING),
                ResponseWriter.fields(response));
    }

    private void sendDirectly(Answer answer) throws IOException {
        RangeResponse plan = answer.plan();
        long length = plan.body().stream().mapToLong(BodySegment::length).sum();
        long sent;
        try {
            sent = settings.writer().writeAll(response, plan);
        } catch (IOException e) {
            Failures.logClient(request, Outcome.CLIENT_GONE, e);
            observation.ended(plan.status(), Content.direct(length, 0), Outcome.CLIENT_GONE);
            throw e;
        }
        observation.ended(plan.status(), Content.direct(length, sent), answer.outcome());
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
