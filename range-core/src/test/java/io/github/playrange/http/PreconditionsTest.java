package io.github.playrange.http;

import static io.github.playrange.http.Preconditions.Outcome.FAILED;
import static io.github.playrange.http.Preconditions.Outcome.NOT_MODIFIED;
import static io.github.playrange.http.Preconditions.Outcome.PROCEED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.http.Preconditions.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each precondition alone, and the rules of RFC 9110, section 13.2.2, between two of them. */
final class PreconditionsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String MODIFIED = "Sun, 22 Nov 2026 11:00:00 GMT";
    private static final String BEFORE = "Sun, 22 Nov 2026 10:59:59 GMT";
    private static final String AFTER = "Sun, 22 Nov 2026 11:00:01 GMT";

    private static final Optional<Instant> MODIFIED_AT = Optional.of(Instant.parse("2026-11-22T11:00:00Z"));
    private static final Optional<Instant> MODIFIED_WITHIN = Optional.of(Instant.parse("2026-11-22T11:00:00.987Z"));
    private static final Optional<EntityTag> STRONG = Optional.of(EntityTag.strong("v1"));
    private static final Optional<EntityTag> WEAK = Optional.of(EntityTag.weak("v1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // current | value         | outcome
                "\"v1\"    | *             | PROCEED",
                "W/\"v1\"  | *             | PROCEED",
                "''        | *             | PROCEED",
                "\"v1\"    | \"v1\"        | PROCEED",
                "\"v1\"    | \"v0\",\"v1\" | PROCEED",
                "\"v1\"    | W/\"v1\"      | FAILED",
                "W/\"v1\"  | \"v1\"        | FAILED",
                "W/\"v1\"  | W/\"v1\"      | FAILED",
                "''        | \"v1\"        | FAILED",
                "\"v1\"    | \"v2\"        | FAILED",
                "\"v1\"    | v1            | FAILED",
                "\"v1\"    | ''            | FAILED",
                "\"v1\"    | ,             | FAILED",
            })
    void ifMatch_comparesStrongly(String current, String value, Outcome expected) {
        for (String method : List.of("GET", "HEAD", "PUT", "DELETE")) {
            assertEquals(expected, evaluate(method, EntityTag.parse(current), MODIFIED_AT, "If-Match", value), method);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // current | value         | of GET and HEAD | of other methods
                "\"v1\"    | *             | NOT_MODIFIED    | FAILED",
                "W/\"v1\"  | *             | NOT_MODIFIED    | FAILED",
                "''        | *             | NOT_MODIFIED    | FAILED",
                "\"v1\"    | \"v1\"        | NOT_MODIFIED    | FAILED",
                "\"v1\"    | W/\"v1\"      | NOT_MODIFIED    | FAILED",
                "W/\"v1\"  | \"v1\"        | NOT_MODIFIED    | FAILED",
                "W/\"v1\"  | W/\"v1\"      | NOT_MODIFIED    | FAILED",
                "\"v1\"    | \"v0\",\"v1\" | NOT_MODIFIED    | FAILED",
                "''        | \"v1\"        | PROCEED         | PROCEED",
                "\"v1\"    | \"v2\"        | PROCEED         | PROCEED",
                "\"v1\"    | v1            | PROCEED         | PROCEED",
                "\"v1\"    | ''            | PROCEED         | PROCEED",
                "\"v1\"    | ,             | PROCEED         | PROCEED",
            })
    void ifNoneMatch_comparesWeakly(String current, String value, Outcome ofSafe, Outcome ofOthers) {
        for (String method : List.of("GET", "HEAD")) {
            assertEquals(ofSafe, evaluate(method, EntityTag.parse(current), MODIFIED_AT, "If-None-Match", value));
        }
        for (String method : List.of("PUT", "POST", "get")) {
            assertEquals(ofOthers, evaluate(method, EntityTag.parse(current), MODIFIED_AT, "If-None-Match", value));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                MODIFIED + "                     | NOT_MODIFIED",
                AFTER + "                        | NOT_MODIFIED",
                "Sun, 22 Nov 2099 11:00:00 GMT   | NOT_MODIFIED",
                "Sunday, 22-Nov-26 11:00:00 GMT  | NOT_MODIFIED",
                "Sun Nov 22 11:00:00 2026        | NOT_MODIFIED",
                BEFORE + "                       | PROCEED",
                "Sunday, 22-Nov-26 10:59:59 GMT  | PROCEED",
                "Sun Nov 22 10:59:59 2026        | PROCEED",
                "Mon, 22 Nov 2026 11:00:00 GMT   | PROCEED",
                "\"v1\"                          | PROCEED",
                "1795345200                      | PROCEED",
                "''                              | PROCEED",
            })
    void ifModifiedSince_ofGetAndHead_comparesWholeSeconds(String value, Outcome expected) {
        for (Optional<Instant> modified : List.of(MODIFIED_AT, MODIFIED_WITHIN)) {
            assertEquals(expected, evaluate("GET", STRONG, modified, "If-Modified-Since", value));
            assertEquals(expected, evaluate("HEAD", WEAK, modified, "If-Modified-Since", value));
            assertEquals(PROCEED, evaluate("PUT", STRONG, modified, "If-Modified-Since", value));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                MODIFIED + "                     | PROCEED",
                AFTER + "                        | PROCEED",
                "Sunday, 22-Nov-26 11:00:00 GMT  | PROCEED",
                "Sun Nov 22 11:00:00 2026        | PROCEED",
                BEFORE + "                       | FAILED",
                "Sunday, 22-Nov-26 10:59:59 GMT  | FAILED",
                "Sun Nov 22 10:59:59 2026        | FAILED",
                "Mon, 22 Nov 2026 10:59:59 GMT   | PROCEED",
                "\"v1\"                          | PROCEED",
                "''                              | PROCEED",
            })
    void ifUnmodifiedSince_ofEveryMethod_comparesWholeSeconds(String value, Outcome expected) {
        for (Optional<Instant> modified : List.of(MODIFIED_AT, MODIFIED_WITHIN)) {
            for (String method : List.of("GET", "HEAD", "PUT")) {
                assertEquals(expected, evaluate(method, STRONG, modified, "If-Unmodified-Since", value), method);
            }
        }
    }

    @Test
    void datesOfAnUnknownModification_areIgnored() {
        assertEquals(PROCEED, evaluate("GET", STRONG, Optional.empty(), "If-Modified-Since", AFTER));
        assertEquals(PROCEED, evaluate("GET", STRONG, Optional.empty(), "If-Unmodified-Since", BEFORE));
    }

    @Test
    void datesOnTwoLines_areIgnored() {
        assertEquals(
                PROCEED, evaluate("GET", STRONG, MODIFIED_AT, "If-Modified-Since", AFTER, "If-Modified-Since", AFTER));
        assertEquals(
                PROCEED,
                evaluate("GET", STRONG, MODIFIED_AT, "If-Unmodified-Since", BEFORE, "If-Unmodified-Since", BEFORE));
    }

    @Test
    void tagsOnTwoLines_areOneList() {
        assertEquals(PROCEED, evaluate("GET", STRONG, MODIFIED_AT, "If-Match", "\"v0\"", "If-Match", "\"v1\""));
        assertEquals(
                NOT_MODIFIED,
                evaluate("GET", STRONG, MODIFIED_AT, "If-None-Match", "\"v0\"", "If-None-Match", "\"v1\""));
    }

    @Test
    void ifMatch_silencesIfUnmodifiedSince() {
        assertEquals(
                PROCEED, evaluate("GET", STRONG, MODIFIED_AT, "If-Match", "\"v1\"", "If-Unmodified-Since", BEFORE));
        assertEquals(FAILED, evaluate("GET", STRONG, MODIFIED_AT, "If-Match", "\"v2\"", "If-Unmodified-Since", AFTER));
    }

    @Test
    void ifNoneMatch_silencesIfModifiedSince() {
        assertEquals(
                PROCEED, evaluate("GET", STRONG, MODIFIED_AT, "If-None-Match", "\"v2\"", "If-Modified-Since", AFTER));
        assertEquals(
                NOT_MODIFIED,
                evaluate("GET", STRONG, MODIFIED_AT, "If-None-Match", "\"v1\"", "If-Modified-Since", BEFORE));
    }

    @Test
    void unreadableTagList_stillSilencesTheDate() {
        assertEquals(PROCEED, evaluate("GET", STRONG, MODIFIED_AT, "If-None-Match", "v1", "If-Modified-Since", AFTER));
        assertEquals(FAILED, evaluate("GET", STRONG, MODIFIED_AT, "If-Match", "v1", "If-Unmodified-Since", AFTER));
    }

    @Test
    void refusal_comesBeforeNotModified() {
        assertEquals(FAILED, evaluate("GET", STRONG, MODIFIED_AT, "If-Match", "\"v2\"", "If-None-Match", "\"v1\""));
        assertEquals(
                FAILED, evaluate("GET", STRONG, MODIFIED_AT, "If-Unmodified-Since", BEFORE, "If-None-Match", "\"v1\""));
        assertEquals(FAILED, evaluate("GET", STRONG, MODIFIED_AT, "If-Match", "\"v2\"", "If-Modified-Since", AFTER));
    }

    @Test
    void refusalAndNotModified_comeBeforeIfRange() {
        assertEquals(FAILED, evaluate("GET", STRONG, MODIFIED_AT, "If-Match", "\"v2\"", "If-Range", "\"v2\""));
        assertEquals(
                NOT_MODIFIED, evaluate("GET", STRONG, MODIFIED_AT, "If-None-Match", "\"v1\"", "If-Range", "\"v2\""));
    }

    @Test
    void noPrecondition_proceeds() {
        assertEquals(PROCEED, evaluate("GET", STRONG, MODIFIED_AT));
        assertEquals(PROCEED, evaluate("PUT", Optional.empty(), Optional.empty()));
    }

    private static Outcome evaluate(
            String method, Optional<EntityTag> tag, Optional<Instant> modified, String... namesAndValues) {
        RepresentationMetadata metadata = new RepresentationMetadata(100, new MediaType("video/mp4"), tag, modified);
        return Preconditions.evaluate(method, TestFields.of(namesAndValues), metadata, NOW);
    }
}
