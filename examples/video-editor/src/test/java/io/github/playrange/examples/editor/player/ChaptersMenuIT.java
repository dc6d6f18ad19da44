package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.player.TextTrack;
import io.github.playrange.player.VideoPlayerBuilder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The menu of chapters lists what is left of them, where it is in the edited film. */
class ChaptersMenuIT {

    private static final String TITLE = "The cut";

    private static final String CHAPTERS = """
            00:00.000 --> 00:05.000
            First

            00:05.000 --> 00:10.000
            Second

            00:10.000 --> 00:15.000
            Third

            00:15.000 --> 00:20.000
            Fourth
            """;

    /** All of the first is removed, little more than nothing of the third is left, and the second plays twice. */
    private static final EditedFilm FILM = EditedFilm.of(16_000, 19_000, 6_000, 8_000, 14_950, 15_500, 9_000, 10_050);

    private static final List<Line> OF_THE_FILM =
            List.of(new Line("Fourth", 0), new Line("Second", 3), new Line("Fourth", 5.05), new Line("Second", 5.55));

    private static final EditedFilm ANOTHER = EditedFilm.of(2_000, 7_000);

    private static final List<Line> OF_ANOTHER = List.of(new Line("First", 0), new Line("Second", 3));

    private static final List<Line> OF_ALL =
            List.of(new Line("First", 0), new Line("Second", 5), new Line("Third", 10), new Line("Fourth", 15));

    private static final String LINES = """
            (player) => [...player.el().querySelectorAll('.vjs-chapters-button .vjs-menu-item')].map((line) =>
              line.querySelector('.vjs-menu-item-text').textContent)
            """;

    private static final String MARKED = """
            (player) => [...player.el().querySelectorAll('.vjs-chapters-button .vjs-menu-item')].map((line) =>
              line.getAttribute('aria-checked') === 'true')
            """;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final PlayerSite SITE = new PlayerSite();

    /** A line of the menu, and the edited time to which it leads. */
    private record Line(String text, double start) {}

    @ParameterizedTest
    @EnumSource
    void itListsWhatIsLeftAndFollowsTheList(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = open(page, PlayerSite.player(TITLE).ranges(FILM.ranges()));
        assertMenu(page, player, FILM, OF_THE_FILM);
        player.setRanges(ANOTHER.list());
        assertMenu(page, player, ANOTHER, OF_ANOTHER);
        player.setRanges(List.of());
        assertEquals(List.of(), lines(player));
        player.setRanges(null);
        assertLinesLead(page, player, EditedFilm.of(0, EditedFilm.LENGTH), OF_ALL);
        player.setRanges(FILM.list());
        assertMenu(page, player, FILM, OF_THE_FILM);
    }

    @ParameterizedTest
    @EnumSource
    void ofAFilmThatIsNotEditedItIsThatOfVideoJs(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = open(page, PlayerSite.player(TITLE));
        assertLinesLead(page, player, EditedFilm.of(0, EditedFilm.LENGTH), OF_ALL);
    }

    /** Which line is marked is of the edited film, and of Video.js where the film is not edited. */
    private static void assertMenu(BrowserPage page, ShownPlayer player, EditedFilm film, List<Line> expected) {
        assertLinesLead(page, player, film, expected);
        for (int i = 0; i < expected.size(); i++) {
            double end = i + 1 < expected.size() ? expected.get(i + 1).start() : film.total();
            player.seek((expected.get(i).start() + end) / 2);
            List<Boolean> marked = List.of(new Gson().fromJson(player.evaluate(MARKED), Boolean[].class));
            int line = i;
            assertEquals(
                    IntStream.range(0, expected.size())
                            .mapToObj(other -> other == line)
                            .toList(),
                    marked);
        }
    }

    private static void assertLinesLead(BrowserPage page, ShownPlayer player, EditedFilm film, List<Line> expected) {
        assertEquals(expected.stream().map(Line::text).toList(), lines(player));
        for (int i = expected.size() - 1; i >= 0; i--) {
            page.hover(player.part("video"));
            page.hover(player.part(".vjs-chapters-button"));
            page.click(player.part(".vjs-chapters-button .vjs-menu-item:nth-child(" + (i + 1) + " of .vjs-menu-item)"));
            player.settle();
            double start = expected.get(i).start();
            assertEquals(start, player.time(), EditedFilm.FRAME);
            assertTrue(film.mayShow(player.still(), start), () -> "at " + start + " frame " + player.still());
        }
    }

    private static List<String> lines(ShownPlayer player) {
        return List.of(new Gson().fromJson(player.evaluate(LINES), String[].class));
    }

    private static ShownPlayer open(BrowserPage page, VideoPlayerBuilder player) {
        TextTrack chapters = SITE.track(TextTrack.Kind.CHAPTERS, "Chapters", "en", CHAPTERS);
        page.open(SITE.page("/chapters", player.track(chapters).build()));
        ShownPlayer shown = ShownPlayer.of(page, TITLE);
        shown.playAndPause();
        shown.until("(player) => player.el().querySelectorAll('.vjs-chapters-button .vjs-menu-item').length > 0");
        return shown;
    }
}
