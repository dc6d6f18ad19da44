package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.ExportPanel;
import io.github.playrange.examples.editor.harness.ExportPanel.Saved;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.Wait;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the panel asks of a server, whatever that makes of it, and what it does with the answer. */
class ExportPanelIT {

    private static final String EXPORTS = "**/export?*";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    private Tab tab;
    private EditorPage editor;
    private ExportPanel panel;

    @BeforeEach
    void strike() {
        tab = CHROMIUM.tab();
        editor = EditorPage.open(tab, EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        editor.strikeByMouse(3, 4);
        panel = ExportPanel.open(editor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vtt", "srt", "json"})
    void eachFormatIsAskedForWithTheEditAndSavedUnderANameOfItsOwn(String format) throws Exception {
        answerWith(new Route.FulfillOptions().setBody("something"));
        Request asked = editor.page().waitForRequest(EXPORTS, () -> panel.press(format));
        Saved saved = panel.download(format);
        assertAll(
                () -> assertEquals("POST", asked.method()),
                () -> assertEquals(
                        "/export?video=film.mp4&format=" + format + "&duration=" + duration(),
                        asked.url().substring(EDITOR.origin().toString().length())),
                () -> assertEquals("{\"struck\":[[3,4]]}", asked.postData()),
                () -> assertEquals(new Saved("film-edited." + format, "something"), saved));
    }

    @Test
    void theTimecodesOfAnEdlAreChosenByThePerson() {
        answerWith(new Route.FulfillOptions().setBody("something"));
        assertAll(
                () -> assertEquals(8, panel.rates().size()),
                () -> assertTrue(panel.rate().startsWith("25"), panel::rate),
                () -> assertFalse(panel.dropFrame().isVisible(), "there is no drop-frame timecode at 25"));
        panel.choose("29.97");
        panel.dropFrame().check();
        assertTrue(askedForEdl().endsWith("&rate=30000%2F1001&drop=true"));
        panel.choose("24");
        assertTrue(askedForEdl().endsWith("&rate=24"), "there is no drop-frame timecode at 24");
    }

    @Test
    void aRefusalIsShownInTheServersWordsUntilTheNextAnswer() throws Exception {
        tab.expectConsoleErrors("Failed to load resource: the server responded with a status of 422");
        answerWith(new Route.FulfillOptions()
                .setStatus(422)
                .setContentType("application/problem+json")
                .setBody("{\"title\":\"Nothing is left\",\"detail\":\"<b>All</b> words are struck.\"}"));
        panel.press("srt");
        Wait.until(
                panel.problem("srt"),
                "problem => problem.textContent === 'Nothing is left. <b>All</b> words are struck.'");
        answerWith(new Route.FulfillOptions().setBody("1"));
        assertEquals("1", panel.download("srt").content());
        assertEquals("", panel.problem("srt").textContent());
    }

    @Test
    void whereEverythingIsStruckNothingIsExported() {
        editor.moveFocusTo(0);
        editor.keys("Control+a");
        editor.keys("Delete");
        panel.press("edl");
        Wait.until(panel.problem("edl"), "problem => problem.textContent.startsWith('Everything is struck out')");
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidToBeSo() {
        tab.expectConsoleErrors("Failed to load resource: net::ERR_FAILED");
        editor.page().route(EXPORTS, Route::abort);
        panel.press("edl");
        Wait.until(panel.problem("edl"), "problem => problem.textContent.startsWith('The server does not answer')");
    }

    @Test
    void theKeyboardReachesEveryExport() throws Exception {
        answerWith(new Route.FulfillOptions().setBody("something"));
        editor.page().locator("#copy-embed").focus();
        for (String place : List.of("[data-format=vtt]", "[data-format=srt]", "#timecode-rate", "[data-format=edl]")) {
            editor.keys("Tab");
            assertTrue(
                    (Boolean) editor.page().evaluate("place => document.activeElement.matches(place)", place), place);
        }
        assertEquals("film-edited.edl", panel.saved(() -> editor.keys("Enter")).name());
    }

    @Test
    void anEditOfTooManyPartsForAnAddressIsToldWhatToDo() {
        tab.expectConsoleErrors("Failed to load resource: the server responded with a status of 414");
        editor.page()
                .route(
                        "**/videos/*description=json",
                        route -> route.fulfill(new Route.FulfillOptions().setStatus(414)));
        editor.strikeByMouse(9, 9);
        Wait.until(editor.fileNote(), "note => note.textContent.startsWith('No file')");
        assertAll(
                () -> assertEquals(
                        "No file can be made of this edit: the edit has too many parts. Restore some cuts or shorten"
                                + " fewer pauses, or take the cut list to another editor.",
                        editor.fileNote().textContent()),
                () -> assertEquals(
                        "The link is too long for this server, since the edit has too many parts. Restore some cuts or"
                                + " shorten fewer pauses.",
                        editor.page().locator("#link-problem").textContent()));
    }

    private void answerWith(Route.FulfillOptions answer) {
        editor.page().unroute(EXPORTS);
        editor.page().route(EXPORTS, route -> route.fulfill(answer));
    }

    private String askedForEdl() {
        return editor.page().waitForRequest(EXPORTS, () -> panel.press("edl")).url();
    }

    private String duration() {
        return editor.page()
                .locator("div.video-js")
                .evaluate("({ player }) => player.playbackRanges().sourceDuration()")
                .toString();
    }
}
