package io.github.playrange.servlet;

import io.github.playrange.content.MediaType;
import io.github.playrange.content.Representation;
import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.json.JsonWriter;
import io.github.playrange.mp4.Mp4Cut;
import io.github.playrange.timeline.DecimalSeconds;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells of a cut what a page wants to show. */
final class CutDescription {

    private static final MediaType JSON = new MediaType("application/json");

    private CutDescription() {}

    static Representation of(Mp4Cut cut) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("precision", new JsonString(CutQuery.word(cut.precision())));
        members.put("ranges", JsonReader.read(cut.ranges().toJson()));
        members.put(
                "duration", new JsonNumber(DecimalSeconds.format(cut.ranges().total())));
        members.put("length", new JsonNumber(Long.toString(cut.length())));
        members.put("contentType", new JsonString(cut.mediaType().value()));
        String json = JsonWriter.compact(new JsonObject(members));
        return DigestedContent.representation(json.getBytes(StandardCharsets.UTF_8), JSON);
    }
}
