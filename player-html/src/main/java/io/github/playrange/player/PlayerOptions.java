package io.github.playrange.player;

import io.github.playrange.json.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a player is like, whatever film it plays; the single values are checked where they come from. */
record PlayerOptions(
        PlayerSize size,
        boolean controls,
        Autoplay autoplay,
        boolean muted,
        boolean loop,
        Preload preload,
        boolean pictureInPicture,
        boolean remotePlayback,
        Map<String, JsonValue> videoJs) {

    static final PlayerOptions DEFAULT = new PlayerOptions(
            PlayerSize.DEFAULT, true, Autoplay.NO, false, false, Preload.METADATA, true, true, Map.of());

    PlayerOptions {
        videoJs = Collections.unmodifiableMap(new TreeMap<>(videoJs));
    }
}
