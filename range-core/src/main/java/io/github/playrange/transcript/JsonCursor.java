package io.github.playrange.transcript;

import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonNull;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A value of a JSON file and its place, which is named where the value is not what it should be. */
record JsonCursor(JsonValue value, Supplier<String> place) {

    private static final String A_TIME = "a time, such as 1.3, \"1.3\" or \"1.300s\"";

    static JsonCursor root(JsonValue value) {
        return new JsonCursor(value, () -> "");
    }

    boolean isArray() {
        return value instanceof JsonArray;
    }

    /** The member, unless it is missing or null, or this is no object. */
    Optional<JsonCursor> member(String name) {
        return value instanceof JsonObject object
                ? object.member(name)
                        .filter(member -> !(member instanceof JsonNull))
                        .map(member -> new JsonCursor(member, () -> {
                            String parent = place.get();
                            return parent.isEmpty() ? name : parent + "." + name;
                        }))
                : Optional.empty();
    }

    boolean has(String name) {
        return member(name).isPresent();
    }

    /** The elements of this array. */
    List<JsonCursor> elements() {
        if (!(value instanceof JsonArray array)) {
            throw fault("an array");
        }
        return IntStream.range(0, array.elements().size())
                .mapToObj(i -> new JsonCursor(array.elements().get(i), () -> place.get() + "[" + i + "]"))
                .toList();
    }

    /** The elements of a member, which has none if it is missing. */
    List<JsonCursor> elements(String name) {
        return member(name).map(JsonCursor::elements).orElse(List.of());
    }

    /** The first element of a member, if it has one. */
    Optional<JsonCursor> first(String name) {
        return elements(name).stream().findFirst();
    }

    Optional<String> text(String name) {
        return member(name).map(JsonCursor::text);
    }

    String text() {
        if (!(value instanceof JsonString string)) {
            throw fault("a string");
        }
        return string.value();
    }

    /** A name, or the number that a recogniser has given to someone; an empty name is none. */
    Optional<String> speaker(String name) {
        return member(name)
                .map(member -> member.value instanceof JsonNumber number
                        ? "Speaker " + number.literal()
                        : HeardText.clean(member.text()))
                .filter(speaker -> !speaker.isEmpty());
    }

    /** A time in seconds. */
    Optional<Duration> seconds(String name) {
        return time(name, 0);
    }

    /**
     * A time.
     *
     * @param decimals of how many decimals of a second one is the unit
     */
    Optional<Duration> time(String name, int decimals) {
        return member(name).map(member -> member.time(decimals));
    }

    private Duration time(int decimals) {
        if (value instanceof JsonObject && (has("seconds") || has("nanos"))) {
            return time("seconds", 0)
                    .orElse(Duration.ZERO)
                    .plus(time("nanos", 9).orElse(Duration.ZERO));
        }
        String literal;
        if (value instanceof JsonNumber number) {
            literal = number.literal();
        } else if (value instanceof JsonString string) {
            literal = string.value();
        } else {
            throw fault(A_TIME);
        }
        try {
            return HeardTime.parse(literal, decimals);
        } catch (IllegalArgumentException e) {
            throw new TranscriptFormatException(named() + ": " + e.getMessage(), e);
        }
    }

    private TranscriptFormatException fault(String allowed) {
        return new TranscriptFormatException(named() + " is " + allowed + ", not " + value.kind());
    }

    private String named() {
        String path = place.get();
        return path.isEmpty() ? "the file" : path;
    }
}
