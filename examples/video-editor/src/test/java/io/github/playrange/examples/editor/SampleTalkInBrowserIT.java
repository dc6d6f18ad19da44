package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample talk in the editor, as a newcomer meets it. */
class SampleTalkInBrowserIT {

    private static final int BYTES_PER_SECOND = 150_000;

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofSample();

    @Test
    void theTalkPlaysAndItsSpokenWordIsMarked() {
        EditorPage editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url("/"));
        PlayerView talk = editor.player();
        assertEquals(0, talk.time());
        talk.play();
        talk.awaitTime(2);
        editor.page().locator(".is-spoken").waitFor();
        assertEquals(0, talk.count("error"));
    }

    /** Over a line that is so slow that the end of the talk cannot have arrived with its beginning. */
    @Test
    void aSeekToFourFifthsIsAnsweredByThoseBytes() {
        Tab tab = CHROMIUM.tab();
        tab.slowDownTo(BYTES_PER_SECOND);
        PlayerView talk = EditorPage.open(tab, EDITOR.url("/")).player();
        talk.play();
        talk.awaitTime(0.1);
        talk.pause();
        talk.pressBarAt(0.8);
        talk.awaitSeeked();
        assertEquals(0.8, talk.time() / talk.duration(), 0.02);
        List<Double> beginnings = tab.responses().stream()
                .filter(response -> response.url().endsWith("/videos/talk.mp4") && response.status() == 206)
                .map(response -> beginning(response.headers().getOrDefault("content-range", "none")))
                .toList();
        assertTrue(beginnings.stream().anyMatch(share -> share > 0.5), () -> "parts that were sent: " + beginnings);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1280, 800, DARK", "390, 844, LIGHT", "390, 844, DARK"})
    void theEditorFitsTheScreen(int width, int height, ColorScheme colours) throws IOException {
        Tab tab = CHROMIUM.tab(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours));
        EditorPage editor = EditorPage.open(tab, EDITOR.url("/"));
        editor.strikeByMouse(1, 2);
        editor.goToByMouse(5);
        editor.player().awaitSeeked();
        editor.fileSize();
        Path picture = Path.of("target", "screenshots")
                .resolve("editor-%dx%d-%s.png"
                        .formatted(width, height, colours.name().toLowerCase(Locale.ROOT)));
        editor.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
        assertTrue(Files.size(picture) > 0);
        assertEquals(width, editor.page().evaluate("document.documentElement.scrollWidth"), "nothing sticks out");
    }

    /** Where a part begins, as a share of the whole. */
    private static double beginning(String contentRange) {
        MatchResult range =
                CONTENT_RANGE.matcher(contentRange).results().findFirst().orElseThrow();
        return Double.parseDouble(range.group(1)) / Double.parseDouble(range.group(3));
    }
}
