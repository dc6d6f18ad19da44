package io.github.playrange.servlet.testkit;

import io.github.playrange.http.HttpDate;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        Optional<String> contentLength,
        String note) {

    private static final Path FOLDER = Path.of("..", "range-core", "src", "test", "resources", "vectors");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)([+-]\\d+)?}");
    private static final DateTimeFormatter RFC_850 =
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-uu HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH);

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

    /** The lines of the request's fields, filled in from the validators of a first response. */
    public String[] fieldLines(String entityTag, Instant lastModified) {
        return headers.entrySet().stream()
                .flatMap(header -> lines(header.getValue())
                        .map(line -> header.getKey() + ": "
                                + VARIABLE.matcher(line)
                                        .replaceAll(variable ->
                                                Matcher.quoteReplacement(value(variable, entityTag, lastModified)))))
                .toArray(String[]::new);
    }

    /** One line, or several of the same name. */
    private static Stream<String> lines(JsonValue value) {
        return (value instanceof JsonArray array ? array.elements() : List.of(value))
                .stream().map(line -> ((JsonString) line).value());
    }

    private static String value(MatchResult variable, String entityTag, Instant lastModified) {
        String shift = variable.group(2);
        Instant shifted = lastModified.plusSeconds(shift == null ? 0 : Long.parseLong(shift));
        return switch (variable.group(1)) {
            case "ETAG" -> entityTag;
            case "STRONG_PART" -> entityTag.startsWith("W/") ? entityTag.substring(2) : entityTag;
            case "LAST_MODIFIED" -> HttpDate.format(shifted);
            case "LAST_MODIFIED_RFC850" -> RFC_850.format(shifted.atOffset(ZoneOffset.UTC));
            case "LAST_MODIFIED_ASCTIME" -> ASCTIME.format(shifted.atOffset(ZoneOffset.UTC));
            default -> throw new IllegalArgumentException("an unknown variable: " + variable.group());
        };
    }
}
