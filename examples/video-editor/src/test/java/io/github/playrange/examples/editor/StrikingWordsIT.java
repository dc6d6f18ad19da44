package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.TestFolder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What is struck out of the transcript is not shown in the film. Each second of the film has one word, from 0.3 s to
 * 0.7 s, so that a kept word keeps 0.15 s more on both sides.
 */
@Tag("timing")
class StrikingWordsIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    private EditorPage editor;
    private PlayerView film;

    @BeforeEach
    void open() {
        editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        film = editor.player();
    }

    @Test
    void wordsStruckWithTheMouseAreNotShown() {
        editor.strikeByMouse(0, 1);
        editor.strikeByMouse(4, 9);
        editor.strikeByMouse(12, 18);
        Cut cut = Cut.of(2_150, 3_850, 10_150, 11_850, 19_150, 19_850);
        assertLengths(cut, "0:04", "of 0:20, 16 s removed");
        assertPlaysThrough(cut);
    }

    @Test
    void wordsStruckWithTheKeyboardAloneAreNotShown() {
        editor.strikeByKeyboard(2, 8);
        editor.strikeByKeyboard(11, 19);
        Cut cut = Cut.of(150, 1_850, 9_150, 10_850);
        assertLengths(cut, "0:03", "of 0:20, 17 s removed");
        film.picture().startAnew();
        editor.moveFocusTo(0);
        editor.keys("Space");
        assertEnds(cut);
    }

    @Test
    void aFingerStrikesWordsOutByTwoTaps() {
        Tab phone = CHROMIUM.tab(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true));
        EditorPage held = EditorPage.open(phone, EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        held.tap("Select");
        held.word(0).tap();
        held.word(17).tap();
        held.tap("Strike out");
        assertEquals(18, held.struck().size());
        assertEquals(1.7, held.player().duration(), 0.001);
    }

    @Test
    void undoBringsTheWordsBack() {
        editor.strikeByMouse(0, 9);
        editor.strikeByMouse(13, 18);
        assertEquals(3.4, film.duration(), 0.001);
        editor.keys("Control+z");
        assertEquals(9.7, film.duration(), 0.001);
        assertEquals(10, editor.struck().size());
        editor.goToByMouse(17);
        film.awaitSeeked();
        film.picture().startAnew();
        film.play();
        film.awaitEnd();
        Cut.of(17_300, 19_850).assertPlayedAs(film.picture().frames());
    }

    @Test
    void pageAndPlayerTellTheSameLength() {
        for (int last : new int[] {9, 12, 14}) {
            editor.strikeByMouse(0, last);
            assertEquals(film.durationText(), editor.lengths().split(" ", 2)[0], "of " + film.duration() + " s");
        }
    }

    @Test
    void backToTheOriginalIsTheWholeFilm() {
        double whole = film.duration();
        editor.strikeByMouse(0, 17);
        editor.press("Back to the original");
        assertAll(
                () -> assertEquals(List.of(), editor.struck()),
                () -> assertEquals(whole, film.duration()),
                () -> assertEquals("0:20 nothing removed", editor.lengths()),
                () -> assertEquals("0:20", film.durationText()));
        editor.goToByMouse(17);
        film.awaitSeeked();
        film.picture().startAnew();
        film.play();
        film.awaitEnd();
        Cut.of(17_300, 20_000).assertPlayedAs(film.picture().frames());
    }

    @Test
    void redoStrikesAgain() {
        editor.strikeByMouse(2, 18);
        double edited = film.duration();
        editor.press("Undo");
        editor.press("Redo");
        assertEquals(edited, film.duration());
        assertPlaysThrough(Cut.of(150, 1_850, 19_150, 19_850));
    }

    @Test
    void wordsStruckWhileTheFilmPlaysAreSkippedWithoutLoadingItAnew() {
        editor.selectByMouse(3, 17);
        editor.goToByMouse(0);
        film.awaitSeeked();
        film.picture().startAnew();
        film.play();
        film.awaitTime(1);
        editor.strikeByMouse(3, 17);
        film.awaitEnd();
        assertAll(
                () -> Cut.of(300, 2_850, 18_150, 19_850)
                        .assertPlayedAs(film.picture().frames()),
                () -> assertEquals(0, film.count("loadstart"), "the film was loaded again"),
                () -> assertEquals(1, film.count("ended")));
    }

    @Test
    void everythingStruckIsTheEmptyFilm() {
        editor.moveFocusTo(0);
        editor.keys("Control+a");
        editor.keys("Delete");
        assertEquals("0:00", film.durationText());
        film.picture().startAnew();
        double time = film.sourceTime();
        editor.keys("Space");
        film.awaitEnd();
        assertEquals(List.of(), film.picture().frames(), "nothing is seen");
        assertEquals(time, film.sourceTime(), "nothing plays");
    }

    private void assertLengths(Cut cut, String clock, String comparison) {
        assertAll(
                () -> assertEquals(cut.length() / 1000.0, film.duration(), 0.001),
                () -> assertEquals(clock, film.durationText()),
                () -> assertEquals(clock + " " + comparison, editor.lengths()));
    }

    private void assertPlaysThrough(Cut cut) {
        film.picture().still();
        film.picture().startAnew();
        film.play();
        assertEnds(cut);
    }

    private void assertEnds(Cut cut) {
        film.awaitEnd();
        int last = film.picture().still();
        assertAll(
                () -> cut.assertPlayedAs(film.picture().frames()),
                () -> assertTrue(cut.endsWith(last), () -> "rests on frame " + last),
                () -> assertTrue(film.hasEnded(), "has ended"),
                () -> assertEquals(1, film.count("ended"), "ends"),
                () -> assertEquals(1, film.progress(), 0.01, "the bar is full"),
                () -> assertEquals(film.durationText(), film.timeText()));
    }
}
