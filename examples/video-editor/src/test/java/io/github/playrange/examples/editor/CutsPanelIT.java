package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.CutsPanel;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.Wait;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each cut can be found, listened to, moved by frames, and taken back. A frame lasts 40 ms. */
class CutsPanelIT {

    /** With the words 3, 4 and 9 struck: what is not heard, the beginning and the end of the film included. */
    private static final List<String> CUTS = List.of(
            "0:00.0 beginning word0 0.2 s",
            "0:02.8 word2 removed “word3 word4” word5 2.3 s",
            "0:08.8 word8 removed “word9” word10 1.3 s",
            "0:19.8 word19 end 0.2 s");

    /** Where the first of the two struck places is in the edited film, and the film's length, in seconds. */
    private static final double JOINT = 2.7;

    private static final double LENGTH = 16.1;

    /** In seconds: what a stop may be away from where it belongs. */
    private static final double EXACT = 0.001;

    /** In milliseconds: how long a film goes on that was told to stop. */
    private static final int LATE = 80;

    /** A long list in the place of the cuts: how many rows it has, and how many of them an update touches. */
    private static final String LONG_LIST = """
            async () => {
              const { SlicedList } = await import('/editor/sliced-list.js');
              const place = document.createElement('div');
              document.body.append(place);
              const list = new SlicedList(place, () => document.createElement('p'), (row, { text }) => {
                row.textContent = text;
              });
              const items = Array.from({ length: 1000 }, (_, i) => ({ key: `${i}`, text: `cut ${i}` }));
              list.show(items);
              const first = place.children.length;
              list.rowAt(999);
              const all = place.children.length;
              const touched = [];
              const observer = new MutationObserver((records) => touched.push(...records));
              observer.observe(place, { childList: true, characterData: true, subtree: true });
              list.show([...items.slice(0, 500), { key: '500', text: 'another' }, ...items.slice(501, 998), items[999]]);
              touched.push(...observer.takeRecords());
              place.remove();
              return [first, all, touched.length];
            }
            """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    private EditorPage editor;
    private PlayerView film;
    private CutsPanel panel;

    @BeforeEach
    void strike() {
        editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        film = editor.player();
        editor.strikeByMouse(3, 4);
        editor.strikeByMouse(9, 9);
        panel = CutsPanel.open(editor);
        panel.awaitCount(CUTS.size());
    }

    @Test
    void theListSaysWhereEachCutIsAndWhatItRemoves() {
        assertEquals(CUTS, panel.cuts());
    }

    @Test
    void aCutThatIsClickedIsGoneToInTheFilmAndAmongTheWords() {
        panel.cut(2).click();
        film.awaitSeeked();
        assertAll(
                () -> assertEquals(CUTS.get(2), panel.selected()),
                () -> assertEquals(10.15, film.sourceTime(), 0.05),
                () -> assertEquals("true", editor.word(9).getAttribute("aria-selected")));
    }

    @Test
    @Tag("timing")
    void anAuditionPlaysTheJointAloneAndStopsWhereItIsToStop() {
        panel.cut(1).click();
        film.awaitSeeked();
        film.picture().startAnew();
        panel.audition().click();
        editor.awaitSaid("Stopped 1.5 s after the cut");
        film.awaitSeeked();
        assertAll(
                () -> assertFalse(isPlaying(), "plays on"),
                () -> assertEquals(JOINT + 1.5, film.time(), EXACT),
                () -> Cut.of(1_350, 2_850, 5_150, 6_650 + LATE)
                        .assertNothingRemovedIn(film.picture().frames()),
                () -> assertEquals("Audition", panel.audition().textContent().strip()));
    }

    @Test
    void pressedAgainAnAuditionStops() {
        panel.cut(1).click();
        panel.audition().click();
        film.awaitTime(JOINT - 1.2);
        assertEquals("Stop", panel.audition().textContent().strip());
        panel.audition().click();
        editor.awaitSaid("Stopped");
        assertAll(
                () -> assertFalse(isPlaying(), "plays on"),
                () -> assertTrue(film.time() < JOINT + 1.4, () -> "stopped at " + film.time()));
    }

    @Test
    void anEditEndsAnAudition() {
        panel.cut(1).click();
        panel.audition().click();
        film.awaitTime(JOINT - 1.2);
        editor.keys("Control+z");
        assertAll(
                () -> assertFalse(isPlaying(), "plays on"),
                () -> assertEquals("Audition", panel.audition().textContent().strip()),
                () -> assertEquals(20 - 0.3 - 2.3, film.duration(), EXACT));
    }

