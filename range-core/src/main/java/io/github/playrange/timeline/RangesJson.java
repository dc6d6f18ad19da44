package io.github.playrange.timeline;

import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The JSON form of a list: {@code [{"start":3.2,"end":7.55}, …]}. */
final class RangesJson {

    private static final String START = "start";
    private static final String END = "end";

    private RangesJson() {}

    static PlaybackRanges read(String json) {
        JsonValue value = JsonReader.read(json);
        if (!(value instanceof JsonArray array)) {
            throw new IllegalArgumentException(
                    "a list of ranges is an array such as [{\"start\":3.2,\"end\":7.55}], not " + value.kind());
        }
        List<TimeRange> ranges = new ArrayList<>(array.elements().size());
        for (JsonValue element : array.elements()) {
            try {
                ranges.add(range(element));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("range " + ranges.size() + ": " + e.getMessage(), e);
            }
        }
        return new PlaybackRanges(ranges);
    }

    private static TimeRange range(JsonValue element) {
        if (!(element instanceof JsonObject object)) {
            throw new IllegalArgumentException(
                    "a range is an object such as {\"start\":3.2,\"end\":7.55}, not " + element.kind());
        }
        return new TimeRange(
                time(object, START, DecimalSeconds::parse), time(object, END, DecimalSeconds::parseUpToEnd));
    }

    private static Duration time(JsonObject range, String name, Function<String, Duration> parser) {
        JsonValue value = range.member(name)
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + name + "\" is missing; it is a number of seconds"));
        if (!(value instanceof JsonNumber number)) {
            throw new IllegalArgumentException("\"" + name + "\" is a number of seconds, not " + value.kind());
        }
        try {
            return parser.apply(number.literal());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + name + "\": " + e.getMessage(), e);
        }
    }

    static String write(PlaybackRanges list) {
        List<JsonValue> elements = new ArrayList<>(list.ranges().size());
        for (TimeRange range : list.ranges()) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put(START, new JsonNumber(DecimalSeconds.format(range.start())));
            members.put(END, new JsonNumber(DecimalSeconds.format(range.end())));
            elements.add(new JsonObject(members));
        }
        return JsonWriter.compact(new JsonArray(elements));
    }
}
