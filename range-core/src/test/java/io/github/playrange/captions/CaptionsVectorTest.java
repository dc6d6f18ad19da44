package io.github.playrange.captions;

import static io.github.playrange.json.VectorFile.array;
import static io.github.playrange.json.VectorFile.elements;
import static io.github.playrange.json.VectorFile.member;
import static io.github.playrange.json.VectorFile.string;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.json.VectorFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is read of files as they are found; described in {@code vectors/README.md}. */
class CaptionsVectorTest {

    @TestFactory
    Stream<DynamicTest> webVtt() {
        return VectorFile.tests(
                "captions/webvtt.jsonl", vector -> check(vector, Captions::fromWebVtt, CaptionsVectorTest::webVtt));
    }

    @TestFactory
    Stream<DynamicTest> subRip() {
        return VectorFile.tests(
                "captions/subrip.jsonl", vector -> check(vector, Captions::fromSubRip, CaptionsVectorTest::subRip));
    }

    private static void check(
            JsonObject vector, Function<String, Captions> reader, Function<JsonObject, Captions> expected) {
        if (vector.member("invalid").isPresent()) {
            assertThrows(CaptionsFormatException.class, () -> read(vector, reader));
            return;
        }
        Captions captions = read(vector, reader);
        assertEquals(expected.apply(vector), captions);
        assertEquals(captions, Captions.fromWebVtt(captions.toWebVtt()));
    }

    /** A file of bytes is one whose kind is not known. */
    private static Captions read(JsonObject vector, Function<String, Captions> reader) {
        if (vector.member("bytes").isPresent()) {
            return Captions.read(HexFormat.of().parseHex(string(vector, "bytes")));
        }
        Captions captions = reader.apply(string(vector, "text"));
        assertEquals(captions, Captions.read(string(vector, "text").getBytes(StandardCharsets.UTF_8)));
        return captions;
    }

    private static Captions webVtt(JsonObject vector) {
        return new Captions(
                string(vector, "header"),
                strings(array(vector, "styles")),
                strings(array(vector, "regions")),
                array(vector, "cues").stream()
                        .map(VectorFile::elements)
                        .map(cue -> new Cue(
                                Optional.of(cue.get(0))
                                        .filter(JsonString.class::isInstance)
                                        .map(CaptionsVectorTest::text),
                                time(cue.get(1)),
                                time(cue.get(2)),
                                text(cue.get(3)),
                                text(cue.get(4))))
                        .toList());
    }

    private static Captions subRip(JsonObject vector) {
        return Captions.of(elements(member(vector, "cues")).stream()
                .map(VectorFile::elements)
                .map(cue -> Cue.of(time(cue.get(0)), time(cue.get(1)), text(cue.get(2))))
                .toList());
    }

    private static List<String> strings(List<JsonValue> values) {
        return values.stream().map(CaptionsVectorTest::text).toList();
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).value();
    }

    private static Duration time(JsonValue milliseconds) {
        return Duration.ofMillis(Long.parseLong(((JsonNumber) milliseconds).literal()));
    }
}
