package io.github.playrange.examples.editor.page;

import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.player.PlayerAssets;
import io.github.playrange.player.VideoPlayer;
import java.util.List;

/**
 * The page on which a video is edited.
 *
 * @param video the video
 * @param player its player
 * @param pane what stands beside the player
 * @param videos all videos
 * @param state what the script begins with
 */
public record EditorView(Video video, VideoPlayer player, TranscriptPane pane, List<Video> videos, EditState state) {

    /** Whether there are words to edit by. */
    public boolean isEditable() {
        return pane instanceof TranscriptPane.Words;
    }

    /** The video as a file, as long as nothing is struck out. */
    public Link file() {
        return Link.toFile(video);
    }

    /** Where that file plays. */
    public Link watch() {
        return Link.toFilePlayer(video);
    }

    /** Where the page's script finds a module of the player's, such as {@code transcript.js}. */
    public String playerModule(String file) {
        return PlayerAssets.at("playrange").url(file).value();
    }
}
