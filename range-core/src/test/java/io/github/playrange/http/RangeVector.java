package io.github.playrange.http;

import static java.util.stream.Collectors.toMap;

import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.json.VectorFile;
import io.github.playrange.range.ByteRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row of {@code vectors/range-vectors*.jsonl}: a request, and what its response has to be. */
record RangeVector(String id, String method, long size, Map<String, List<String>> headers, Expected expected) {

    /** The response; what is empty is left open. The parts are exact, or tell no more than which bytes are sent. */
    record Expected(
            int status,
            Optional<String> contentRange,
            Optional<List<ByteRange>> parts,
            boolean exact,
            OptionalLong contentLength) {}

    static final List<String> FILES = List.of("range-vectors.jsonl", "range-vectors-own.jsonl");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)([+-]\\d+)?}");

    static Stream<RangeVector> all() {
        return FILES.stream().flatMap(VectorFile::read).map(RangeVector::of);
    }

    private static RangeVector of(JsonObject row) {
        return new RangeVector(
                VectorFile.string(row, "id"),
                VectorFile.string(row, "method"),
                number(VectorFile.member(row, "size")),
                ((JsonObject) VectorFile.member(row, "headers"))
                        .members().entrySet().stream()
                                .collect(toMap(Map.Entry::getKey, header -> lines(header.getValue()))),
                expected((JsonObject) VectorFile.member(row, "expect")));
    }

    /** One line, or several of the same name. */
    private static List<String> lines(JsonValue value) {
        return value instanceof JsonString line
                ? List.of(line.value())
                : VectorFile.elements(value).stream()
                        .map(line -> ((JsonString) line).value())
                        .toList();
    }

    private static Expected expected(JsonObject expect) {
        return new Expected(
                (int) number(VectorFile.member(expect, "status")),
                expect.member("content_range").map(value -> ((JsonString) value).value()),
                expect.member("parts")
                        .map(parts -> VectorFile.elements(parts).stream()
                                .map(VectorFile::elements)
                                .map(part -> new ByteRange(number(part.get(0)), number(part.get(1)) + 1))
                                .toList()),
                expect.member("exact").isPresent(),
                expect.member("content_length").stream()
                        .mapToLong(RangeVector::number)
                        .findFirst());
    }

    private static long number(JsonValue value) {
        return Long.parseLong(((JsonNumber) value).literal());
    }

    /**
     * The request's fields, filled in from the validators that a first response carried.
     *
     * @param entityTag the value of its {@code ETag}
     * @param lastModified the value of its {@code Last-Modified}
     */
    RequestFields filled(String entityTag, Instant lastModified) {
        return TestFields.of(headers.entrySet().stream()
                .flatMap(header -> header.getValue().stream()
                        .flatMap(line -> Stream.of(
                                header.getKey(),
                                VARIABLE.matcher(line)
                                        .replaceAll(variable ->
                                                Matcher.quoteReplacement(value(variable, entityTag, lastModified))))))
                .toArray(String[]::new));
    }

    private static String value(MatchResult variable, String entityTag, Instant lastModified) {
        Instant shifted = lastModified.plusSeconds(
                Optional.ofNullable(variable.group(2)).map(Long::parseLong).orElse(0L));
        return switch (variable.group(1)) {
            case "ETAG" -> entityTag;
            case "STRONG_PART" -> entityTag.startsWith("W/") ? entityTag.substring(2) : entityTag;
            case "LAST_MODIFIED" -> HttpDate.format(shifted);
            case "LAST_MODIFIED_RFC850" -> ObsoleteDate.rfc850(shifted);
            case "LAST_MODIFIED_ASCTIME" -> ObsoleteDate.asctime(shifted);
            default -> throw new IllegalArgumentException("an unknown variable: " + variable.group());
        };
    }

    @Override
    public String toString() {
        return id;
    }
}
