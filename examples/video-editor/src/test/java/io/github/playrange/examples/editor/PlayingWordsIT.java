package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.TestFolder;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The selected words are played alone: as they sound in the edit, or as they were if all of them are struck out. */
class PlayingWordsIT {

    /** In seconds: what a stop may be away from where it belongs. */
    private static final double EXACT = 0.001;

    /** In milliseconds: how long a film goes on that was told to stop. */
    private static final int LATE = 80;

    /** A busy browser shows some of them. */
    private static final Set<Integer> FRAMES_OF_WORD_4 =
            IntStream.range(108, 118).boxed().collect(Collectors.toUnmodifiableSet());

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
    @Tag("timing")
    void keptWordsArePlayedWithoutTheStruckOnesBetweenThem() {
        editor.strikeByMouse(3, 4);
        editor.selectByMouse(2, 5);
        film.awaitSeeked();
        film.picture().startAnew();
        editor.press("Play selection");
        editor.awaitSaid("Played");
        film.awaitSeeked();
        assertAll(
                () -> assertFalse(isPlaying(), "plays on"),
                () -> assertEquals(5.7, film.sourceTime(), EXACT),
                () -> Cut.of(150, 2_850, 5_150, 5_700 + LATE)
                        .assertNothingRemovedIn(film.picture().frames()));
    }

    @Test
    @Tag("timing")
    void struckWordsArePlayedAsTheyWereAndTheEditIsBackAfterwards() {
        editor.strikeByMouse(3, 4);
        double edited = film.duration();
        editor.moveFocusTo(3);
        editor.keys("Shift+ArrowRight");
        film.picture().startAnew();
        editor.keys("l");
        editor.awaitSaid("Played as it was");
        film.awaitSeeked();
        assertAll(
                () -> assertTrue(
                        film.picture().frames().stream().anyMatch(FRAMES_OF_WORD_4::contains), "word 4 was seen"),
                () -> assertEquals(edited, film.duration(), EXACT),
                () -> assertFalse(isPlaying(), "plays on"));
    }

    @Test
    void anEditThatIsMadeMeanwhileIsNotLost() {
        editor.strikeByMouse(3, 4);
        editor.strikeByMouse(9, 9);
        double edited = film.duration();
        editor.moveFocusTo(3);
        editor.keys("l");
        editor.keys("Control+z");
        editor.awaitSaid("Undone: 1 word restored, 1.3 s longer");
        assertAll(() -> assertEquals(edited + 1.3, film.duration(), EXACT), () -> assertFalse(isPlaying(), "plays on"));
    }

    @Test
    void whoPausesEndsIt() {
        editor.strikeByMouse(3, 9);
        editor.moveFocusTo(3);
        editor.keys("Shift+ArrowRight");
        editor.keys("Shift+ArrowRight");
        double edited = film.duration();
        editor.keys("l");
        film.awaitTime(3.5);
        editor.keys("Space");
        editor.awaitSaid("Stopped");
        assertEquals(edited, film.duration(), EXACT);
    }

    private boolean isPlaying() {
        return (Boolean) editor.page().locator("video").evaluate("video => !video.paused");
    }
}
