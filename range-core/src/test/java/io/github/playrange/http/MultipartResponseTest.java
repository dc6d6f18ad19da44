package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.range.ByteRange;
import io.github.playrange.range.RangeLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several ranges: RFC 9110, sections 14.6 and 15.3.7.2. */
final class MultipartResponseTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final byte[] ALPHABET = "abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);

    @Test
    void partsAreFramedExactly() {
        RangeResponse response = plan("bytes=23-,0-4", ALPHABET.length, () -> "XyZ");

        assertEquals(206, response.status());
        assertEquals(
                List.of(
                        new Field("Accept-Ranges", "bytes"),
                        new Field("ETag", "\"v1\""),
                        new Field("Last-Modified", "Sun, 22 Nov 2026 11:00:00 GMT"),
                        new Field("Content-Type", "multipart/byteranges; boundary=XyZ")),
                response.fields());
        String expected = """
                --XyZ
                Content-Type: text/vtt;charset=utf-8
                Content-Range: bytes 23-25/26

                xyz
                --XyZ
                Content-Type: text/vtt;charset=utf-8
                Content-Range: bytes 0-4/26

                abcde
                --XyZ--
                """.replace("\n", "\r\n");
        assertEquals(expected, new String(Rendered.of(response, ALPHABET).body(), StandardCharsets.ISO_8859_1));
        assertEquals(OptionalLong.of(expected.length()), response.contentLength());
    }

    @Test
    void partsReadBack() {
        List<MultipartReader.Part> parts = Rendered.of(
                        plan("bytes=20-21,3-3,10-12", ALPHABET.length, () -> "b"), ALPHABET)
                .parts();

        assertEquals(
                List.of("uv", "d", "klm"),
                parts.stream().map(MultipartReader.Part::content).toList());
        assertEquals(
                List.of(new ByteRange(20, 22), new ByteRange(3, 4), new ByteRange(10, 13)),
                parts.stream().map(MultipartReader.Part::range).toList());
        assertTrue(parts.stream().allMatch(part -> part.completeLength() == 26));
    }

    @Test
    void contentOfTheParts_staysRanges() {
        RangeResponse response = plan("bytes=0-1999999999,3000000000-", 5L << 30, () -> "b");

        assertEquals(
                List.of(new ByteRange(0, 2_000_000_000), new ByteRange(3_000_000_000L, 5L << 30)),
                response.body().stream()
                        .filter(segment -> segment instanceof BodySegment.Content)
                        .map(segment -> ((BodySegment.Content) segment).range())
                        .toList());
        long literals = response.body().stream()
                .filter(segment -> segment instanceof BodySegment.Literal)
                .mapToLong(BodySegment::length)
                .sum();
        assertEquals(
                2_000_000_000L + (5L << 30) - 3_000_000_000L + literals,
                response.contentLength().orElseThrow());
    }

    @Test
    void boundary_isAskedForOnceAndOnlyIfNeeded() {
        AtomicInteger asked = new AtomicInteger();
        Supplier<String> boundary = () -> "b" + asked.incrementAndGet();

        plan("bytes=0-", 26, boundary);
        plan("bytes=0-4", 26, boundary);
        plan("bytes=0-4,5-9", 26, boundary);
        plan("bytes=0-4,26-", 26, boundary);
        plan("bytes=26-,27-", 26, boundary);
        plan("bytes=0-,0-", 26, boundary);
        assertEquals(0, asked.get());

        RangeResponse response = plan("bytes=0-4,6-9", 26, boundary);
        assertEquals(1, asked.get());
        assertEquals(Optional.of("multipart/byteranges; boundary=b1"), Rendered.field(response, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "b", "'+_.-", "1234567890123456789012345678901234567890123456789012345678901234567890"})
    void plainBoundary_isTaken(String boundary) {
        assertEquals(
                2,
                Rendered.of(plan("bytes=0-4,6-9", 26, () -> boundary), ALPHABET)
                        .parts()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\r\nb",
                "a\n",
                "a:b",
                "a/b",
                "a;b",
                "\"a\"",
                "caf\u00e9",
                "12345678901234567890123456789012345678901234567890123456789012345678901"
            })
    void otherBoundary_isRefused(String boundary) {
        assertThrows(IllegalArgumentException.class, () -> plan("bytes=0-4,6-9", 26, () -> boundary));
    }

    @Test
    void limit_isTheOneGiven() {
        RangeResponse response = RangeResponse.plan(
                "GET", TestFields.of("Range", "bytes=0-0,2-2,4-4"), metadata(26), NOW, new RangeLimits(3), () -> "b");

        assertEquals(3, Rendered.of(response, ALPHABET).parts().size());
    }

    /** A length that no field can state would wrap around; the whole is sent instead. */
    @Test
    void lengthBeyondTheLargest_sendsTheWhole() {
        RangeResponse response = plan("bytes=0-9223372036854775700,9223372036854775702-", Long.MAX_VALUE, () -> "b");

        assertEquals(200, response.status());
        assertEquals(OptionalLong.of(Long.MAX_VALUE), response.contentLength());
        assertFalse(Rendered.field(response, "Content-Range").isPresent());
    }

    private static RangeResponse plan(String range, long length, Supplier<String> boundary) {
        return RangeResponse.plan(
                "GET", TestFields.of("Range", range), metadata(length), NOW, RangeLimits.DEFAULT, boundary);
    }

    private static RepresentationMetadata metadata(long length) {
        return new RepresentationMetadata(
                length,
                new MediaType("text/vtt;charset=utf-8"),
                Optional.of(EntityTag.strong("v1")),
                Optional.of(Instant.parse("2026-11-22T11:00:00Z")));
    }
}
