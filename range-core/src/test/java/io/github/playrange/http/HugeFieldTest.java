package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.range.RangeLimits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields of a mebibyte. Each is read in one pass; a reader that went back would be busy for minutes with one of them. */
final class HugeFieldTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int CHARACTERS = 1 << 20;
    private static final RepresentationMetadata VIDEO = new RepresentationMetadata(
            1000, new MediaType("video/mp4"), Optional.of(EntityTag.strong("v1")), Optional.of(NOW.minusSeconds(3600)));

    private static final List<String> FILLINGS = List.of(
            "0",
            "9",
            ",",
            " ",
            "\t",
            ", ,\t",
            "-",
            "=",
            "*",
            "\"",
            "\"a\",",
            "W/\"v1",
            ":60 ",
            "\u00e9",
            "\ud83c\udfac");

    static Stream<Arguments> rangeFields() {
        return Stream.of(
                Arguments.of("1000-,", 416),
                Arguments.of("-0,", 416),
                Arguments.of("5-5,", 200),
                Arguments.of("5-4,", 200),
                Arguments.of("0", 200),
                Arguments.of("9", 200),
                Arguments.of(",", 200),
                Arguments.of(" \t", 200));
    }

    @ParameterizedTest
    @MethodSource("rangeFields")
    void rangeSet_ofAnyLength_isAnswered(String member, int status) {
        assertEquals(status, plan("Range", "bytes=" + filled(member)).status());
    }

    @ParameterizedTest
    @MethodSource("rangeFields")
    void oneByteAfterAMebibyte_isFound(String member) {
        String before = filled(member);

        int status = plan("Range", "bytes=" + before + ",0-0").status();

        // What is valid and within the limit stays so.
        assertEquals(List.of("1000-,", "-0,", ",", " \t").contains(member) ? 206 : 200, status);
    }

    static Stream<Arguments> numbersOfAMebibyte() {
        return Stream.of(
                Arguments.of("bytes=" + filled("9") + "-", 416),
                Arguments.of("bytes=-" + filled("9"), 206),
                Arguments.of("bytes=0-" + filled("9"), 206),
                Arguments.of("bytes=" + filled("0") + "-", 206),
                Arguments.of("bytes=-" + filled("0"), 416),
                Arguments.of("bytes=" + filled("9") + "0-" + filled("9") + "1", 416),
                Arguments.of("bytes=" + filled("9") + "1-" + filled("9") + "0", 200));
    }

    @ParameterizedTest(name = "{index}: {1}")
    @MethodSource("numbersOfAMebibyte")
    void number_ofAnyLength_isRead(String range, int status) {
        assertEquals(status, plan("Range", range).status());
    }

    static Stream<Arguments> everyFieldAndFilling() {
        return Stream.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range")
                .flatMap(field -> FILLINGS.stream().map(filling -> Arguments.of(field, filling)));
    }

    @ParameterizedTest
    @MethodSource("everyFieldAndFilling")
    void precondition_thatSaysNothing_isReadToItsEnd(String field, String filling) {
        int status = plan("Range", "bytes=0-0", field, filled(filling)).status();

        assertEquals(
                switch (field) {
                    case "If-Match" -> 412;
                    case "If-Range" -> 200;
                    default -> 206;
                },
                status);
    }

    @Test
    void tagOnTheLastOfManyLines_isFound() {
        String[] lines = new String[2 * 50_000];
        for (int i = 0; i < lines.length; i += 2) {
            lines[i] = "If-None-Match";
            lines[i + 1] = "\"" + i + "\"";
        }
        assertEquals(200, plan(lines).status());

        lines[lines.length - 1] = "\"v1\"";

        assertEquals(304, plan(lines).status());
    }

    private static String filled(String text) {
        return text.repeat(CHARACTERS / text.length());
    }

    private static RangeResponse plan(String... namesAndValues) {
        return RangeResponse.plan(
                "GET", TestFields.of(namesAndValues), VIDEO, NOW, RangeLimits.DEFAULT, () -> "boundary");
    }
}
