package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is told to the person who can mend it, and nothing breaks. */
class ClearMessagesIT {

    private static final String NOT_LOADED = "Failed to load resource";
    private static final String NOT_SUPPORTED = "VIDEOJS: ERROR: (CODE:4 MEDIA_ERR_SRC_NOT_SUPPORTED)";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    t=banana        | t=banana
                    t=5,3           | t=5,3
                    t=1,2&t=3,x     | t=3,x
                    t=1732270000    | t=1732270000
                    t=1&t=          | t=
                    t=%FF           | t=%FF
                    """)
    void aCutThatCannotBeReadIsNamedWithTheGrammar(String cut, String named) {
        Tab tab = failing();
        Page page = tab.open(EDITOR.url(EditorServer.player(TestFolder.FILM, cut)));
        assertAll(
                () -> assertEquals(400, tab.status()),
                () -> assertContains(named, text(page)),
                () -> assertContains("t=START,END", text(page)),
                () -> assertEquals(0, page.locator("video").count()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/player", "/"})
    void aVideoThatIsNotThereIsNamedBesideThoseThatAre(String path) {
        Tab tab = failing();
        Page page = tab.open(EDITOR.url(path + "?video=<b>lost</b>.mp4"));
        assertAll(
                () -> assertEquals(404, tab.status()),
                () -> assertContains("<b>lost</b>.mp4", text(page)),
                () -> assertContains(TestFolder.FILM, text(page)));
        page.locator("main a", new Page.LocatorOptions().setHasText(TestFolder.ODDLY_NAMED))
                .click();
        assertEquals(0, PlayerView.in(page.locator("body")).picture().still());
    }

    @Test
    void theBytesOfAVideoThatIsNotThereAreNotFound() {
        Tab tab = failing();
        Page page = tab.open(EDITOR.url("/videos/lost.mp4"));
        assertAll(() -> assertEquals(404, tab.status()), () -> assertEquals("There is nothing here.", text(page)));
    }

    @Test
    void aBrokenTranscriptIsNamedAndTheVideoPlays() {
        Page page = CHROMIUM.tab().open(EDITOR.url(EditorServer.editing(TestFolder.BROKEN_TRANSCRIPT)));
        String message = page.locator(".transcript [role=alert]").innerText();
        assertAll(
                () -> assertContains("broken.json", message),
                () -> assertContains("start", message),
                () -> assertContains("end", message));
        PlayerView film = PlayerView.in(page.locator("body"));
        film.play();
        film.awaitTime(0.5);
    }

    @Test
    void aVideoWithoutTranscriptTellsHowToAddOneAndPlays() {
        Page page = CHROMIUM.tab().open(EDITOR.url(EditorServer.editing(TestFolder.ODDLY_NAMED)));
        assertContains(
                TestFolder.ODDLY_NAMED.replace(".mp4", ".json"),
                page.locator(".transcript").innerText());
        PlayerView film = PlayerView.in(page.locator("body"));
        film.play();
        film.awaitTime(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestFolder.TEXT, TestFolder.UNKNOWN_CODING})
    void aVideoThatTheBrowserCannotPlayIsNamedWithARemedy(String video) {
        Tab tab = CHROMIUM.tab();
        tab.expectConsoleErrors(NOT_SUPPORTED);
        Page page = tab.open(EDITOR.url(EditorServer.editing(video)));
        Locator message = page.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHasText("This browser cannot play the video"));
        message.waitFor();
        assertAll(
                () -> assertContains(video, message.innerText()),
                () -> assertContains("ffmpeg", message.innerText()),
                () -> assertFalse(
                        page.getByText("The video could not be loaded").isVisible()));
    }

    @Test
    void theBarePlayerSaysThatItCannotPlayAVideo() {
        Tab tab = CHROMIUM.tab();
        tab.expectConsoleErrors(NOT_SUPPORTED);
        assertSaysThatItCannotPlay(tab.open(EDITOR.url(EditorServer.player(TestFolder.TEXT, "t=1,2"))));
    }

    @Test
    void aVideoThatFailsBeforeThePlayerStartsIsNoLessUnplayable() {
        Tab tab = CHROMIUM.tab();
        tab.expectConsoleErrors(NOT_SUPPORTED);
        String player = "**/bootstrap.js";
        Page page = tab.openWithout(player, EDITOR.url(EditorServer.player(TestFolder.TEXT, "t=1,2")));
        Wait.until(page.locator("video"), "video => video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE");
        tab.letCome(player);
        assertSaysThatItCannotPlay(page);
    }

    @Test
    void aVideoThatFailsAfterThePlayerHasStartedIsNoLessUnplayable() {
        Tab tab = CHROMIUM.tab();
        tab.expectConsoleErrors(NOT_SUPPORTED);
        String video = "**/videos/**";
        Page page = tab.openWithout(video, EDITOR.url(EditorServer.player(TestFolder.TEXT, "t=1,2")));
        Wait.until(page.locator("div.video-js"), "element => element.player?.usingPlugin('playbackRanges')");
        tab.letCome(video);
        assertSaysThatItCannotPlay(page);
    }

    private static void assertSaysThatItCannotPlay(Page page) {
        Wait.until(page.locator("div.video-js"), "element => element.player?.error()?.code === 4");
        assertContains(
                "format is not supported", page.locator(".vjs-error-display").innerText());
    }

    private static Tab failing() {
        Tab tab = CHROMIUM.tab();
        tab.expectConsoleErrors(NOT_LOADED);
        return tab;
    }

    private static String text(Page page) {
        return page.locator("body").innerText().strip();
    }

    private static void assertContains(String part, String text) {
        assertTrue(text.contains(part), () -> "'" + part + "' is not in: " + text);
    }
}
