package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.PausesPanel;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.Wait;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Pauses are found and shortened. The film has 19 of 0.6 s between its 20 words; as soon as anything is edited, 0.15 s go at
 * each of its ends.
 */
class PausesIT {

    private static final int ALL = 19;

    /** In seconds. */
    private static final double WITHOUT_ITS_ENDS = 19.7;

    private static final double EXACT = 0.001;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    private EditorPage editor;
    private PlayerView film;
    private PausesPanel panel;

    @BeforeEach
    void open() {
        editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        film = editor.player();
        panel = PausesPanel.open(editor);
    }

    @Test
    void thePausesAreThoseThatLastAsLongAsTheThreshold() {
        assertTrue(editor.page().locator("#no-pauses").isVisible(), "none lasts 0.7 s");
        panel.from("0.6");
        panel.awaitCount(ALL);
        assertAll(
                () -> assertEquals(
                        "Shorten the pause of 0.6 s at 0:00.7, after “word0”, before “word1”",
                        panel.pauses().get(0)),
                () -> assertEquals("5.7 s to save", panel.saving()),
                () -> assertFalse(editor.page().locator("#no-pauses").isVisible()));
    }

    @Test
    void oneIsShortenedAndIsMarkedBetweenTheWordsAndComesBack() {
        panel.from("0.5");
        panel.box(3).click();
        panel.awaitShortened(1);
        editor.awaitSaid("1 pause shortened, 0.6 s shorter");
        assertAll(
                () -> assertEquals(WITHOUT_ITS_ENDS - 0.3, film.duration(), EXACT),
                () -> assertEquals(List.of("word3"), panel.marked()),
                () -> assertEquals("5.4 s to save · 1 pause shortened, 0.3 s saved", panel.saving()));
        panel.box(3).click();
        panel.awaitShortened(0);
        assertAll(() -> assertEquals(20, film.duration(), 0.05), () -> assertEquals(List.of(), panel.marked()));
    }

    @Test
    void theSlidersLeaveTheKeysOfThePageAlone() {
        panel.from("0.5");
        panel.box(3).click();
        panel.awaitShortened(1);
        editor.page().locator("#pause-edge").focus();
        editor.keys("Control+z");
        panel.awaitShortened(0);
        editor.keys("/");
        assertTrue(editor.page().locator("#find-text").isVisible());
    }

    @Test
    void allAreShortenedAtOnceAndStayListedWhateverTheThreshold() {
        panel.from("0.5");
        editor.press("Shorten all " + ALL + " pauses");
        panel.awaitShortened(ALL);
        assertEquals(WITHOUT_ITS_ENDS - ALL * 0.3, film.duration(), EXACT);
        panel.from("2");
        panel.awaitShortened(ALL);
        editor.press("Restore all");
        panel.awaitCount(0);
        assertEquals(20, film.duration(), 0.05);
        editor.press("Undo");
        panel.awaitShortened(ALL);
    }

    @Test
    void whatStaysOnEachSideIsChosenAndChangedAndUndone() {
        panel.from("0.5");
        panel.keep("0.05");
        editor.press("Shorten all " + ALL + " pauses");
        panel.awaitShortened(ALL);
        assertEquals(WITHOUT_ITS_ENDS - ALL * 0.5, film.duration(), EXACT);
        panel.keep("0.25");
        Wait.until(editor.page().locator("#pauses-saving"), "sum => sum.textContent.includes('1.9 s saved')");
        assertEquals(WITHOUT_ITS_ENDS - ALL * 0.1, film.duration(), EXACT);
        editor.press("Undo");
        Wait.until(editor.page().locator("#pause-edge"), "edge => edge.value === '0.05'");
        assertEquals(WITHOUT_ITS_ENDS - ALL * 0.5, film.duration(), EXACT);
    }

    @Test
    void aPauseBesideAStruckWordIsPartOfTheCut() {
        panel.from("0.5");
        panel.box(4).click();
        panel.awaitShortened(1);
        editor.strikeByMouse(5, 5);
        panel.awaitCount(ALL - 2);
        assertAll(
                () -> assertEquals(List.of(), panel.marked()),
                () -> assertFalse(panel.pauses().stream().anyMatch(pause -> pause.contains("“word5”"))));
    }

    @Test
    void aClickOnItsTimeGoesThere() {
        panel.from("0.5");
        editor.page().locator("#pause-list .row-time").nth(7).click();
        film.awaitSeeked();
        assertEquals(7.7, film.sourceTime(), 0.05);
    }

    @Test
    void withTheKeyboardAloneOneIsFoundAndShortenedAndTheListIsOneStop() {
        editor.tabInto("#pause-threshold");
        editor.keys("ArrowLeft");
        editor.keys("ArrowLeft");
        panel.awaitCount(ALL);
        editor.tabInto("#pause-list");
        editor.keys("ArrowDown");
        editor.keys("Enter");
        film.awaitSeeked();
        assertEquals(1.7, film.sourceTime(), 0.05);
        editor.keys("Space");
        panel.awaitShortened(1);
        editor.keys("End");
        editor.keys("Space");
        panel.awaitShortened(2);
        assertEquals(List.of("word1", "word18"), panel.marked());
        editor.keys("Tab");
        assertTrue((Boolean) editor.page().evaluate("() => document.activeElement.closest('#pause-list') === null"));
    }

    @Test
    void whenAPauseIsListedNoLongerTheFocusGoesToItsNeighbour() {
        panel.from("0.5");
        panel.box(2).click();
        panel.box(4).click();
        panel.awaitShortened(2);
        panel.from("2");
        panel.awaitCount(2);
        panel.box(0).focus();
        editor.keys("Space");
        panel.awaitCount(1);
        assertTrue((Boolean) panel.box(0).evaluate("box => box === document.activeElement"));
        editor.keys("Space");
        panel.awaitCount(0);
        assertEquals("pause-threshold", editor.page().evaluate("() => document.activeElement.id"));
    }
}
