package io.github.playrange.player;

import io.github.playrange.timeline.PlaybackRanges;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that a player is made of, checked as a whole; the single values are checked where they come from. */
record PlayerSettings(
        List<VideoSource> sources,
        List<TextTrack> tracks,
        Optional<WebUrl> poster,
        Optional<CrossOrigin> crossOrigin,
        Optional<String> title,
        Optional<String> accessibleName,
        Optional<String> language,
        Optional<String> id,
        PlayerOptions options,
        Optional<PlaybackRanges> ranges,
        AtEnd atEnd,
        PlayerAssets assets,
        Optional<WebUrl> videoJs) {

    PlayerSettings {
        sources = List.copyOf(sources);
        tracks = List.copyOf(tracks);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a player has at least one source; add one with source(address)");
        }
        checkDefaults(tracks);
    }

    /** What people call the film: its title, else the name of its first source. */
    String shownTitle() {
        return title.orElseGet(() -> {
            WebUrl url = sources.get(0).url();
            String name = PlainText.replaced(url.fileName());
            return name.isBlank() ? url.value() : name;
        });
    }

    /** HTML, section 4.8.12.11.2: of subtitles and captions together one may be the default, of others one of a kind. */
    private static void checkDefaults(List<TextTrack> tracks) {
        Set<TextTrack.Kind> seen = EnumSet.noneOf(TextTrack.Kind.class);
        for (TextTrack track : tracks) {
            TextTrack.Kind kind = track.kind() == TextTrack.Kind.SUBTITLES ? TextTrack.Kind.CAPTIONS : track.kind();
            if (track.isDefault() && kind != TextTrack.Kind.METADATA && !seen.add(kind)) {
                throw new IllegalArgumentException(
                        "two tracks of the kind " + track.kind().keyword()
                                + " are the default; allowed is one of each kind, and one of subtitles and captions together");
            }
        }
    }
}
