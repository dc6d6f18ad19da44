package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.range.ByteRange;
import io.github.playrange.range.RangeLimits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Status, fields and content of each kind of response, exactly. Several ranges: {@link MultipartResponseTest}. */
final class RangeResponseTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.5Z");
    private static final Instant MODIFIED = Instant.parse("2026-11-22T11:00:00.25Z");

    private static final Field ACCEPT_RANGES = new Field("Accept-Ranges", "bytes");
    private static final Field CONTENT_TYPE = new Field("Content-Type", "video/mp4");
    private static final Field NO_STORE = new Field("Cache-Control", "no-store");
    private static final Field TEXT = new Field("Content-Type", "text/plain;charset=utf-8");
    private static final Field ETAG = new Field("ETag", "\"v1\"");
    private static final Field LAST_MODIFIED = new Field("Last-Modified", "Sun, 22 Nov 2026 11:00:00 GMT");
    private static final Field ALLOW = new Field("Allow", "GET, HEAD, OPTIONS");

    private static final RepresentationMetadata VIDEO = metadata(1000, "\"v1\"", Optional.of(MODIFIED));

    private static final RangeResponse WHOLE = new RangeResponse(
            200,
            List.of(ACCEPT_RANGES, ETAG, LAST_MODIFIED, CONTENT_TYPE),
            OptionalLong.of(1000),
            List.of(content(0, 1000)));

    @Test
    void withoutRange_theWholeIsSent() {
        assertEquals(WHOLE, plan("GET", VIDEO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "items=0-5",
                "bytes=5-4",
                "bytes=",
                "bytes",
                "",
                "bytes=0-,0-",
                "bytes=0-0,2-2,4-4",
                "bytes=0-999,-1",
            })
    void rangeThatIsIgnored_sendsTheWhole(String range) {
        assertEquals(
                WHOLE,
                RangeResponse.plan(
                        "GET", TestFields.of("Range", range), VIDEO, NOW, new RangeLimits(2), () -> "unused"));
    }

    @Test
    void ifRangeThatDoesNotHold_sendsTheWhole() {
        assertEquals(WHOLE, plan("GET", VIDEO, "Range", "bytes=0-4", "If-Range", "\"v0\""));
        assertEquals(WHOLE, plan("GET", VIDEO, "Range", "bytes=1000-", "If-Range", "\"v0\""));
    }

    @Test
    void oneRange_isSentAsItIs() {
        RangeResponse expected = new RangeResponse(
                206,
                List.of(
                        ACCEPT_RANGES,
                        ETAG,
                        LAST_MODIFIED,
                        CONTENT_TYPE,
                        new Field("Content-Range", "bytes 10-19/1000")),
                OptionalLong.of(10),
                List.of(content(10, 20)));

        assertEquals(expected, plan("GET", VIDEO, "Range", "bytes=10-19"));
        assertEquals(expected, plan("GET", VIDEO, "Range", "bytes=15-19,10-14"));
        assertEquals(expected, plan("GET", VIDEO, "range", "bytes=10-19", "if-range", "\"v1\""));
    }

    @Test
    void unsatisfiable_tellsTheLengthAndTheValidators() {
        String text = "None of the ranges lies inside the 1000 bytes that there are.\n";

        assertEquals(
                new RangeResponse(
                        416,
                        List.of(
                                ACCEPT_RANGES,
                                ETAG,
                                LAST_MODIFIED,
                                new Field("Content-Range", "bytes */1000"),
                                NO_STORE,
                                TEXT),
                        OptionalLong.of(text.length()),
                        List.of(literal(text))),
                plan("GET", VIDEO, "Range", "bytes=1000-"));
    }

    @Test
    void emptyRepresentation_ignoresRange() {
        RepresentationMetadata empty = metadata(0, "\"v1\"", Optional.of(MODIFIED));
        RangeResponse expected = new RangeResponse(200, WHOLE.fields(), OptionalLong.of(0), List.of());

        assertEquals(expected, plan("GET", empty));
        assertEquals(expected, plan("HEAD", empty));
        for (String range : List.of("bytes=0-", "bytes=-1", "bytes=-0", "bytes=5-", "bytes=0-0,-1")) {
            assertEquals(expected, plan("GET", empty, "Range", range), range);
        }
    }

    @Test
    void head_hasTheFieldsOfTheWholeAndNoContent() {
        RangeResponse expected = new RangeResponse(200, WHOLE.fields(), WHOLE.contentLength(), List.of());

        assertEquals(expected, plan("HEAD", VIDEO));
        for (String range : List.of("bytes=0-4", "bytes=1000-", "bytes=0-0,5-5", "bytes=x")) {
            assertEquals(expected, plan("HEAD", VIDEO, "Range", range), range);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void notModified_carriesTheEntityTagAlone(String method) {
        RangeResponse expected = new RangeResponse(304, List.of(ETAG), OptionalLong.empty(), List.of());

        assertEquals(expected, plan(method, VIDEO, "If-None-Match", "\"v1\""));
        assertEquals(expected, plan(method, VIDEO, "If-None-Match", "*", "Range", "bytes=1000-"));
        assertEquals(expected, plan(method, VIDEO, "If-Modified-Since", "Sun, 22 Nov 2026 11:00:00 GMT"));
    }

    @Test
    void notModified_withoutAnEntityTag_carriesTheDate() {
        assertEquals(
                new RangeResponse(304, List.of(LAST_MODIFIED), OptionalLong.empty(), List.of()),
                plan("GET", metadata(1000, "", Optional.of(MODIFIED)), "If-None-Match", "*"));
        assertEquals(
                new RangeResponse(304, List.of(), OptionalLong.empty(), List.of()),
                plan("GET", metadata(1000, "", Optional.empty()), "If-None-Match", "*"));
    }

    @Test
    void failedPrecondition_saysSoInOneLineAndTellsTheValidators() {
        String text = "A precondition of the request does not hold.\n";
        RangeResponse expected = new RangeResponse(
                412,
                List.of(ACCEPT_RANGES, ETAG, LAST_MODIFIED, NO_STORE, TEXT),
                OptionalLong.of(text.length()),
                List.of(literal(text)));

        assertEquals(expected, plan("GET", VIDEO, "If-Match", "\"v0\""));
        assertEquals(expected, plan("GET", VIDEO, "If-Match", "\"v0\"", "Range", "bytes=1000-"));
        assertEquals(
                new RangeResponse(412, expected.fields(), expected.contentLength(), List.of()),
                plan("HEAD", VIDEO, "If-Match", "\"v0\""));
    }

    @Test
    void options_listsTheMethods() {
        RangeResponse expected = new RangeResponse(204, List.of(ALLOW), OptionalLong.empty(), List.of());

        assertEquals(expected, plan("OPTIONS", VIDEO));
        assertEquals(expected, plan("OPTIONS", VIDEO, "If-Match", "\"v0\"", "Range", "bytes=1000-"));
        assertEquals(expected, RangeResponse.withoutRepresentation("OPTIONS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH", "TRACE", "CONNECT", "get", "Head", "options", "X", ""})
    void otherMethod_isNotAllowed(String method) {
        String text = "Method not allowed; use one of GET, HEAD, OPTIONS.\n";
        RangeResponse expected = new RangeResponse(
                405, List.of(ALLOW, NO_STORE, TEXT), OptionalLong.of(text.length()), List.of(literal(text)));

        assertEquals(expected, plan(method, VIDEO));
        assertEquals(expected, plan(method, VIDEO, "If-Match", "\"v0\"", "If-None-Match", "*"));
        assertEquals(expected, RangeResponse.withoutRepresentation(method));
    }

    @Test
    void furtherFields_followTheOthers() {
        RangeResponse response = plan("GET", VIDEO);
        Field further = new Field("Cache-Control", "no-transform");

        assertEquals(response.body(), response.with(List.of(further)).body());
        assertEquals(
                further,
                response.with(List.of(further)).fields().get(response.fields().size()));
        assertSame(response, response.with(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type",
                "content-language",
                "CONTENT-ENCODING",
                "Content-Range",
                "Content-Length",
            })
    void furtherFieldsOfTheContent_areNotInA304(String name) {
        Field ofTheContent = new Field(name, "x");
        Field policy = new Field("Content-Security-Policy", "sandbox");
        Field caching = new Field("Cache-Control", "no-transform");
        List<Field> further = List.of(caching, ofTheContent, policy);

        assertEquals(
                List.of(ETAG, caching, policy),
                plan("GET", VIDEO, "If-None-Match", "*").with(further).fields());
        assertTrue(plan("GET", VIDEO).with(further).fields().contains(ofTheContent));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 100, 199, 600})
    void statusThatEndsNoResponse_isRefused(int status) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RangeResponse(status, List.of(), OptionalLong.empty(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 599})
    void statusOfAFinalResponse_isTaken(int status) {
        assertEquals(status, new RangeResponse(status, List.of(), OptionalLong.of(0), List.of()).status());
    }

    @Test
    void lengthOtherThanThatOfTheBody_isRefused() {
        List<BodySegment> tenBytes = List.of(content(0, 4), content(6, 12));

        assertEquals(tenBytes, new RangeResponse(206, List.of(), OptionalLong.of(10), tenBytes).body());
        for (OptionalLong length : List.of(OptionalLong.of(9), OptionalLong.of(11), OptionalLong.empty())) {
            assertThrows(IllegalArgumentException.class, () -> new RangeResponse(206, List.of(), length, tenBytes));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new RangeResponse(200, List.of(), OptionalLong.of(-1), List.of()));
    }

    @Test
    void error_withTheStatusOfASuccess_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> RangeResponse.error("GET", 399, "Fine.", List.of()));
        assertEquals(
                400, RangeResponse.error("GET", 400, "Not fine.", List.of()).status());
    }

    @Test
    void error_countsBytesAndKeepsFields() {
        Field retryAfter = new Field("Retry-After", "1");
        RangeResponse error = RangeResponse.error("GET", 503, "Caf\u00e9 \u2014 try again.", List.of(retryAfter));

        assertEquals(503, error.status());
        assertEquals(List.of(retryAfter, NO_STORE, TEXT), error.fields());
        assertEquals(
                OptionalLong.of("Caf\u00e9 \u2014 try again.\n".getBytes(StandardCharsets.UTF_8).length),
                error.contentLength());
        assertEquals(List.of(literal("Caf\u00e9 \u2014 try again.\n")), error.body());
        assertEquals(
                new RangeResponse(503, error.fields(), error.contentLength(), List.of()),
                RangeResponse.error("HEAD", 503, "Caf\u00e9 \u2014 try again.", List.of(retryAfter)));
    }

    @Test
    void weakTag_isSentAsWeak() {
        assertEquals(
                Optional.of("W/\"v1\""),
                Rendered.field(plan("GET", metadata(1000, "W/\"v1\"", Optional.of(MODIFIED))), "ETag"));
    }

    @Test
    void noValidators_noFields() {
        assertEquals(
                List.of(ACCEPT_RANGES, CONTENT_TYPE),
                plan("GET", metadata(1000, "", Optional.empty())).fields());
    }

    @Test
    void lastModified_isNeverLaterThanTheResponse() {
        assertEquals(
                Optional.of("Sun, 22 Nov 2026 12:00:00 GMT"),
                Rendered.field(plan("GET", metadata(1000, "", Optional.of(NOW.plusSeconds(3600)))), "Last-Modified"));
        assertEquals(
                Optional.of("Sun, 22 Nov 2026 12:00:00 GMT"),
                Rendered.field(plan("GET", metadata(1000, "", Optional.of(Instant.MAX))), "Last-Modified"));
    }

    @Test
    void lastModified_withoutAYearOfFourDigits_isNotSent() {
        assertEquals(
                Optional.empty(),
                Rendered.field(plan("GET", metadata(1000, "", Optional.of(Instant.MIN))), "Last-Modified"));
    }

    static Stream<List<String>> equalRequests_haveEqualResponses() {
        return Stream.of(
                List.of(),
                List.of("Range", "bytes=0-4"),
                List.of("Range", "bytes=0-4,9-"),
                List.of("Range", "bytes=1000-"),
                List.of("Range", "bytes=0-4", "If-Match", "*", "If-Range", "\"v1\""),
                List.of("If-None-Match", "*"),
                List.of("If-Unmodified-Since", LAST_MODIFIED.value(), "If-Modified-Since", LAST_MODIFIED.value()));
    }

    @ParameterizedTest
    @MethodSource
    void equalRequests_haveEqualResponses(List<String> fields) {
        String[] namesAndValues = fields.toArray(String[]::new);

        assertEquals(plan("GET", VIDEO, namesAndValues), plan("GET", VIDEO, namesAndValues));
    }

    /** A server that copies the lines at each question is asked as seldom as possible. */
    @ParameterizedTest
    @MethodSource("equalRequests_haveEqualResponses")
    void noFieldIsAskedForTwice(List<String> fields) {
        RequestFields request = TestFields.of(fields.toArray(String[]::new));
        Set<String> asked = new HashSet<>();
        RequestFields asking = name -> {
            assertTrue(asked.add(name), name);
            return request.lines(name);
        };

        RangeResponse.plan("GET", asking, VIDEO, NOW, RangeLimits.DEFAULT, () -> "boundary");
    }

    @Test
    void lists_areCopied() {
        List<Field> fields = new ArrayList<>(List.of(ALLOW));
        List<BodySegment> body = new ArrayList<>(List.of(content(0, 1)));
        RangeResponse response = new RangeResponse(200, fields, OptionalLong.of(1), body);
        fields.clear();
        body.clear();

        assertEquals(List.of(ALLOW), response.fields());
        assertEquals(List.of(content(0, 1)), response.body());
        assertThrows(
                UnsupportedOperationException.class, () -> response.fields().clear());
        assertThrows(UnsupportedOperationException.class, () -> response.body().clear());
    }

    private static RangeResponse plan(String method, RepresentationMetadata metadata, String... namesAndValues) {
        return RangeResponse.plan(
                method, TestFields.of(namesAndValues), metadata, NOW, RangeLimits.DEFAULT, () -> "boundary");
    }

    private static RepresentationMetadata metadata(long length, String tag, Optional<Instant> lastModified) {
        return new RepresentationMetadata(length, new MediaType("video/mp4"), EntityTag.parse(tag), lastModified);
    }

    private static BodySegment content(long start, long end) {
        return new BodySegment.Content(new ByteRange(start, end));
    }

    private static BodySegment literal(String text) {
        return new BodySegment.Literal(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
