package io.github.playrange.examples.editor.page;

import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.player.VideoPlayer;
import io.github.playrange.timeline.PlaybackRanges;
import java.util.Optional;

/**
 * The page on which the file plays that the server makes of a cut.
 *
 * @param video the video
 * @param ranges what is kept of it; empty for the whole film
 * @param player its player
 */
public record FileView(Video video, Optional<PlaybackRanges> ranges, VideoPlayer player) {

    /** The page of a cut. */
    public static FileView of(Video video, Optional<PlaybackRanges> ranges) {
        VideoPlayer player = FilmPlayer.ofFile(video).ranges(ranges).fluid().build();
        return new FileView(video, ranges, player);
    }

    /** The file. */
    public Link file() {
        Link whole = Link.toFile(video);
        return ranges.map(kept -> new Link(whole.address() + '?' + kept, whole.text()))
                .orElse(whole);
    }

    /** What the file is called once it is downloaded. */
    public String fileName() {
        return ranges.isPresent() ? video.title() + "-edited.mp4" : video.name();
    }

    /** Where the video is edited. */
    public Link editor() {
        return Link.toEditor(video);
    }
}
