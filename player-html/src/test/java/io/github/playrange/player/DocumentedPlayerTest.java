package io.github.playrange.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the page on the player says: its Java is that of this class, and its policy that which the tests are made under. */
class DocumentedPlayerTest {

    private static final Path PAGE = Path.of("../docs/player.md");
    private static final Path SOURCE = Path.of("src/test/java/io/github/playrange/player/DocumentedPlayerTest.java");

    @Test
    void theExampleIsCompiled() throws IOException {
        String page = Files.readString(PAGE);
        String example =
                page.substring(page.indexOf("```java\n") + 8, page.indexOf("```", page.indexOf("```java\n") + 8));
        assertTrue(withoutSpace(Files.readString(SOURCE)).contains(withoutSpace(example)), example);
    }

    @Test
    void theExampleIsAPlayer() {
        PlaybackRanges kept = PlaybackRanges.of(TimeRange.ofSeconds("3.2", "7.55"), TimeRange.ofSeconds("12", "19.1"));
        Document page = Jsoup.parse(example(kept).toPage());
        assertAll(
                () -> assertEquals(
                        List.of("videos/talk.mp4#t=3.2", "videos/talk.webm#t=3.2"),
                        page.select("source").eachAttr("src")),
                () -> assertEquals(
                        "Video player: A talk", page.select("[role=region]").attr("aria-label")),
                () -> assertEquals("en", page.select("track[default]").attr("srclang")));
    }

    private static VideoPlayer example(PlaybackRanges kept) {
        VideoPlayer player = VideoPlayer.builder()
                .source("videos/talk.mp4")
                .source("videos/talk.webm")
                .poster("pictures/talk.jpg")
                .track(TextTrack.of(TextTrack.Kind.CAPTIONS, "captions/talk.vtt", "en", "English")
                        .asDefault())
                .title("A talk")
                .language("en")
                .fluid()
                .playbackRates(1, 1.5, 2)
                .skipButtons(10, 10)
                .hotkeys(true)
                .option("enableSmoothSeeking", true)
                .ranges(kept)
                .build();
        return player;
    }

    private static String withoutSpace(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining()).replace(" ", "");
    }
}
