package io.github.playrange.servlet;

import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.http.BodySegment;
import io.github.playrange.http.Field;
import io.github.playrange.http.RangeResponse;
import io.github.playrange.range.ByteRange;
import io.github.playrange.servlet.ResponseObservation.Content;
import io.github.playrange.servlet.ServedResponse.Outcome;
import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.transfer.Outgoing;
import io.github.playrange.servlet.transfer.Transfer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
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

    static final String CACHE_CONTROL = "Cache-Control";
    private static final Field NO_TRANSFORM = new Field(CACHE_CONTROL, "no-transform");

    /** A response that can be sent. */
    private sealed interface Answer {

        /** Its bytes, if it has any, are in the plan. */
        record Direct(RangeResponse plan, Outcome outcome) implements Answer {}

        /** With bytes of what has been opened. */
        record Opened(RangeResponse plan, Outgoing outgoing) implements Answer {}

        /** With a range of a file that the container opens. */
        record ByContainer(RangeResponse plan, Path file, ByteRange range) implements Answer {}

        static Direct of(RangeResponse plan) {
            return new Direct(plan, Outcome.COMPLETE);
        }

        static Direct ofFailure(RangeResponse plan) {
            return new Direct(plan, Outcome.SOURCE_FAILED);
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
        sendDirectly(Answer.ofFailure(errors().changing()));
    }

    /** The answer to GET or HEAD; empty if what was found has changed before it was opened. */
    private Optional<Answer> answer(RangeResponder.Lookup lookup) {
        try {
            Resolution resolution = Objects.requireNonNull(lookup.resolve(), "the resolver answers null");
            return resolution instanceof Resolution.Found found
                    ? open(found.representation(), plan(found))
                    : Optional.of(Answer.of(errors().refusal(resolution)));
        } catch (SourceChangedException e) {
            return Optional.empty();
        } catch (AccessDeniedException e) {
            Failures.logSource("the server is not allowed to read what " + request.getRequestURI() + " asks for", e);
            return Optional.of(Answer.ofFailure(errors().forbidden()));
        } catch (IOException | RuntimeException | Error e) {
            // Left to the container, a mistake in somebody's code would show its trace to the client.
            Failures.logSource("the server cannot read what " + request.getRequestURI() + " asks for", e);
            return Optional.of(Answer.ofFailure(errors().unreadable()));
        }
    }

    private RangeResponse plan(Resolution.Found found) {
        RangeResponse plan = RangeResponse.plan(
                request.getMethod(),
                this::lines,
                found.representation().metadata(),
                settings.clock().instant(),
                settings.limits(),
                RangeExchange::boundary);
        return plan.status() < 400 ? plan.with(furtherFields(found)) : plan;
    }

    /** Of {@code Cache-Control}, the resolver's own goes first, then that of the settings, then what others have set. */
    private List<Field> furtherFields(Resolution.Found found) {
        List<Field> fields = found.fields();
        for (Field field : fields) {
            if (field.name().equalsIgnoreCase(CACHE_CONTROL)) {
                return fields;
            }
        }
        Optional<Field> configured = settings.cacheControl();
        if (configured.isEmpty() && response.containsHeader(CACHE_CONTROL)) {
            return fields;
        }
        Field cacheControl = configured.orElse(NO_TRANSFORM);
        if (fields.isEmpty()) {
            return List.of(cacheControl);
        }
        List<Field> all = new ArrayList<>(fields);
        all.add(cacheControl);
        return all;
    }

    private Optional<Answer> open(Representation representation, RangeResponse plan) throws IOException {
        if (!hasContentOfRepresentation(plan)) {
            return Optional.of(Answer.of(plan));
        }
        Optional<Answer.ByContainer> byContainer = byContainer(representation, plan);
        // The container, which opens it later, could not tell the client any more.
        if (byContainer.isPresent() && Files.isReadable(byContainer.get().file())) {
            return Optional.of(byContainer.get());
        }
        return representation.open() instanceof Opening.Opened opened
                ? Optional.of(new Answer.Opened(plan, Outgoing.of(plan.body(), opened.representation())))
                : Optional.empty();
    }

    private Optional<Answer.ByContainer> byContainer(Representation representation, RangeResponse plan) {
        if (plan.body().size() == 1
                && plan.body().get(0) instanceof BodySegment.Content content
                && settings.transfers()
                        .prefersSendfile(request, response, content.range().length())) {
            return representation
                    .file()
                    .filter(file -> file.getFileSystem() == FileSystems.getDefault())
                    .map(file -> new Answer.ByContainer(plan, file, content.range()));
        }
        return Optional.empty();
    }

    private static boolean hasContentOfRepresentation(RangeResponse plan) {
        for (BodySegment segment : plan.body()) {
            if (segment instanceof BodySegment.Content) {
                return true;
            }
        }
        return false;
    }

    private void send(Answer answer) throws IOException {
        if (answer instanceof Answer.ByContainer file) {
            send(file.plan(), settings.transfers().sendfile(request, file.file(), file.range()), Outgoing.nothing());
        } else if (answer instanceof Answer.Opened opened) {
            send(opened.plan(), choose(opened.outgoing()), opened.outgoing());
        } else if (answer instanceof Answer.Direct direct) {
            sendDirectly(direct);
        }
    }

    private Transfer choose(Outgoing outgoing) throws IOException {
        boolean chosen = false;
        try {
            // Before anything is set: there is no stream where the caller has taken the writer.
            Transfer transfer = settings.transfers().choose(request, response, outgoing);
            chosen = true;
            return transfer;
        } finally {
            if (!chosen) {
                outgoing.close();
            }
        }
    }

    private void send(RangeResponse plan, Transfer transfer, Outgoing outgoing) throws IOException {
        long length = plan.contentLength().orElseThrow();
        int slices = Math.max(1, outgoing.slices().size());
        transfer.start(
                outgoing,
                new ResponseLifecycle(
                        request,
                        response,
                        request.getRequestURI(),
                        request.getMethod(),
                        settings.writer(),
                        observation,
                        plan,
                        new Content(length, length, slices, Way.of(transfer.way()))));
    }

    private void sendDirectly(Answer.Direct answer) throws IOException {
        RangeResponse plan = answer.plan();
        long length = plan.body().stream().mapToLong(BodySegment::length).sum();
        long sent;
        try {
            sent = settings.writer().writeAll(response, plan);
        } catch (IOException e) {
            Failures.logClient(request.getRequestURI(), Outcome.CLIENT_GONE, e);
            observation.ended(plan.status(), Content.direct(length, 0), Outcome.CLIENT_GONE);
            throw e;
        }
        observation.ended(plan.status(), Content.direct(length, sent), answer.outcome());
    }

    private ErrorResponses errors() {
        return ErrorResponses.to(request.getMethod(), AcceptField.parse(lines("Accept")));
    }

    private List<String> lines(String name) {
        // Most fields are absent, and asking for one line makes nothing.
        return request.getHeader(name) == null ? List.of() : Collections.list(request.getHeaders(name));
    }

    private static String boundary() {
        byte[] bytes = new byte[BOUNDARY_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
