package io.github.playrange.modulepath;

import io.github.playrange.player.VideoPlayer;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;

/** Prints whether the player is a named module, and then a page. */
public final class PageProgram {

    private PageProgram() {}

    public static void main(String[] args) {
        System.out.println(VideoPlayer.class.getModule().getName());
        System.out.print(
                VideoPlayer.page("/videos", "talk.mp4", PlaybackRanges.of(TimeRange.ofSeconds("3.2", "7.55"))));
    }
}
