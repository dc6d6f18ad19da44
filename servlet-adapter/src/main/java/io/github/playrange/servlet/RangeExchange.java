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
import java.nio.file.AccessMode;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
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

    /** A response that can be sent, with the bytes that it needs, or the file that the container sends them from. */
    private record Answer(RangeResponse plan, Optional<Outgoing> outgoing, Optional<Path> file, Outcome outcome) {

        static Answer of(RangeResponse plan) {
            return new Answer(plan, Optional.empty(), Optional.empty(), Outcome.COMPLETE);
        }

        static Answer ofFailure(RangeResponse plan) {
            return new Answer(plan, Optional.empty(), Optional.empty(), Outcome.SOURCE_FAILED);
        }

        static Answer of(RangeResponse plan, Outgoing outgoing) {
            return new Answer(plan, Optional.of(outgoing), Optional.empty(), Outcome.COMPLETE);
        }

        static Answer of(RangeResponse plan, Path file) {
            return new Answer(plan, Optional.empty(), Optional.of(file), Outcome.COMPLETE);
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
        Optional<Path> file = onlyRange(plan).flatMap(range -> fileToSend(representation, range));
        if (file.isPresent()) {
            return isThere(file.get()) ? Optional.of(Answer.of(plan, file.get())) : Optional.empty();
        }
        return representation.open() instanceof Opening.Opened opened
                ? Optional.of(Answer.of(plan, Outgoing.of(plan.body(), opened.representation())))
                : Optional.empty();
    }

    private Optional<Path> fileToSend(Representation representation, ByteRange range) {
        return settings.transfers().prefersSendfile(request, response, range.length())
                ? representation.file().filter(file -> file.getFileSystem() == FileSystems.getDefault())
                : Optional.empty();
    }

    /** The container, which opens it later, could not tell the client any more. */
    private static boolean isThere(Path file) throws IOException {
        try {
            file.getFileSystem().provider().checkAccess(file, AccessMode.READ);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static Optional<ByteRange> onlyRange(RangeResponse plan) {
        return plan.body().size() == 1 && plan.body().get(0) instanceof BodySegment.Content content
                ? Optional.of(content.range())
                : Optional.empty();
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
        if (answer.file().isPresent()) {
            ByteRange range = onlyRange(answer.plan()).orElseThrow();
            send(
                    answer.plan(),
                    settings.transfers().sendfile(request, answer.file().get(), range),
                    Outgoing.nothing());
        } else if (answer.outgoing().isPresent()) {
            Outgoing outgoing = answer.outgoing().get();
            send(answer.plan(), choose(outgoing), outgoing);
        } else {
            sendDirectly(answer);
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

    private void sendDirectly(Answer answer) throws IOException {
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
