package io.github.playrange.transcript;

import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonNull;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.timeline.DecimalSeconds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads members of JSON objects; an {@link IllegalArgumentException} names the one that is missing or wrong. */
final class JsonMembers {

    private JsonMembers() {}

    static JsonValue required(JsonObject object, String name, String kind) {
        return object.member(name)
                .orElseThrow(() -> new IllegalArgumentException(quoted(name) + " is missing; it is " + kind));
    }

    /** The member, unless it is missing or null. */
    static Optional<JsonValue> optional(JsonObject object, String name) {
        return object.member(name).filter(value -> !(value instanceof JsonNull));
    }

    static List<JsonValue> array(String name, JsonValue value) {
        if (!(value instanceof JsonArray array)) {
            throw wrongKind(name, "an array", value);
        }
        return array.elements();
    }

    static String string(String name, JsonValue value) {
        if (!(value instanceof JsonString string)) {
            throw wrongKind(name, "a string", value);
        }
        return string.value();
    }

    static Duration time(String name, JsonValue value) {
        if (!(value instanceof JsonNumber number)) {
            throw wrongKind(name, "a number of seconds", value);
        }
        try {
            return DecimalSeconds.parse(number.literal());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(quoted(name) + ": " + e.getMessage(), e);
        }
    }

    static int wholeNumber(String name, JsonValue value) {
        if (!(value instanceof JsonNumber number)) {
            throw wrongKind(name, "a whole number", value);
        }
        try {
            return Integer.parseInt(number.literal());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    quoted(name) + " is a whole number from 0 to " + Integer.MAX_VALUE + ", not " + number.literal(),
                    e);
        }
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    private static IllegalArgumentException wrongKind(String name, String allowed, JsonValue found) {
        return new IllegalArgumentException(quoted(name) + " is " + allowed + ", not " + found.kind());
    }
}
