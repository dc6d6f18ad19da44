package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FrameProbe;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.Wait;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The link that one shares plays the cut that stands in it, and nothing else. */
class SharedCutIT {

    private static final String PLAYER = "**/bootstrap.js";
    private static final String FILMS = "**/videos/**";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    @Test
    void theFirstPictureIsTheFirstKeptFrame() {
        assertEquals(100, open("t=4,6&t=12,13").picture().still());
    }

    @ParameterizedTest
    @CsvSource({PLAYER + ", video => video.readyState >= 2", FILMS + ", video => video.closest('div.video-js')"})
    void itDoesNotMatterWhetherThePlayerComesFirstOrTheFilm(String late, String other) {
        Tab tab = CHROMIUM.tab();
        Page page = tab.openWithout(late, EDITOR.url(EditorServer.player(TestFolder.FILM, "t=4,6&t=12,13")));
        FrameProbe fromTheBeginning = FrameProbe.on(page.locator("video"));
        Wait.until(page.locator("video"), other);
        tab.letCome(late);
        PlayerView film = PlayerView.in(page.locator("body"));
        assertEquals(100, film.picture().still());
        assertEquals(3, film.duration(), 0.001);
        assertEquals(List.of(100), fromTheBeginning.frames());
    }

    @Tag("timing")
    @Test
    void theCutPlaysFromItsFirstKeptFrameToItsLast() {
        assertPlaysThrough("t=4,6&t=12,13", Cut.of(4_000, 6_000, 12_000, 13_000));
    }

    @Tag("timing")
    @Test
    void rangesArePlayedInTheOrderOfTheLink() {
        assertPlaysThrough("t=12,13.2&t=2,3.5&t=7.3,8", Cut.of(12_000, 13_200, 2_000, 3_500, 7_300, 8_000));
    }

    @Tag("timing")
    @Test
    void aRangeThatStandsThereTwiceIsPlayedTwice() {
        assertPlaysThrough("t=3,4&t=3,4", Cut.of(3_000, 4_000, 3_000, 4_000));
    }

    /** The cuts come so fast that a single frame too many in one of ten would be seen. */
    @Tag("timing")
    @Test
    void twentyFiveCutsShowNoRemovedFrame() {
        int[] borders = IntStream.range(0, 25)
                .flatMap(index -> IntStream.of(index * 800, index * 800 + 400))
                .toArray();
        Cut cut = Cut.of(borders);
        assertPlaysThrough(cut.query(), cut);
    }

    @Tag("timing")
    @Test
    void afterTheEndItPlaysAgainFromTheFirstKeptFrame() {
        PlayerView film = open("t=5,6&t=15,16");
        film.play();
        film.awaitEnd();
        film.picture().still();
        film.picture().startAnew();
        film.play();
        film.awaitCount("ended", 2);
        List<Integer> shown = film.picture().frames();
        Cut.of(5_000, 6_000, 15_000, 16_000).assertPlayedAs(shown.subList(1, shown.size()));
        assertEquals(399, shown.get(0), "the picture before it plays again");
    }

    @Test
    void aSeekNeverShowsARemovedFrame() {
        PlayerView film = open("t=2,3&t=8,9&t=17,18");
        film.play();
        film.awaitTime(0.1);
        for (double place : new double[] {0.9, 0.34, 0.5, 0.66, 0.1, 0.999}) {
            film.pressBarAt(place);
            film.awaitSeeked();
        }
        Cut.of(2_000, 3_000, 8_000, 9_000, 17_000, 18_000)
                .assertNothingRemovedIn(film.picture().frames());
    }

    @Test
    void theLinkThatTheEditorCopiesPlaysWhatTheEditorShows() {
        EditorPage editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        editor.strikeByMouse(2, 18);
        String link = editor.copied("Copy link");
        assertEquals(EDITOR.url(EditorServer.player(TestFolder.FILM, "t=0.15,1.85&t=19.15,19.85")), link);
        assertEquals(
                editor.player().duration(),
                PlayerView.in(CHROMIUM.tab().open(link).locator("body")).duration());
    }

    private static void assertPlaysThrough(String query, Cut cut) {
        PlayerView film = open(query);
        assertTrue(cut.beginsWith(film.picture().still()), "the first picture");
        film.play();
        film.awaitEnd();
        int last = film.picture().still();
        assertAll(
                () -> cut.assertPlayedAs(film.picture().frames()),
                () -> assertTrue(cut.endsWith(last), () -> "rests on frame " + last),
                () -> assertEquals(1, film.count("ended"), "ends"),
                () -> assertEquals(cut.length() / 1000.0, film.duration(), 0.001));
    }

    private static PlayerView open(String cut) {
        String address = EDITOR.url(EditorServer.player(TestFolder.FILM, cut));
        return PlayerView.in(CHROMIUM.tab().open(address).locator("body"));
    }
}
