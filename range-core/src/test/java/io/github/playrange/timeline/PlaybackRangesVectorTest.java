package io.github.playrange.timeline;

import static io.github.playrange.json.VectorFile.array;
import static io.github.playrange.json.VectorFile.elements;
import static io.github.playrange.json.VectorFile.member;
import static io.github.playrange.json.VectorFile.string;
import static io.github.playrange.json.VectorFile.time;
import static io.github.playrange.timeline.TimelineVectors.list;
import static io.github.playrange.timeline.TimelineVectors.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonNull;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.json.VectorFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vectors that the independent oracle wrote; the JavaScript timeline runs the same. */
class PlaybackRangesVectorTest {

    @TestFactory
    Stream<DynamicTest> timeline() {
        return VectorFile.tests("timeline.jsonl", PlaybackRangesVectorTest::checkTimeline);
    }

    private static void checkTimeline(JsonObject vector) {
        PlaybackRanges ranges = list(member(vector, "ranges"));
        assertEquals(time(member(vector, "total")), ranges.total(), "total");
        for (JsonValue answer : array(vector, "normalized")) {
            List<JsonValue> parts = elements(answer);
            Duration duration = time(parts.get(0));
            assertEquals(list(parts.get(1)), ranges.normalized(duration), () -> "normalized for " + duration);
        }
        for (JsonValue answer : array(vector, "toSource")) {
            List<JsonValue> parts = elements(answer);
            Duration edited = time(parts.get(0));
            Optional<Duration> expected =
                    parts.get(1) instanceof JsonNull ? Optional.empty() : Optional.of(time(parts.get(1)));
            assertEquals(expected, ranges.toSource(edited), () -> "source time of " + edited);
        }
        for (JsonValue answer : array(vector, "toEdited")) {
            List<JsonValue> parts = elements(answer);
            Duration source = time(parts.get(0));
            Duration at = time(parts.get(2));
            EditedPosition expected = parts.get(1).equals(new JsonString("kept"))
                    ? new EditedPosition.Kept(at)
                    : new EditedPosition.Removed(at);
            assertEquals(expected, ranges.toEdited(source), () -> "edited time of " + source);
        }
        List<JsonValue> keep = array(vector, "keep");
        assertEquals(list(keep.get(1)), ranges.keep(range(keep.get(0))), "keep");
        List<JsonValue> remove = array(vector, "remove");
        assertEquals(list(remove.get(1)), ranges.remove(range(remove.get(0))), "remove");
    }

    @TestFactory
    Stream<DynamicTest> mediaFragments() {
        return VectorFile.tests("media-fragments.jsonl", PlaybackRangesVectorTest::checkMediaFragments);
    }

    private static void checkMediaFragments(JsonObject vector) {
        boolean named = vector.member("name").isPresent();
        String name = named ? string(vector, "name") : "t";
        if (string(vector, "op").equals("print")) {
            PlaybackRanges ranges = list(member(vector, "list"));
            String text = named ? MediaFragments.print(ranges, name) : ranges.toString();
            assertEquals(string(vector, "text"), text);
            assertEquals(Optional.of(ranges), MediaFragments.parse(text, name).list());
            return;
        }
        String query = string(vector, "query");
        MediaFragments.Parsed parsed = named ? MediaFragments.parse(query, name) : MediaFragments.parse(query);
        if (vector.member("invalid").isPresent()) {
            MediaFragments.Invalid invalid = (MediaFragments.Invalid) parsed;
            assertEquals(string(vector, "invalid"), invalid.value());
            assertEquals(name, invalid.parameter());
        } else if (member(vector, "list") instanceof JsonNull) {
            assertEquals(new MediaFragments.Absent(), parsed);
        } else {
            assertEquals(new MediaFragments.Listed(list(member(vector, "list"))), parsed);
        }
    }

    @TestFactory
    Stream<DynamicTest> rangesJson() {
        return VectorFile.tests("ranges-json.jsonl", PlaybackRangesVectorTest::checkRangesJson);
    }

    private static void checkRangesJson(JsonObject vector) {
        String json = string(vector, "json");
        if (string(vector, "op").equals("write")) {
            assertEquals(json, list(member(vector, "list")).toJson());
        } else if (vector.member("invalid").isPresent()) {
            assertThrows(IllegalArgumentException.class, () -> PlaybackRanges.fromJson(json));
        } else {
            PlaybackRanges expected = list(member(vector, "list"));
            assertEquals(expected, PlaybackRanges.fromJson(json));
            assertEquals(expected, PlaybackRanges.fromJson(expected.toJson()));
        }
    }
}
