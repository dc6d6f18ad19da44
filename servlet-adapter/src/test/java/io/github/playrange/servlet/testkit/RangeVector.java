package io.github.playrange.servlet.testkit;

import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of range-core's {@code range-vectors*.jsonl}: a request for a file of a length, and what has to be answered.
 * What its expectation leaves open is empty.
 */
public record RangeVector(
        String id,
        String method,
        long size,
        Map<String, JsonValue> headers,
        int status,
        Optional<String> contentRange,
        List<ByteRange> parts,
        boolean exact,
        Optional<String> contentLength,
        String note) {

    static final Path FOLDER = Path.of("..", "range-core", "src", "test", "resources", "vectors");

    /** All rows, in the files' order. */
    public static List<RangeVector> all() throws IOException {
        List<RangeVector> rows = new ArrayList<>();
        for (String file : List.of("range-vectors.jsonl", "range-vectors-own.jsonl")) {
            for (String line : Files.readAllLines(FOLDER.resolve(file))) {
                rows.add(of((JsonObject) JsonReader.read(line)));
            }
        }
        return rows;
    }

    private static RangeVector of(JsonObject row) {
        JsonObject expected = (JsonObject) member(row, "expect");
        return new RangeVector(
                ((JsonString) member(row, "id")).value(),
                ((JsonString) member(row, "method")).value(),
                number(member(row, "size")),
                ((JsonObject) member(row, "headers")).members(),
                (int) number(member(expected, "status")),
                expected.member("content_range").map(value -> ((JsonString) value).value()),
                expected.member("parts")
                        .map(parts ->
                                elements(parts).stream().map(RangeVector::part).toList())
                        .orElse(List.of()),
                expected.member("exact").isPresent(),
                expected.member("content_length").map(value -> ((JsonNumber) value).literal()),
                ((JsonString) member(row, "note")).value());
    }

    private static ByteRange part(JsonValue firstAndLast) {
        List<JsonValue> positions = elements(firstAndLast);
        return new ByteRange(number(positions.get(0)), number(positions.get(1)) + 1);
    }

    private static JsonValue member(JsonObject object, String name) {
        return object.member(name).orElseThrow(() -> new IllegalArgumentException("a vector without " + name));
    }

    private static List<JsonValue> elements(JsonValue array) {
        return ((JsonArray) array).elements();
    }

    private static long number(JsonValue value) {
        return Long.parseLong(((JsonNumber) value).literal());
    }

    /** The target of its request, below a folder of {@link VectorFiles}. */
    public String target(String folder) {
        return folder + "/" + VectorFiles.name(size);
    }

    /** The value of a field of the request, not filled in; that of several lines is one list. */
    Optional<String> field(String name) {
        return Optional.ofNullable(headers.get(name)).map(value -> lines(value).collect(Collectors.joining(", ")));
    }

    boolean hasSeveralLines(String name) {
        return headers.get(name) instanceof JsonArray;
    }

    /** Whether the request has a precondition other than {@code If-Range}. */
    boolean hasPrecondition() {
        return headers.keySet().stream().anyMatch(name -> name.startsWith("If-") && !name.equals("If-Range"));
    }

    /** Whether its request cannot be filled in without an entity tag. */
    boolean needsEntityTag() {
        return headers.values().stream()
                .flatMap(RangeVector::lines)
                .anyMatch(line -> line.contains("${ETAG}") || line.contains("${STRONG_PART}"));
    }

    /** Whether the RFC leaves a choice, and the expectation is ours. */
    boolean isPolicy() {
        return note.startsWith("[POLICY]");
    }

    /** The lines of the request's fields. */
    public String[] fieldLines(Validators validators) {
        return headers.entrySet().stream()
                .flatMap(header ->
                        lines(header.getValue()).map(line -> header.getKey() + ": " + validators.fillIn(line)))
                .toArray(String[]::new);
    }

    /** One line, or several of the same name. */
    private static Stream<String> lines(JsonValue value) {
        return (value instanceof JsonArray array ? array.elements() : List.of(value))
                .stream().map(line -> ((JsonString) line).value());
    }
}
