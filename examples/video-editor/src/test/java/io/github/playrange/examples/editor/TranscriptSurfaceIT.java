package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.SpokenFilm;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.Wait;
import io.github.playrange.examples.editor.harness.WordsPane;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How the words are read, selected and gone through; what is struck can be hidden. */
class TranscriptSurfaceIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    private static SpokenFilm film;

    private Tab tab;
    private EditorPage editor;
    private WordsPane words;
    private Page page;

    @BeforeAll
    static void layFilm() throws IOException {
        film = SpokenFilm.dialogue("surface");
    }

    @AfterAll
    static void removeFilm() throws IOException {
        film.close();
    }

    @BeforeEach
    void open() {
        tab = CHROMIUM.tab();
        editor = EditorPage.open(tab, EDITOR.url(film.editing()));
        words = WordsPane.of(editor);
        page = editor.page();
    }

    @Test
    void hiddenWordsLeaveAMarkThatShowsThem() {
        editor.strikeByMouse(1, 3);
        page.getByLabel("Hide removed words").check();
        assertEquals("Ann: So, | the the film.", words.paragraphs().get(0));
        words.word(1).click();
        assertAll(
                () -> assertEquals(
                        "Ann: So, um, I like the the film.", words.paragraphs().get(0)),
                () -> assertEquals(List.of("um,", "I", "like"), words.selected()));
        page.locator("#restore").click();
        assertEquals(List.of(), words.struck());
        assertEquals("Ann: So, um, I like the the film.", words.paragraphs().get(0));
    }

    @Test
    void theSwitchIsRemembered() {
        page.getByLabel("Hide removed words").check();
        editor = EditorPage.open(tab, EDITOR.url(film.editing()));
        editor.strikeByMouse(0, 2);
        assertEquals("Ann: | like the the film.", words.paragraphs().get(0));
        page.getByLabel("Hide removed words").uncheck();
        assertEquals("Ann: So, um, I like the the film.", words.paragraphs().get(0));
    }

    @Test
    void theSwitchWorksWhereNothingCanBeRemembered() {
        Tab forgetful = CHROMIUM.tab();
        forgetful
                .page()
                .addInitScript(
                        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        EditorPage forgotten = EditorPage.open(forgetful, EDITOR.url(film.editing()));
        forgotten.strikeByMouse(0, 2);
        forgotten.page().getByLabel("Hide removed words").check();
        assertEquals(
                "Ann: | like the the film.",
                WordsPane.of(forgotten).paragraphs().get(0));
    }

    @Test
    void theKeyboardPassesOverHiddenWordsAndCanShowThem() {
        page.getByLabel("Hide removed words").check();
        editor.strikeByKeyboard(1, 3);
        assertEquals("um,", words.focused(), "the mark has the focus of the word that was hidden");
        editor.keys("ArrowRight");
        assertEquals("the", words.focused());
        editor.keys("ArrowLeft");
        editor.keys("Enter");
        assertEquals("Ann: So, um, I like the the film.", words.paragraphs().get(0));
        editor.keys("Insert");
        assertEquals(List.of(), words.struck());
        editor.keys("Control+z");
        editor.keys("Escape");
        assertEquals("Ann: So, | the the film.", words.paragraphs().get(0));
        editor.keys("Control+Home");
        editor.keys("Shift+ArrowRight");
        editor.keys("Shift+ArrowRight");
        editor.keys("Delete");
        assertEquals("Ann: | the film.", words.paragraphs().get(0));
    }

    @Test
    void theFocusStaysWhereAStretchIsHiddenAgain() {
        page.getByLabel("Hide removed words").check();
        editor.strikeByKeyboard(1, 3);
        editor.keys("Enter");
        editor.keys("ArrowRight");
        assertEquals("I", words.focused());
        editor.keys("Escape");
        assertEquals("um,", words.focused());
    }

    @Test
    void aMarkStandsForAllWordsBehindIt() {
        editor.strikeByKeyboard(1, 3);
        page.getByLabel("Hide removed words").check();
        for (int tab = 0; tab < 12 && !words.focused().equals("um,"); tab++) {
            editor.keys("Tab");
        }
        assertEquals("um,", words.focused(), "the way by Tab leads to the mark of what was hidden");
        editor.keys("ArrowLeft");
        editor.keys("Shift+ArrowRight");
        editor.keys("Insert");
        assertEquals(List.of(), words.struck());
        editor.keys("Control+z");
        assertEquals("Ann: So, | the the film.", words.paragraphs().get(0));
        editor.keys("Control+a");
        editor.keys("Delete");
        assertEquals(List.of("Ann: |", "Ben: |", "Ann: |"), words.paragraphs());
        editor.keys("Insert");
        assertEquals(List.of(), words.struck());
    }

    @Test
    void threeClicksOrItsTimeSelectAParagraph() {
        words.word(9).click(new Locator.ClickOptions().setClickCount(3));
        List<String> second = List.of("You", "know,", "um,", "it", "is", "Café", "time.");
        assertEquals(second, words.selected());
        words.time(0).click();
        assertEquals(List.of("So,", "um,", "I", "like", "the", "the", "film."), words.selected());
        editor.keys("Escape");
        assertEquals(List.of(), words.selected());
        words.time(1).click();
        assertEquals(second, words.selected());
        editor.keys("Delete");
        assertEquals(second, words.struck());
    }

    @Test
    void spacePlaysWhereverNothingElseTakesIt() {
        Locator player = page.locator("div.video-js");
        page.locator("h1").click();
        editor.keys("Space");
        Wait.until(player, "({ player }) => !player.paused()");
        editor.keys("Space");
        Wait.until(player, "({ player }) => player.paused()");
        page.locator("#select").focus();
        editor.keys("Space");
        assertEquals("true", page.locator("#select").getAttribute("aria-pressed"));
        editor.keys("/");
        page.keyboard().type("a b");
        assertEquals("a b", page.locator("#find-text").inputValue());
        assertTrue(
                (Boolean) player.evaluate("({ player }) => player.paused()"), "a button's and a field's Space plays");
    }

    @Test
    void allKeysAreShownAndTheFocusComesBack() {
        Locator help = page.locator("#keys");
        assertFalse(help.isVisible());
        editor.moveFocusTo(4);
        editor.keys("?");
        assertTrue(help.isVisible());
        editor.keys("Escape");
        assertFalse(help.isVisible());
        assertEquals("the", words.focused());
        editor.press("Keys");
        assertTrue(help.isVisible());
        editor.keys("Enter");
        assertFalse(help.isVisible(), "the button that closes has the focus");
        assertEquals("show-keys", words.focused());
    }

    @Test
    void nothingOnThePageIsEdited() {
        words.word(3).click();
        editor.press("Correct");
        assertEquals(0, page.locator("[contenteditable]").count());
        assertEquals("off", page.evaluate("() => document.designMode"));
    }
}
