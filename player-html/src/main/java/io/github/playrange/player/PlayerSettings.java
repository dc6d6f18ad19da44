package io.github.playrange.player;

import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.timeline.DecimalSeconds;
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
        Optional<CutPrecision> cutByServer,
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
        if (cutByServer.isPresent()) {
            checkCutting(sources, tracks);
        }
    }

    /** The cut that is played as a file of the server's; empty if the player skips, or if there is nothing to be cut. */
    Optional<ServerCut> serverCut() {
        return ranges.filter(list -> !list.isEmpty())
                .flatMap(list -> cutByServer.map(precision -> new ServerCut(list, precision)));
    }

    /** The whole films, which a browser without a script opens at the first kept picture. */
    List<VideoSource> openedSources() {
        return ranges.flatMap(list -> list.ranges().stream().findFirst())
                .map(first -> "t=" + DecimalSeconds.format(first.start()))
                .map(fragment -> sources.stream()
                        .map(source -> new VideoSource(source.url().withFragment(fragment), source.type()))
                        .toList())
                .orElse(sources);
    }

    /** What people call the film: its title, else the name of its first source. */
    String shownTitle() {
        return title.orElseGet(() -> {
            WebUrl url = sources.get(0).url();
            String name = PlainText.replaced(url.fileName());
            return name.isBlank() ? url.value() : name;
        });
    }

    private static void checkCutting(List<VideoSource> sources, List<TextTrack> tracks) {
        if (sources.stream().noneMatch(ServerCut::takes)) {
            throw new IllegalArgumentException(
                    "the server cuts MP4 alone, of the type video/mp4 or audio/mp4, and none of the sources is one; add"
                            + " one, or leave out cutByServer(...)");
        }
        sources.stream().filter(ServerCut::takes).map(VideoSource::url).forEach(ServerCut::checked);
        tracks.stream().map(TextTrack::url).forEach(ServerCut::checked);
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
