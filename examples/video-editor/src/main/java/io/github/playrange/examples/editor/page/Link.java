package io.github.playrange.examples.editor.page;

import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.player.WebUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A way from one page to another. Addresses are relative to the context root, below which all pages lie directly, so that
 * they hold under any context path and behind any proxy.
 *
 * @param address where it leads
 * @param text what it is called
 */
public record Link(String address, String text) {

    /** To the editor of a video. */
    public static Link toEditor(Video video) {
        return new Link("./?video=" + encoded(video), video.name());
    }

    /** To the bare page of a video's player. */
    public static Link toPlayer(Video video) {
        return new Link("player?video=" + encoded(video), video.name());
    }

    /** To the page on which the file itself plays. */
    public static Link toFilePlayer(Video video) {
        return new Link("player?video=" + encoded(video) + "&play=file", video.name());
    }

    /** To the file itself. */
    public static Link toFile(Video video) {
        return new Link(WebUrl.of("videos", video.key()).value(), video.name());
    }

    private static String encoded(Video video) {
        return URLEncoder.encode(video.key(), StandardCharsets.UTF_8);
    }
}
