package io.github.playrange.http;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.RepresentationMetadata;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates the preconditions of a request against the representation that would be sent, in the order that the RFC
 * lays down.
 *
 * <p>Dates are compared by whole seconds. Safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2">RFC 9110, section 13.2.2</a>
 */
public final class Preconditions {

    /** What the preconditions say. */
    public enum Outcome {
        /** The request is performed, and a {@code Range} field honoured. */
        PROCEED,
        /** The request is performed as if it had no {@code Range} field, because {@code If-Range} does not hold. */
        PROCEED_WITHOUT_RANGE,
        /** The client has this version: 304. */
        NOT_MODIFIED,
        /** The request is refused: 412. */
        FAILED
    }

    private enum Result {
        ABSENT,
        TRUE,
        FALSE
    }

    private final boolean safeMethod;
    private final RequestFields fields;
    private final RepresentationMetadata metadata;
    private final Instant now;

    private Preconditions(boolean safeMethod, RequestFields fields, RepresentationMetadata metadata, Instant now) {
        this.safeMethod = safeMethod;
        this.fields = fields;
        this.metadata = metadata;
        this.now = now;
    }

    /**
     * Evaluates the preconditions of a request that would succeed without them.
     *
     * @param method the request's method, as it was sent
     * @param fields the request's fields
     * @param metadata describes the representation that would be sent
     * @param now the time that the response's {@code Date} field shows
     * @return what they say
     */
    public static Outcome evaluate(String method, RequestFields fields, RepresentationMetadata metadata, Instant now) {
        boolean get = method.equals("GET");
        Preconditions preconditions = new Preconditions(get || method.equals("HEAD"), fields, metadata, now);
        Outcome outcome = preconditions.evaluateValidators();
        return outcome == Outcome.PROCEED && get && !preconditions.ifRangeHolds()
                ? Outcome.PROCEED_WITHOUT_RANGE
                : outcome;
    }

    private Outcome evaluateValidators() {
        Result match = ifMatch();
        if (match == Result.FALSE || (match == Result.ABSENT && ifUnmodifiedSince() == Result.FALSE)) {
            return Outcome.FAILED;
        }
        Result noneMatch = ifNoneMatch();
        if (noneMatch == Result.FALSE) {
            return safeMethod ? Outcome.NOT_MODIFIED : Outcome.FAILED;
        }
        return noneMatch == Result.ABSENT && safeMethod && ifModifiedSince() == Result.FALSE
                ? Outcome.NOT_MODIFIED
                : Outcome.PROCEED;
    }

    private Result ifMatch() {
        List<String> lines = fields.lines("If-Match");
        return lines.isEmpty()
                ? Result.ABSENT
                : result(EntityTagCondition.parse(lines).matches(metadata.entityTag(), EntityTag::equalsStrongly));
    }

    private Result ifNoneMatch() {
        List<String> lines = fields.lines("If-None-Match");
        return lines.isEmpty()
                ? Result.ABSENT
                : result(!EntityTagCondition.parse(lines).matches(metadata.entityTag(), EntityTag::equalsWeakly));
    }

    private Result ifUnmodifiedSince() {
        return isModifiedSince("If-Unmodified-Since")
                .map(modified -> result(!modified))
                .orElse(Result.ABSENT);
    }

    private Result ifModifiedSince() {
        return isModifiedSince("If-Modified-Since").map(Preconditions::result).orElse(Result.ABSENT);
    }

    /** Empty if the field has to be ignored. */
    private Optional<Boolean> isModifiedSince(String field) {
        Optional<Instant> date = fields.single(field).flatMap(value -> HttpDate.parse(value, now));
        return date.flatMap(since -> lastModifiedSecond().map(modified -> modified.isAfter(since)));
    }

    private boolean ifRangeHolds() {
        List<String> lines = fields.lines("If-Range");
        if (lines.size() != 1) {
            return lines.isEmpty();
        }
        String value = OptionalWhitespace.strip(lines.get(0));
        Optional<EntityTag> tag = EntityTag.parse(value);
        return tag.isPresent()
                ? metadata.entityTag().filter(tag.get()::equalsStrongly).isPresent()
                : HttpDate.parse(value, now).filter(this::isStrongLastModified).isPresent();
    }

    /** RFC 9110, section 8.8.2.2: a date stands for one version only if a second has passed since. */
    private boolean isStrongLastModified(Instant date) {
        return lastModifiedSecond()
                .filter(modified -> modified.equals(date)
                        && Duration.between(modified, now.truncatedTo(ChronoUnit.SECONDS))
                                        .toSeconds()
                                >= 1)
                .isPresent();
    }

    private Optional<Instant> lastModifiedSecond() {
        return metadata.lastModified().map(instant -> instant.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Result result(boolean holds) {
        return holds ? Result.TRUE : Result.FALSE;
    }
}
