package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.BuildFolder;
import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FrameProbe;
import io.github.playrange.examples.editor.harness.Http;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.examples.editor.harness.browser.ColorScheme;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on which the edited file plays: it says what plays, which is the file where the browser plays that well. */
class FilePageIT {

    private static final Cut CUT = Cut.of(4_000, 5_000, 12_320, 13_080);

    /** As {@link #CUT}, written as pages write it. */
    private static final String QUERY = "t=4,5&t=12.32,13.08";

    private static final String PLAY = """
            async () => {
              const { player } = document.querySelector('div.video-js');
              const ended = new Promise((resolve) => player.one('ended', resolve));
              await player.play();
              await ended;
            }
            """;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    @ParameterizedTest
    @Tag("timing")
    @CsvSource({"CHROMIUM, true, the edited file itself", "FIREFOX, false, the original"})
    void theFilePlaysWhereTheBrowserPlaysItWellAndThePageSaysWhatPlays(Browser browser, boolean isFile, String said)
            throws Exception {
        BrowserPage page = openReady(browser, TestFolder.FILM, QUERY);
        FrameProbe picture = FrameProbe.on(page, "video");
        page.evaluate(PLAY);
        String file = EDITOR.url("/videos/" + TestFolder.FILM);
        assertAll(
                () -> assertTrue(source(page).startsWith(isFile ? file + "?" + QUERY : file), () -> source(page)),
                () -> assertEquals(isFile, source(page).contains("?")),
                () -> assertTrue(text(page, "#playing").contains(said), () -> text(page, "#playing")),
                () -> CUT.assertPlayedAs(picture.frames()));
    }

    @ParameterizedTest
    @EnumSource
    void theFileIsOfferedWithItsSize(Browser browser) throws Exception {
        BrowserPage page = openReady(browser, TestFolder.FILM, QUERY);
        page.until("() => /\\d/.test(document.getElementById('file-size').textContent)");
        String address = page.text("() => document.getElementById('download').href");
        int length = Http.getBytes(address).body().length;
        assertAll(
                () -> assertEquals(EDITOR.url("/videos/" + TestFolder.FILM + "?" + QUERY), address),
                () -> assertEquals(address, page.text("() => document.getElementById('open-file').href")),
                () -> assertEquals("film-edited.mp4", page.text("() => document.getElementById('download').download")),
                () -> assertEquals(
                        page.text("async (bytes) => (await import('/editor/wording.js')).size(bytes)", length),
                        text(page, "#file-size")));
    }

    @ParameterizedTest
    @EnumSource
    void aVideoThatCannotBeCutIsSkippedThroughAndThePageSaysWhy(Browser browser) throws Exception {
        BrowserPage page = openReady(browser, TestFolder.WEBM, "t=4,5");
        page.until("() => document.getElementById('file-note').textContent.startsWith('No file')");
        assertAll(
                () -> assertEquals(EDITOR.url("/videos/" + TestFolder.WEBM), source(page)),
                () -> assertTrue(text(page, "#playing").contains("the original"), () -> text(page, "#playing")),
                () -> assertTrue(text(page, "#file-note").contains("only an MP4 can be cut")),
                () -> assertEquals("true", page.text("() => document.getElementById('download').ariaDisabled")),
                () -> assertEquals(
                        1, page.takeFaults().size(), "the one that browsers report of a response with status 422"));
    }

    @ParameterizedTest
    @EnumSource
    void theWholeFilmIsAFileAsWell(Browser browser) throws Exception {
        BrowserPage page = openReady(browser, TestFolder.FILM, "");
        page.until("() => /\\d/.test(document.getElementById('file-size').textContent)");
        assertAll(
                () -> assertEquals(EDITOR.url("/videos/" + TestFolder.FILM), source(page)),
                () -> assertTrue(text(page, "#playing").contains("whole film"), () -> text(page, "#playing")));
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1280, 800, DARK", "390, 844, LIGHT", "390, 844, DARK"})
    void thePageFitsTheScreen(int width, int height, ColorScheme colors) throws Exception {
        for (Browser browser : Browser.values()) {
            BrowserPage page = BROWSERS.page(browser, colors);
            page.viewport(width, height);
            page.open(address(TestFolder.FILM, QUERY));
            awaitWords(page);
            page.until("() => /\\d/.test(document.getElementById('file-size').textContent)");
            page.screenshot(BuildFolder.path("screenshots")
                    .resolve("file-%s-%dx%d-%s.png".formatted(browser, width, height, colors)));
            assertEquals(width, page.number("() => document.documentElement.scrollWidth"), "nothing sticks out");
        }
    }

    private static BrowserPage openReady(Browser browser, String video, String cut) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(address(video, cut));
        awaitWords(page);
        return page;
    }

    private static void awaitWords(BrowserPage page) {
        page.until("() => document.querySelector('div.video-js')?.player?.usingPlugin('playbackRanges')");
        page.until("() => document.querySelector('video').readyState >= 2");
        page.until("() => document.getElementById('playing').textContent !== ''");
    }

    private static String address(String video, String cut) {
        return EDITOR.url(EditorServer.player(video, cut) + "&play=file");
    }

    private static String source(BrowserPage page) {
        return page.text("() => document.querySelector('video').currentSrc.replace(/#.*/, '')");
    }

    private static String text(BrowserPage page, String selector) {
        return page.text("(selector) => document.querySelector(selector).textContent", selector);
    }
}
