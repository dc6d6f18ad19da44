package io.github.playrange.player;

import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonBoolean;
import io.github.playrange.json.JsonValue.JsonNull;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.json.JsonWriter;
import io.github.playrange.timeline.PlaybackRanges;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What travels to the browser part beside the elements themselves: {@code {"version":1,"ranges":null|[…],
 * "options":{Video.js options},"playrange":{ours}}}. The browser part ignores names that it does not know.
 */
final class DataBlock {

    private static final long VERSION = 1;

    private DataBlock() {}

    /** The JSON text, written for the inside of a {@code script} element. */
    static String of(PlayerSettings settings) {
        Map<String, JsonValue> block = new LinkedHashMap<>();
        block.put("version", JsonNumber.of(VERSION));
        block.put(
                "ranges",
                settings.ranges()
                        .map(PlaybackRanges::toJson)
                        .map(JsonReader::read)
                        .orElse(new JsonNull()));
        block.put("options", new JsonObject(options(settings)));
        block.put("playrange", new JsonObject(own(settings)));
        return JsonWriter.forHtml(new JsonObject(block));
    }

    /** Options of Video.js that no attribute of the element carries. */
    private static Map<String, JsonValue> options(PlayerSettings settings) {
        Map<String, JsonValue> options = new LinkedHashMap<>();
        settings.language().ifPresent(tag -> options.put("language", new JsonString(tag)));
        switch (settings.options().autoplay()) {
            case MUTED -> options.put("autoplay", new JsonString("muted"));
            case ANY -> options.put("autoplay", new JsonString("any"));
            case YES -> {
                // The attribute would start the film before the kept ranges hold.
                if (settings.ranges().isPresent()) {
                    options.put("autoplay", new JsonString("play"));
                }
            }
            case NO -> {}
        }
        if (settings.options().size() instanceof PlayerSize.Fill) {
            options.put("fill", new JsonBoolean(true));
        }
        options.putAll(settings.options().videoJs());
        return options;
    }

    private static Map<String, JsonValue> own(PlayerSettings settings) {
        Map<String, JsonValue> own = new LinkedHashMap<>();
        PlayerSize size = settings.options().size();
        if (size instanceof PlayerSize.Fixed fixed) {
            own.put("width", JsonNumber.of(fixed.width()));
            own.put("height", JsonNumber.of(fixed.height()));
        }
        own.put("fluid", new JsonBoolean(size instanceof PlayerSize.Fluid || size instanceof PlayerSize.Ratio));
        if (size instanceof PlayerSize.Ratio ratio) {
            own.put("aspectRatio", new JsonString(ratio.width() + ":" + ratio.height()));
        }
        own.put("atEnd", new JsonString(settings.atEnd().keyword()));
        own.put("loop", new JsonBoolean(settings.options().loop()));
        settings.serverCut().ifPresent(cut -> own.put("cutByServer", whole(settings, cut)));
        return own;
    }

    /** What a player that plays the server's cut goes back to when it has to skip. */
    private static JsonValue whole(PlayerSettings settings, ServerCut cut) {
        Map<String, JsonValue> whole = new LinkedHashMap<>();
        whole.put("precision", new JsonString(cut.precisionWord()));
        whole.put(
                "sources",
                new JsonArray(
                        settings.openedSources().stream().map(DataBlock::source).toList()));
        whole.put(
                "tracks",
                new JsonArray(settings.tracks().stream()
                        .map(track -> (JsonValue) new JsonString(track.url().value()))
                        .toList()));
        return new JsonObject(whole);
    }

    private static JsonValue source(VideoSource source) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("src", new JsonString(source.url().value()));
        members.put("type", new JsonString(source.type().value()));
        return new JsonObject(members);
    }
}
