package io.github.playrange.http;

import static io.github.playrange.http.Preconditions.Outcome.PROCEED;
import static io.github.playrange.http.Preconditions.Outcome.PROCEED_WITHOUT_RANGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.http.Preconditions.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110, section 13.1.5: the range is sent only if the client's part is surely of the same version. */
final class IfRangeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant MODIFIED = Instant.parse("2026-11-22T11:00:00Z");
    private static final String MODIFIED_DATE = "Sun, 22 Nov 2026 11:00:00 GMT";
    private static final Optional<EntityTag> TAG = Optional.of(EntityTag.strong("v1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // current | value           | outcome
                "\"v1\"    | \"v1\"          | PROCEED",
                "\"v1\"    | \"v2\"          | PROCEED_WITHOUT_RANGE",
                "\"v1\"    | W/\"v1\"        | PROCEED_WITHOUT_RANGE",
                "W/\"v1\"  | \"v1\"          | PROCEED_WITHOUT_RANGE",
                "W/\"v1\"  | W/\"v1\"        | PROCEED_WITHOUT_RANGE",
                "''        | \"v1\"          | PROCEED_WITHOUT_RANGE",
                "\"v1\"    | *               | PROCEED_WITHOUT_RANGE",
                "\"v1\"    | v1              | PROCEED_WITHOUT_RANGE",
                "\"v1\"    | ''              | PROCEED_WITHOUT_RANGE",
                "\"v1\"    | \"v1\", \"v2\"  | PROCEED_WITHOUT_RANGE",
            })
    void tag_comparesStrongly(String current, String value, Outcome expected) {
        assertEquals(expected, evaluate("GET", EntityTag.parse(current), Optional.of(MODIFIED), value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                MODIFIED_DATE + "                | PROCEED",
                "Sunday, 22-Nov-26 11:00:00 GMT  | PROCEED",
                "Sun Nov 22 11:00:00 2026        | PROCEED",
                "Sun, 22 Nov 2026 10:59:59 GMT   | PROCEED_WITHOUT_RANGE",
                "Sun, 22 Nov 2026 11:00:01 GMT   | PROCEED_WITHOUT_RANGE",
                "Sun, 22 Nov 2026 12:00:00 GMT   | PROCEED_WITHOUT_RANGE",
                "Mon, 22 Nov 2026 11:00:00 GMT   | PROCEED_WITHOUT_RANGE",
            })
    void date_hasToMatchExactly(String value, Outcome expected) {
        assertEquals(expected, evaluate("GET", TAG, Optional.of(MODIFIED), value));
        assertEquals(expected, evaluate("GET", Optional.empty(), Optional.of(MODIFIED), value));
    }

    @Test
    void date_matchesAModificationWithinThatSecond() {
        assertEquals(PROCEED, evaluate("GET", TAG, Optional.of(MODIFIED.plusNanos(1)), MODIFIED_DATE));
        assertEquals(PROCEED, evaluate("GET", TAG, Optional.of(MODIFIED.plusNanos(999_999_999)), MODIFIED_DATE));
    }

    @Test
    void date_ofAnUnknownModification_neverMatches() {
        assertEquals(PROCEED_WITHOUT_RANGE, evaluate("GET", TAG, Optional.empty(), MODIFIED_DATE));
    }

    /** Section 8.8.2.2: the Date field of the response has to be a second later at least. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z,           2026-11-22T12:00:00Z,           PROCEED_WITHOUT_RANGE",
        "2026-11-22T12:00:00Z,           2026-11-22T12:00:00.999999999Z, PROCEED_WITHOUT_RANGE",
        "2026-11-22T12:00:00.999999999Z, 2026-11-22T12:00:00.999999999Z, PROCEED_WITHOUT_RANGE",
        "2026-11-22T12:00:00Z,           2026-11-22T12:00:01Z,           PROCEED",
        "2026-11-22T12:00:00.999999999Z, 2026-11-22T12:00:01Z,           PROCEED",
        "2026-11-22T12:00:00Z,           2026-11-22T12:00:02Z,           PROCEED",
        "2026-11-22T12:00:01Z,           2026-11-22T12:00:00Z,           PROCEED_WITHOUT_RANGE",
    })
    void date_isStrongASecondLater(Instant modified, Instant now, Outcome expected) {
        RepresentationMetadata metadata = metadata(Optional.empty(), Optional.of(modified));

        assertEquals(
                expected,
                Preconditions.evaluate(
                        "GET",
                        TestFields.of("Range", "bytes=0-", "If-Range", HttpDate.format(modified)),
                        metadata,
                        now));
    }

    @Test
    void twoLines_neverMatch() {
        RequestFields fields = TestFields.of("Range", "bytes=0-", "If-Range", "\"v1\"", "If-Range", "\"v1\"");

        assertEquals(
                PROCEED_WITHOUT_RANGE,
                Preconditions.evaluate("GET", fields, metadata(TAG, Optional.of(MODIFIED)), NOW));
    }

    @Test
    void methodsWithoutRange_ignoreIt() {
        assertEquals(PROCEED, evaluate("HEAD", TAG, Optional.of(MODIFIED), "\"v2\""));
        assertEquals(PROCEED, evaluate("PUT", TAG, Optional.of(MODIFIED), "\"v2\""));
    }

    private static Outcome evaluate(
            String method, Optional<EntityTag> tag, Optional<Instant> modified, String ifRange) {
        RequestFields fields = TestFields.of("Range", "bytes=0-", "If-Range", ifRange);
        return Preconditions.evaluate(method, fields, metadata(tag, modified), NOW);
    }

    private static RepresentationMetadata metadata(Optional<EntityTag> tag, Optional<Instant> modified) {
        return new RepresentationMetadata(100, new MediaType("video/mp4"), tag, modified);
    }
}