    @Test
    void edgesMoveByFramesAndBack() {
        panel.cut(1).click();
        editor.press("Begin a frame later");
        editor.press("Begin a frame later");
        editor.press("End a frame later");
        Wait.until(panel.offset("ends"), "offset => offset.textContent === '+1 frame'");
        assertAll(
                () -> assertEquals("+2 frames", panel.offset("begins").textContent()),
                () -> assertEquals(LENGTH + 0.04, film.duration(), EXACT));
        editor.awaitSaid("Cut ends +1 frame: 1 edge moved, less than 0.1 s shorter");
        editor.press("Reset");
        Wait.until(panel.offset("begins"), "offset => offset.textContent === '0 frames'");
        assertEquals(LENGTH, film.duration(), EXACT);
    }

    @Test
    void anEdgeGoesNoFurtherThanTheBeginningOfItsWord() {
        panel.cut(1).click();
        for (int frame = 0; frame < 14; frame++) {
            editor.press("Begin a frame earlier");
        }
        Wait.until(panel.offset("begins"), "offset => offset.textContent.startsWith('−13')");
        editor.press("Begin a frame earlier");
        editor.awaitSaid("Cut begins as early as it can");
        assertEquals(LENGTH - 0.55, film.duration(), EXACT);
    }

    @Test
    void theFilmsOwnEndsHaveOneEdgeAndAreRestoredAsAWhole() {
        panel.cut(0).click();
        assertAll(
                () -> assertTrue(panel.isDisabled("begins-earlier")),
                () -> assertFalse(panel.isDisabled("ends-earlier")),
                () -> assertFalse(panel.isDisabled("restore-cut")));
        double cut = film.duration();
        editor.keys("Insert");
        assertEquals(cut + 0.15, film.duration(), EXACT);
        Wait.until(editor.page().locator("#restore-cut"), "button => button.getAttribute('aria-disabled') === 'true'");
    }

    @Test
    void aClickOnTheMapSelectsTheCutThere() {
        Locator map = editor.page().locator("#cut-map");
        BoundingBox box = map.boundingBox();
        editor.page().mouse().click(box.x + box.width * 9.5 / 20, box.y + box.height / 2);
        film.awaitSeeked();
        assertAll(
                () -> assertEquals(CUTS.get(2), panel.selected()), () -> assertEquals(10.15, film.sourceTime(), 0.05));
    }

    @Test
    void withTheKeyboardAloneACutIsFoundHeardMovedAndTakenBack() {
        editor.tabInto("#cut-list");
        editor.keys("Home");
        editor.keys("ArrowDown");
        assertEquals(CUTS.get(1), panel.focused());
        editor.keys("BracketRight");
        editor.keys("Shift+BracketLeft");
        Wait.until(panel.offset("ends"), "offset => offset.textContent === '−1 frame'");
        assertAll(
                () -> assertEquals("+1 frame", panel.offset("begins").textContent()),
                () -> assertEquals(LENGTH + 0.08, film.duration(), EXACT));
        editor.keys("Backspace");
        editor.awaitSaid("Edges reset: 2 edges moved, 0.1 s shorter");
        editor.keys("Enter");
        editor.awaitSaid("Stopped 1.5 s after the cut");
        editor.keys("Insert");
        panel.awaitCount(CUTS.size() - 1);
        assertAll(
                () -> assertEquals(List.of("word9"), editor.struck()),
                () -> assertEquals(CUTS.get(2), panel.focused(), "the focus is at the next cut"));
    }

    @Test
    void withTheLastCutTheFocusGoesToThePanel() {
        panel.cut(1).focus();
        editor.keys("Control+z");
        editor.keys("Control+z");
        panel.awaitCount(0);
        assertAll(
                () -> assertEquals("cuts", editor.page().evaluate("() => document.activeElement.id")),
                () -> assertTrue(editor.page().locator("#no-cuts").isVisible()));
    }

    @Test
    void aLongListIsMadeInSlicesAndUpdatedWhereItDiffers() {
        List<?> counts = (List<?>) editor.page().evaluate(LONG_LIST);
        assertAll(
                () -> assertTrue(((Number) counts.get(0)).intValue() < 100, () -> "rows at first: " + counts.get(0)),
                () -> assertEquals(1000, ((Number) counts.get(1)).intValue()),
                () -> assertTrue(((Number) counts.get(2)).intValue() <= 3, () -> "changes: " + counts.get(2)));
    }

    private boolean isPlaying() {
        return (Boolean) editor.page().locator("video").evaluate("video => !video.paused");
    }
}
