package io.github.playrange.timeline;

import static io.github.playrange.json.VectorFile.elements;
import static io.github.playrange.json.VectorFile.time;

import io.github.playrange.json.JsonValue;
import java.util.List;

/** Reads ranges from vectors. */
@SuppressWarnings("exports") // The JSON package is not exported to everyone; tests are not exported at all.
public final class TimelineVectors {

    private TimelineVectors() {}

    public static PlaybackRanges list(JsonValue pairs) {
        return new PlaybackRanges(
                elements(pairs).stream().map(TimelineVectors::range).toList());
    }

    static TimeRange range(JsonValue pair) {
        List<JsonValue> bounds = elements(pair);
        return new TimeRange(time(bounds.get(0)), time(bounds.get(1)));
    }
}
