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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Options of Video.js as JSON: names and plain Java values are checked, and objects are put together. */
final class VideoJsOptions {

    /** Options that have a method, which also keeps them in step with the kept ranges and with the markup. */
    private static final Map<String, String> OWN_METHODS = Map.ofEntries(
            Map.entry("aspectRatio", "aspectRatio"),
            Map.entry("audioOnlyMode", "audioOnly"),
            Map.entry("autoplay", "autoplay"),
            Map.entry("controls", "controls"),
            Map.entry("crossOrigin", "crossOrigin"),
            Map.entry("crossorigin", "crossOrigin"),
            Map.entry("disablePictureInPicture", "pictureInPicture"),
            Map.entry("fill", "fill"),
            Map.entry("fluid", "fluid"),
            Map.entry("height", "size"),
            Map.entry("id", "id"),
            Map.entry("inactivityTimeout", "inactivityTimeout"),
            Map.entry("language", "language"),
            Map.entry("loop", "loop"),
            Map.entry("muted", "muted"),
            Map.entry("playbackRates", "playbackRates"),
            Map.entry("poster", "poster"),
            Map.entry("preload", "preload"),
            Map.entry("responsive", "responsive"),
            Map.entry("sources", "source"),
            Map.entry("src", "source"),
            Map.entry("tracks", "track"),
            Map.entry("width", "size"));

    private static final Set<Integer> SKIPS = Set.of(5, 10, 30);

    /** Timers of browsers count milliseconds in 31 bits. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofMillis(Integer.MAX_VALUE);

    private VideoJsOptions() {}

    /** The name itself, if it is one for the escape hatch. */
    static String checkedName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "the name of an option is blank; write one of Video.js, such as enableSmoothSeeking");
        }
        String method = OWN_METHODS.get(name);
        if (method != null) {
            throw new IllegalArgumentException("the option '" + name + "' has a method of its own: " + method + "(…)");
        }
        return name;
    }

    /** A list of rates, each a decimal without trailing zeros. */
    static JsonValue rates(double... rates) {
        List<JsonValue> numbers = new ArrayList<>(rates.length);
        for (double rate : rates) {
            if (!(rate > 0 && Double.isFinite(rate))) {
                throw new IllegalArgumentException("a playback rate is a finite number above 0, not " + rate);
            }
            numbers.add(
                    new JsonNumber(BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString()));
        }
        return new JsonArray(numbers);
    }

    /** The seconds themselves, if Video.js has a button that skips so many. */
    static int checkedSkip(int seconds) {
        if (!SKIPS.contains(seconds)) {
            throw new IllegalArgumentException("a button skips 5, 10 or 30 seconds, not " + seconds);
        }
        return seconds;
    }

    /** The time in milliseconds, as timers of browsers take it. */
    static long checkedTimeout(Duration time) {
        boolean tooShort = time.isNegative() || (!time.isZero() && time.compareTo(Duration.ofMillis(1)) < 0);
        if (tooShort || time.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("an inactivity timeout is 0 for never, or from 1 ms to "
                    + LONGEST_TIMEOUT.toMillis() + " ms, not " + time);
        }
        return time.toMillis();
    }

    /** An option in the place of another of its name; of two objects, what the later one has in place of what both have. */
    static JsonValue merged(JsonValue former, JsonValue latter) {
        if (former instanceof JsonObject ours && latter instanceof JsonObject theirs) {
            Map<String, JsonValue> members = new TreeMap<>(ours.members());
            theirs.members().forEach((name, value) -> members.merge(name, value, VideoJsOptions::merged));
            return new JsonObject(members);
        }
        return latter;
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
