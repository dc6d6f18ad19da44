package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.SpokenFilm;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.Wait;
import io.github.playrange.examples.editor.harness.WordsPane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Words are found wherever they are said, and struck all at once; fillers are found unasked. */
class FindingIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    private static SpokenFilm film;

    private EditorPage editor;
    private WordsPane words;
    private Page page;

    @BeforeAll
    static void layFilm() throws IOException {
        film = SpokenFilm.dialogue("finding");
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
    }

    @Test
    void wordsAreFoundByTheKeyboardAlone() {
        editor.keys("/");
        assertEquals("find-text", words.focused());
        page.keyboard().type("the film");
        assertAll(
                () -> assertEquals("2 hits", words.text("find-hits")),
                () -> assertEquals(List.of("the", "film.", "the", "film"), words.hits()));
        editor.keys("Enter");
        assertAll(
                () -> assertEquals(List.of("the", "film."), words.selected()),
                () -> assertEquals("1 of 2", words.text("find-hits")),
                () -> assertEquals("So, um, I like the the film. You know, um, it is", words.text("find-context")),
                () -> assertEquals("1 of 2: the film.", words.status()),
                () -> assertEquals("find-text", words.focused()));
        editor.keys("Enter");
        assertEquals(List.of("the", "film"), words.selected());
        editor.keys("Enter");
        assertEquals(List.of("the", "film."), words.selected(), "behind the last one comes the first");
        editor.keys("Shift+Enter");
        assertEquals("2 of 2", words.text("find-hits"));
        for (int tab = 0; tab < 4; tab++) {
            editor.keys("Tab");
        }
        assertEquals("find-strike", words.focused());
        editor.keys("Enter");
        assertAll(
                () -> assertEquals(List.of("the", "film.", "the", "film"), words.struck()),
                () -> assertEquals("2 of 2, all removed", words.text("find-hits")),
                () -> assertTrue(words.isDisabled("find-strike")),
                () -> assertEquals("find-strike", words.focused()));
        editor.keys("Control+z");
        assertEquals("2 of 2", words.text("find-hits"));
    }

    @Test
    void accentsCaseAndPunctuationDoNotMatter() {
        find("CAFE TIME");
        assertEquals(List.of("Café", "time."), words.hits());
        find("know um it");
        assertEquals(List.of("know,", "um,", "it"), words.hits());
        find("nothing like this");
        assertEquals("Not found", words.text("find-hits"));
        find("");
        assertEquals("", words.text("find-hits"));
        assertEquals(List.of(), words.hits());
    }

    @Test
    void partsOfWordsAreFoundUnlessWholeOnesAreAskedFor() {
        find("i");
        assertEquals(9, words.hits().size());
        page.getByLabel("Whole words").check();
        assertEquals(List.of("I", "I"), words.hits());
        assertEquals("Strike all: 2 words", words.text("find-strike"));
        page.locator("#find-strike").click();
        assertEquals(List.of("I", "I"), words.struck());
    }

    @Test
    void whatIsFoundGoesWithTheEdit() {
        find("film");
        words.word(6).click();
        editor.keys("F2");
        page.keyboard().type("movie.");
        editor.keys("Enter");
        assertEquals(List.of("film"), words.hits());
        find("movie You");
        assertEquals(1, hits());
        editor.moveFocusTo(0);
        editor.keys("Alt+Shift+ArrowDown");
        assertEquals("Not found", words.text("find-hits"), "they do not follow one another any more");
        find("time so");
        assertEquals(List.of("time.", "So,"), words.hits());
    }

    @Test
    void hitsAreCountedOnlyWhileSomebodySeesIt() {
        find("um");
        editor.openPanel("Cuts");
        editor.strikeByMouse(1, 1);
        words.status();
        assertEquals("2 hits", words.text("find-hits"));
        page.locator("#tab-finding").click();
        Wait.until(page.locator("#find-hits"), "hits => hits.textContent === '2 hits, 1 removed'");
        editor.openPanel("Cuts");
        editor.moveFocusTo(0);
        editor.keys("F2");
        page.keyboard().type("Um");
        editor.keys("Enter");
        assertEquals(List.of("Um", "um,", "um,"), words.hits(), "the words are seen all the while");
    }

    @Test
    void aHitAmongHiddenWordsIsShown() {
        page.getByLabel("Hide removed words").check();
        editor.strikeByMouse(8, 10);
        find("um it");
        assertEquals("1 hit, all removed", words.text("find-hits"));
        page.locator("#find-next").click();
        assertEquals("Ben: You know, um, it is Café time.", words.paragraphs().get(1));
        assertEquals(List.of("um,", "it"), words.selected());
    }

    @Test
    void fillersAreOfferedAndStruckAtOnce() {
        openFinding();
        assertEquals(List.of("um 2", "you know 1", "I mean 1", "like 1", "so 1", "Repeated words 1"), fillers());
        assertEquals("Strike all 2 fillers", words.text("fillers-strike"));
        assertEquals(List.of("um"), checked());
        page.locator("#fillers-strike").click();
        assertAll(
                () -> assertEquals(List.of("um,", "um,"), words.struck()),
                () -> assertEquals("2 words removed", words.status().split(",", 2)[0]),
                () -> assertEquals("um removed", fillers().get(0)),
                () -> assertTrue(words.isDisabled("fillers-strike")));
        for (String asked : List.of("you know", "like", "Repeated words")) {
            page.getByLabel(asked, new Page.GetByLabelOptions().setExact(true)).check();
        }
        assertEquals("Strike all 3 fillers", words.text("fillers-strike"));
        page.locator("#fillers-strike").click();
        assertEquals(List.of("um,", "like", "the", "You", "know,", "um,"), words.struck());
        assertFalse(words.paragraphs().isEmpty());
        editor.keys("Control+z");
        editor.keys("Control+z");
        assertEquals(List.of(), words.struck());
        assertEquals("um 2", fillers().get(0));
    }

    @Test
    void wordsOfAnUnknownLanguageHaveFewFillersAndThePageSaysWhy() throws IOException {
        openFinding();
        assertFalse(page.locator("#no-language").isVisible());
        Path film = TestFolder.file(TestFolder.FILM);
        String[] said = {
            SpokenFilm.word("Um", 300, 700, "Ann", 0),
            SpokenFilm.word("uh", 1300, 1700, "Ann", 0),
            SpokenFilm.word("like", 2300, 2700, "Ann", 0)
        };
        try (SpokenFilm unknown = SpokenFilm.lay("unknown-language", film, "", said)) {
            editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url(unknown.editing()));
            page = editor.page();
            openFinding();
            assertEquals(List.of("uh 1", "um 1"), fillers());
            assertEquals(List.of("uh"), checked());
            assertTrue(page.locator("#no-language").isVisible());
        }
    }

    @Test
    void theNumberOfAFillerLeadsFromOneToTheNext() {
        openFinding();
        page.getByLabel("um: 2, show the next").click();
        assertEquals("um,", words.selected().get(0));
        assertTrue(words.word(1).getAttribute("class").contains("is-selected"));
        page.getByLabel("um: 2, show the next").click();
        assertTrue(words.word(9).getAttribute("class").contains("is-selected"));
    }

    @Test
    void aTelephoneShowsTheHitWithWhatStandsAroundIt() {
        EditorPage held = EditorPage.open(
                CHROMIUM.tab(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true)),
                EDITOR.url(film.editing()));
        WordsPane heldWords = WordsPane.of(held);
        held.page().locator("#tab-finding").tap();
        held.page().locator("#find-text").fill("cafe");
        held.page().locator("#find-next").tap();
        assertEquals("You know, um, it is Café time. I mean, the film", heldWords.text("find-context"));
        held.page().locator("#find-strike").tap();
        assertEquals("1 word removed", heldWords.status().split(",", 2)[0]);
        assertTrue(held.page().locator("#edit-status").isVisible());
        held.page().locator("#find-show").tap();
        assertEquals(List.of("Café"), heldWords.selected());
        assertTrue(heldWords.word(12).isVisible());
    }

    private void openFinding() {
        page.locator("#tab-finding").click();
        page.locator("#fillers-strike").waitFor();
    }

    private void find(String text) {
        page.locator("#tab-finding").click();
        page.locator("#find-text").fill(text);
    }

    private int hits() {
        return Integer.parseInt(words.text("find-hits").split(" ", 2)[0]);
    }

    private List<String> fillers() {
        return page.locator("#fillers li").all().stream()
                .map(row -> row.locator(".name").textContent() + " "
                        + row.locator(".amount").textContent())
                .toList();
    }

    private List<String> checked() {
        return page.locator("#fillers li:has(:checked) .name").allTextContents();
    }
}
