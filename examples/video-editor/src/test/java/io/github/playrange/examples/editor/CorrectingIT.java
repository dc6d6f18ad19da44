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
import io.github.playrange.examples.editor.harness.WordsPane;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word's text is corrected in its place; the film stays as it is. */
class CorrectingIT {

    private static final String CORRECTED = "is-corrected";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    private static SpokenFilm film;

    private EditorPage editor;
    private WordsPane words;
    private Page page;
    private Locator field;

    @BeforeAll
    static void layFilm() throws IOException {
        film = SpokenFilm.dialogue("correcting");
    }

    @AfterAll
    static void removeFilm() throws IOException {
        film.close();
    }

    @BeforeEach
    void open() {
        editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url(film.editing()));
        words = WordsPane.of(editor);
        page = editor.page();
        field = page.locator("#correcting-text");
    }

    @Test
    void aWordIsCorrectedByTheKeyboardAlone() {
        editor.moveFocusTo(6);
        correct("movie.");
        assertAll(
                () -> assertEquals(
                        "Ann: So, um, I like the the movie.", words.paragraphs().get(0)),
                () -> assertEquals("movie.", words.focused()),
                () -> assertTrue(isCorrected(6)),
                () -> assertEquals("The transcript has: film.", words.word(6).getAttribute("title")),
                () -> assertEquals("1 word corrected", words.status()),
                () -> assertEquals("0:20 nothing removed", editor.lengths()));
        editor.keys("Control+z");
        assertAll(
                () -> assertEquals("film.", words.word(6).textContent()),
                () -> assertFalse(isCorrected(6)),
                () -> assertEquals("", words.word(6).getAttribute("title")));
        editor.keys("Control+y");
        assertEquals("movie.", words.word(6).textContent());
    }

    @Test
    void theFieldStandsInThePlaceOfTheWord() {
        words.word(12).click();
        editor.press("Correct");
        assertEquals("Café", field.inputValue());
        assertEquals(words.word(12).boundingBox().y, field.boundingBox().y, 8);
        assertEquals(words.word(12).boundingBox().x, field.boundingBox().x, 8);
    }

    @Test
    void escapeLeavesTheWordAsItIs() {
        editor.moveFocusTo(6);
        editor.keys("F2");
        page.keyboard().type("movie");
        editor.keys("Escape");
        assertAll(
                () -> assertFalse(field.isVisible()),
                () -> assertEquals("film.", words.focused()),
                () -> assertFalse(isCorrected(6)),
                () -> assertTrue(words.isDisabled("undo")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void aWordWithoutTextIsRefusedWithWords(String text) {
        editor.moveFocusTo(6);
        correct(text);
        assertAll(
                () -> assertTrue(field.isVisible()),
                () -> assertEquals("correcting-text", words.focused()),
                () -> assertEquals(
                        "A word needs a text. To remove it, leave with Escape and strike it out.",
                        words.text("correcting-refusal")));
        page.keyboard().type("x");
        assertFalse(page.locator("#correcting-refusal").isVisible());
        editor.keys("Enter");
        assertEquals("x", words.word(6).textContent().strip());
    }

    @Test
    void aClickElsewhereKeepsWhatWasTyped() {
        words.word(12).click();
        editor.press("Correct");
        page.keyboard().type("tea");
        words.word(0).click();
        assertAll(
                () -> assertEquals("tea", words.word(12).textContent()),
                () -> assertFalse(field.isVisible()),
                () -> assertEquals("So,", words.focused()));
    }

    @Test
    void theTextOfTheTranscriptIsNoCorrection() {
        editor.moveFocusTo(6);
        correct("movie.");
        correct(" film. ");
        assertFalse(isCorrected(6));
        assertEquals("film.", words.word(6).textContent());
    }

    @Test
    void aStruckWordIsCalledByItsCorrection() {
        editor.moveFocusTo(6);
        correct("movie.");
        editor.keys("Delete");
        assertEquals("movie. (removed)", words.word(6).getAttribute("aria-label"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>", "\"'&amp;</span>", "\u202Eabc\u202C", "שלום"})
    void hostileTextIsText(String text) {
        editor.moveFocusTo(6);
        editor.keys("F2");
        field.fill(text);
        editor.keys("Enter");
        assertEquals(text, words.word(6).textContent());
        assertEquals(0, page.locator(".words img").count());
    }

    private void correct(String text) {
        editor.keys("F2");
        editor.keys("Delete");
        page.keyboard().type(text);
        editor.keys("Enter");
    }

    private boolean isCorrected(int position) {
        return words.word(position).getAttribute("class").contains(CORRECTED);
    }
}
