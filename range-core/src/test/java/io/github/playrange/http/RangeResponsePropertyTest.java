package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.range.ByteRange;
import io.github.playrange.range.RangeLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a client sends, the response is well formed. Seeded, so that a failure repeats. */
final class RangeResponsePropertyTest {

    private static final int ROUNDS = 20_000;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");

    private static final List<String> METHODS = List.of("GET", "GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "PUT");
    private static final List<String> NAMES =
            List.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range", "Range");
    private static final List<String> VALUES = List.of(
            "*",
            "\"v1\"",
            "W/\"v1\"",
            "\"",
            "",
            "Sun, 22 Nov 2026 11:00:00 GMT",
            "Sun, 22 Nov 2026 13:00:00 GMT",
            "Sun, 22 Nov 2026 09:60:60 GMT",
            "Sunday, 22-Nov-99 09:00:00 GMT",
            "bytes=",
            "\u0000\r\nX: y",
            "\u00e9\ud83c\udfac",
            ",,,");

    @Test
    void anyRequest_hasAWellFormedResponse() {
        Random random = new Random(15_37);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] content = content(random, random.nextInt(200));
            RepresentationMetadata metadata = metadata(random, content.length);
            String method = METHODS.get(random.nextInt(METHODS.size()));
            TestRequest request = new TestRequest(method, fields(random));
            RangeLimits limits = new RangeLimits(1 + random.nextInt(6));

            RangeResponse response = RangeResponse.plan(
                    method,
                    TestFields.of(request.fields().toArray(String[]::new)),
                    metadata,
                    NOW,
                    limits,
                    () -> "b-" + random.nextInt(10));

            check(request, response, content, limits);
        }
    }

    record TestRequest(String method, List<String> fields) {}

    static void check(TestRequest request, RangeResponse response, byte[] content, RangeLimits limits) {
        String message = request + " of " + content.length + " gave " + response;
        Rendered rendered = Rendered.of(response, content);
        long sum = response.body().stream().mapToLong(BodySegment::length).sum();
        assertEquals(rendered.body().length, sum, message);
        for (Field field : response.fields()) {
            assertTrue(field.value().chars().allMatch(c -> c >= ' ' && c < 0x7F), message);
        }
        assertEquals(
                response.fields().size(),
                response.fields().stream()
                        .map(field -> field.name().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count(),
                message);
        boolean hasContent = !request.method().equals("HEAD") && response.status() != 304 && response.status() != 204;
        if (hasContent) {
            assertEquals(sum, response.contentLength().orElseThrow(), message);
        } else {
            assertEquals(List.of(), response.body(), message);
        }
        switch (response.status()) {
            case 200 -> assertArrayEquals(hasContent ? content : new byte[0], rendered.body(), message);
            case 206 -> checkPartial(rendered, content, limits, message);
            case 416 ->
                assertEquals(
                        Optional.of("bytes */" + content.length), Rendered.field(response, "Content-Range"), message);
            case 304 -> assertFalse(response.contentLength().isPresent(), message);
            case 204, 405 -> assertTrue(Rendered.field(response, "Allow").isPresent(), message);
            default -> assertEquals(412, response.status(), message);
        }
    }

    private static void checkPartial(Rendered rendered, byte[] content, RangeLimits limits, String message) {
        if (!rendered.isMultipart()) {
            ByteRange range = ((BodySegment.Content) rendered.response().body().get(0)).range();
            assertEquals(
                    Optional.of("bytes " + range.start() + "-" + range.lastPosition() + "/" + content.length),
                    Rendered.field(rendered.response(), "Content-Range"),
                    message);
            assertArrayEquals(
                    Arrays.copyOfRange(content, (int) range.start(), (int) range.end()), rendered.body(), message);
            return;
        }
        assertEquals(Optional.empty(), Rendered.field(rendered.response(), "Content-Range"), message);
        List<MultipartReader.Part> parts = rendered.parts();
        assertTrue(parts.size() >= 2 && parts.size() <= limits.maxRanges(), message);
        // The bound of RangeResponse's Javadoc, for a boundary of 3 characters and a media type of 9.
        int digits = Integer.toString(content.length).length();
        assertTrue(
                rendered.body().length <= content.length + (49 + 3 + 9 + 3 * digits) * parts.size() + 3 + 6, message);
        for (MultipartReader.Part part : parts) {
            ByteRange range = part.range();
            assertEquals(
                    new String(content, (int) range.start(), (int) range.length(), StandardCharsets.ISO_8859_1),
                    part.content(),
                    message);
            assertEquals(content.length, part.completeLength(), message);
            assertEquals("video/mp4", part.fields().get("Content-Type"), message);
        }
    }

    /** Bytes that hold line ends and dashes more often than others, as a delimiter does. */
    private static byte[] content(Random random, int length) {
        byte[] alphabet = "\r\n--ab01\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = alphabet[random.nextInt(alphabet.length)];
        }
        return content;
    }

    private static RepresentationMetadata metadata(Random random, int length) {
        return new RepresentationMetadata(
                length,
                new MediaType("video/mp4"),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(new EntityTag(random.nextBoolean(), "v1")),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(NOW.minusSeconds(random.nextInt(-5, 7200))));
    }

    private static List<String> fields(Random random) {
        List<String> fields = new ArrayList<>(List.of("Range", range(random)));
        for (int i = random.nextInt(3); i > 0; i--) {
            fields.add(NAMES.get(random.nextInt(NAMES.size())));
            fields.add(VALUES.get(random.nextInt(VALUES.size())));
        }
        return fields;
    }

    private static String range(Random random) {
        List<String> members = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            int first = random.nextInt(220);
            members.add(
                    switch (random.nextInt(6)) {
                        case 0 -> first + "-";
                        case 1 -> "-" + random.nextInt(30);
                        default -> first + "-" + (first + random.nextInt(20));
                    });
        }
        return "bytes=" + String.join(",", members);
    }
}
