package io.github.playrange.player;

import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonBoolean;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Options of Video.js that have no type here: names and plain Java values are checked, and become JSON. */
final class PlayerOptions {

    /** Options that have a method, which also keeps them in step with the kept ranges and with the markup. */
    private static final Map<String, String> OWN_METHODS = Map.ofEntries(
            Map.entry("aspectRatio", "aspectRatio"),
            Map.entry("autoplay", "autoplay"),
            Map.entry("controls", "controls"),
            Map.entry("crossOrigin", "crossOrigin"),
            Map.entry("crossorigin", "crossOrigin"),
            Map.entry("fill", "fill"),
            Map.entry("fluid", "fluid"),
            Map.entry("height", "size"),
            Map.entry("id", "id"),
            Map.entry("language", "language"),
            Map.entry("loop", "loop"),
            Map.entry("muted", "muted"),
            Map.entry("playbackRates", "playbackRates"),
            Map.entry("poster", "poster"),
            Map.entry("preload", "preload"),
            Map.entry("sources", "source"),
            Map.entry("src", "source"),
            Map.entry("tracks", "track"),
            Map.entry("width", "size"));

    private PlayerOptions() {}

    /** The name itself, if it is one for the escape hatch. */
    static String checkedName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "the name of an option is blank; write one of Video.js, such as inactivityTimeout");
        }
        String method = OWN_METHODS.get(name);
        if (method != null) {
            throw new IllegalArgumentException("the option '" + name + "' has a method of its own: " + method + "(…)");
        }
        return name;
    }

    /** The rate itself, as a decimal without trailing zeros. */
    static BigDecimal checkedRate(double rate) {
        if (!(rate > 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException("a playback rate is a finite number above 0, not " + rate);
        }
        return BigDecimal.valueOf(rate).stripTrailingZeros();
    }

    /** The value as JSON, members sorted by their names: many maps have an order that differs from JVM to JVM. */
    static JsonValue toJson(@Nullable Object value) {
        return toJson(value, 0);
    }

    private static JsonValue toJson(@Nullable Object value, int depth) {
        if (depth == JsonReader.MAX_DEPTH) {
            throw new IllegalArgumentException("an option is nested deeper than " + JsonReader.MAX_DEPTH + " levels");
        }
        if (value instanceof String text) {
            return new JsonString(text);
        }
        if (value instanceof Boolean truth) {
            return new JsonBoolean(truth);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof List<?> list) {
            List<JsonValue> elements = new ArrayList<>(list.size());
            list.forEach(element -> elements.add(toJson(element, depth + 1)));
            return new JsonArray(elements);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonValue> members = new TreeMap<>();
            map.forEach((key, member) -> members.put(name(key), toJson(member, depth + 1)));
            return new JsonObject(members);
        }
        throw new IllegalArgumentException(
                "an option is a String, Boolean, Number, List or Map with String keys, not a "
                        + (value == null ? "null" : value.getClass().getName()));
    }

    private static JsonNumber number(Number number) {
        if (number instanceof Double || number instanceof Float) {
            if (!Double.isFinite(number.doubleValue())) {
                throw new IllegalArgumentException("an option is a finite number, not " + number);
            }
        } else if (!(number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger
                || number instanceof BigDecimal)) {
            throw new IllegalArgumentException("an option is a number of java.lang or java.math, not a "
                    + number.getClass().getName());
        }
        return new JsonNumber(number.toString());
    }

    private static String name(@Nullable Object key) {
        if (key instanceof String name) {
            return name;
        }
        throw new IllegalArgumentException("the keys of an option's Map are Strings, not " + key);
    }
}
