package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.CutsPanel;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.SpokenFilm;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.WordsPane;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Paragraphs begin and end where the person says, have speakers, and are heard in the order in which they stand. */
class ParagraphsIT {

    private static final String FIRST = "Ann: So, um, I like the the film.";
    private static final String SECOND = "Ben: You know, um, it is Café time.";
    private static final String THIRD = "Ann: I mean, the film is done.";

    /** After another of hers. */
    private static final String THIRD_GOING_ON = "I mean, the film is done.";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    private static SpokenFilm spoken;

    private EditorPage editor;
    private WordsPane words;
    private Page page;

    @BeforeAll
    static void layFilm() throws IOException {
        spoken = SpokenFilm.dialogue("paragraphs");
    }

    @AfterAll
    static void removeFilm() throws IOException {
        spoken.close();
    }

    @BeforeEach
    void open() {
        editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url(spoken.editing()));
        words = WordsPane.of(editor);
        page = editor.page();
    }

    @Test
    void aParagraphBeginsAtAWordAndIsJoinedAgain() {
        words.word(4).click();
        editor.press("Paragraph");
        editor.press("Begin one at “the”");
        assertAll(
                () -> assertEquals(List.of("Ann: So, um, I like", "the the film.", SECOND, THIRD), words.paragraphs()),
                () -> assertEquals(List.of("Ann, 0:00", "Ann, 0:04", "Ben, 0:07", "Ann, 0:14"), words.labels()),
                () -> assertEquals("the", words.focused()),
                () -> assertEquals("0:20 nothing removed", editor.lengths()));
        words.time(2).click();
        editor.press("Join with the one before");
        assertEquals(
                List.of("Ann: So, um, I like", "the the film. You know, um, it is Café time.", THIRD_GOING_ON),
                words.paragraphs());
        editor.keys("Control+z");
        editor.keys("Control+z");
        assertEquals(List.of(FIRST, SECOND, THIRD), words.paragraphs());
        editor.keys("Control+y");
        assertEquals(List.of("Ann: So, um, I like", "the the film.", SECOND, THIRD), words.paragraphs());
    }

    @Test
    void aSpeakerIsNamedByTheKeyboardAloneHereOrEverywhere() {
        editor.moveFocusTo(15);
        editor.keys("p");
        assertEquals("speaker", words.focused());
        assertEquals(
                List.of("Ann", "Ben"),
                page.locator("#speakers option").all().stream()
                        .map(option -> option.getAttribute("value"))
                        .toList());
        page.keyboard().type("Cleo");
        editor.keys("Enter");
        assertAll(
                () -> assertEquals(List.of(FIRST, SECOND, "Cleo: I mean, the film is done."), words.paragraphs()),
                () -> assertEquals("mean,", words.focused()));
        editor.keys("p");
        page.keyboard().type("Ann");
        editor.keys("Enter");
        editor.keys("p");
        page.keyboard().type("Dora");
        editor.keys("Tab");
        editor.keys("Tab");
        editor.keys("Space");
        editor.keys("Shift+Tab");
        editor.keys("Enter");
        assertEquals(
                List.of("Dora: So, um, I like the the film.", SECOND, "Dora: I mean, the film is done."),
                words.paragraphs());
        editor.keys("P");
        assertEquals("speaker", words.focused(), "as with Caps Lock");
        editor.keys("Escape");
        assertFalse(page.locator("#paragraph-menu").isVisible());
        assertEquals("mean,", words.focused());
    }

    @Test
    void aSpeakerIsToldOnlyWhereTheSpeakerChanges() {
        words.time(1).click();
        page.locator("#speaker").fill("Ann");
        editor.keys("Enter");
        assertEquals(List.of(FIRST, SECOND.substring(5), THIRD_GOING_ON), words.paragraphs());
        words.time(1).click();
        page.locator("#speaker").fill("");
        editor.keys("Enter");
        assertEquals(List.of(FIRST, SECOND.substring(5), THIRD), words.paragraphs());
        assertEquals("0:07", words.labels().get(1));
    }

    @Test
    @Tag("timing")
    void paragraphsAreHeardAsTheyStand() {
        editor.moveFocusTo(0);
        editor.keys("Alt+Shift+ArrowDown");
        editor.keys("Alt+Shift+ArrowDown");
        assertAll(
                () -> assertEquals(List.of(SECOND, THIRD, "So, um, I like the the film."), words.paragraphs()),
                () -> assertEquals("So,", words.focused()),
                () -> assertEquals(
                        "Paragraphs play in another order", words.status().split(",", 2)[0]));
        editor.strikeByMouse(0, 8);
        assertEquals(List.of("You", "know,", "um,", "it", "is", "Café", "time.", "I", "mean,"), words.struck());
        editor.strikeByMouse(14, 19);
        assertEquals(
                List.of("um,", "I", "like", "the", "the", "film."),
                words.struck().subList(9, 15));
        PlayerView film = editor.player();
        Cut cut = Cut.of(16_150, 19_850, 150, 850);
        assertEquals(cut.length() / 1000.0, film.duration(), 0.001);
        film.picture().still();
        film.picture().startAnew();
        film.play();
        film.awaitEnd();
        cut.assertPlayedAs(film.picture().frames());
    }

    @Test
    void aSelectionHasWhatStandsBetweenItsEnds() {
        editor.moveFocusTo(0);
        editor.keys("Alt+Shift+ArrowDown");
        editor.keys("ArrowLeft");
        assertEquals("time.", words.focused(), "the way goes as the words stand");
        editor.keys("Shift+ArrowRight");
        editor.keys("Shift+ArrowRight");
        assertEquals(List.of("time.", "So,", "um,"), words.selected());
        editor.keys("Delete");
        assertEquals(List.of("time.", "So,", "um,"), words.struck());
        editor.keys("Insert");
        editor.keys("Control+a");
        assertEquals(20, words.selected().size());
    }

    @Test
    void noWordIsSelectedUnseenWhenParagraphsMove() {
        words.word(5).click();
        words.word(8).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        assertEquals(List.of("the", "film.", "You", "know,"), words.selected());
        editor.keys("Alt+Shift+ArrowDown");
        assertEquals(List.of(), words.selected());
        editor.keys("Delete");
        assertEquals(List.of("know,"), words.struck(), "the word that has the focus");
        editor.keys("Control+z");
        words.word(8).click();
        words.word(10).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        editor.keys("Alt+Shift+ArrowUp");
        assertEquals(List.of("know,", "um,", "it"), words.selected(), "words that moved together");
        editor.keys("Control+z");
        assertEquals(List.of("know,", "um,", "it"), words.selected());
    }

    @Test
    void aCutWhoseWordsStandApartSelectsNoWordThatIsHeard() {
        editor.strikeByMouse(5, 8);
        editor.moveFocusTo(15);
        editor.keys("Alt+Shift+ArrowUp");
        assertEquals(List.of(FIRST, THIRD_GOING_ON, SECOND), words.paragraphs());
        CutsPanel.open(editor).cut(1).click();
        assertEquals(List.of("the", "film."), words.selected());
    }

    @Test
    void undoPutsParagraphsBackWithTheirWordsAndTheFocus() {
        editor.moveFocusTo(8);
        editor.keys("Alt+Shift+ArrowUp");
        assertEquals(List.of(SECOND, FIRST, THIRD_GOING_ON), words.paragraphs());
        editor.keys("Control+z");
        assertAll(
                () -> assertEquals(List.of(FIRST, SECOND, THIRD), words.paragraphs()),
                () -> assertEquals("know,", words.focused()),
                () -> assertTrue(words.isDisabled("undo")));
        editor.keys("Alt+Shift+ArrowUp");
        editor.keys("Alt+Shift+ArrowDown");
        assertEquals("0:20 nothing removed", editor.lengths(), "as it was before is as the transcript has it");
        assertTrue(words.isDisabled("original"), "nothing is left to take back");
    }

    @Test
    void aParagraphThatStandsElsewhereCannotBeJoined() {
        words.time(1).click();
        editor.press("Move up");
        assertAll(
                () -> assertEquals(List.of(SECOND, FIRST, THIRD_GOING_ON), words.paragraphs()),
                () -> assertTrue(page.locator("#paragraph-menu").isVisible(), "one moves on"),
                () -> assertTrue(words.isDisabled("paragraph-join")),
                () -> assertTrue(words.isDisabled("paragraph-up")));
        editor.press("Move down");
        editor.press("Move down");
        assertEquals(List.of(FIRST, THIRD_GOING_ON, SECOND), words.paragraphs());
    }

    @Test
    void aFingerReachesTheMenuByTheTime() {
        EditorPage held = EditorPage.open(
                CHROMIUM.tab(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true)),
                EDITOR.url(spoken.editing()));
        WordsPane heldWords = WordsPane.of(held);
        heldWords.time(0).tap();
        held.tap("Move down");
        assertEquals(List.of(SECOND, FIRST, THIRD_GOING_ON), heldWords.paragraphs());
    }

    @Test
    void wordsFromRightToLeftStandAndAreWalkedThatWay() throws IOException {
        try (SpokenFilm mixed = SpokenFilm.lay(
                "right-to-left",
                TestFolder.file(TestFolder.FILM),
                "he",
                SpokenFilm.word("שלום,", 300, 700, "Ann", 0),
                SpokenFilm.word("Café", 1300, 1700, "Ann", 0),
                SpokenFilm.word("עולם.", 2300, 2700, "Ann", 0),
                SpokenFilm.word("Hello,", 3300, 3700, "דנה", 1),
                SpokenFilm.word("world.", 4300, 4700, "דנה", 1))) {
            editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url(mixed.editing()));
            words = WordsPane.of(editor);
            assertTrue(words.word(0).boundingBox().x > words.word(2).boundingBox().x, "the first is at the right");
            assertTrue(words.word(3).boundingBox().x < words.word(4).boundingBox().x, "whoever speaks");
            words.word(1).click();
            editor.keys("ArrowRight");
            assertEquals("שלום,", words.focused());
            editor.keys("ArrowLeft");
            editor.keys("ArrowLeft");
            assertEquals("עולם.", words.focused());
            editor.press("Paragraph");
            editor.press("Begin one at “עולם.”");
            assertEquals(
                    "rtl", words.word(2).evaluate("word => getComputedStyle(word).direction"), "a new paragraph too");
        }
    }

    @Test
    void aHostileNameIsAName() {
        String name = "<img src=x onerror=alert(1)> \"&amp;'";
        words.time(1).click();
        page.locator("#speaker").fill(name);
        editor.keys("Enter");
        assertEquals(name + SECOND.substring(3), words.paragraphs().get(1));
        assertEquals(name + ", 0:07", words.labels().get(1));
        words.time(1).click();
        assertEquals(name, page.locator("#speaker").inputValue());
        assertEquals("Everywhere " + name + " speaks", words.text("speaker-everywhere-label"));
        assertEquals(0, page.locator("main img").count());
    }
}
