package io.github.playrange.examples.editor.page;

import io.github.playrange.content.MediaTypes;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.player.TextTrack;
import io.github.playrange.player.VideoPlayer;
import io.github.playrange.player.VideoPlayerBuilder;
import io.github.playrange.player.WebUrl;
import java.util.Optional;

/** What the players of all pages have in common: the video, its title, and its captions if there are any. */
public final class FilmPlayer {

    private FilmPlayer() {}

    /** A player of a video. */
    public static VideoPlayerBuilder of(Video video) {
        VideoPlayerBuilder player =
                VideoPlayer.builder().source(WebUrl.of("videos", video.key())).title(video.title());
        return video.hasCaptions()
                ? player.track(new TextTrack(
                        TextTrack.Kind.CAPTIONS,
                        WebUrl.of("videos", video.captionsKey()),
                        Optional.empty(),
                        Optional.of("Captions"),
                        false))
                : player;
    }

    /** A player of the file that the server makes of the ranges; of a video that is not cut, one that skips. */
    public static VideoPlayerBuilder ofFile(Video video) {
        boolean isCut = MediaTypes.standard().forName(video.name()).essence().equals("video/mp4");
        return isCut ? of(video).cutByServer(CutPrecision.EXACT) : of(video);
    }
}
