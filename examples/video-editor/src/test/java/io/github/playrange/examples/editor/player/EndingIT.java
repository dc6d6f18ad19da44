package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.player.AtEnd;
import io.github.playrange.player.VideoPlayerBuilder;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The edited film ends once, on its last kept frame, wherever in the file that is. */
class EndingIT {

    private static final String TITLE = "The cut";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final PlayerSite SITE = new PlayerSite();

    @Tag("timing")
    @ParameterizedTest
    @EnumSource
    void itEndsOnceOnTheLastKeptFrameAndPlaysAgainFromTheFirst(Browser browser) throws Exception {
        EditedFilm film = EditedFilm.of(12_000, 13_000, 4_010, 4_990);
        ShownPlayer player = open(BROWSERS.page(browser), edited(film.ranges()));
        player.pressPlay();
        player.awaitEnd();
        assertRestsAtTheEnd(player, film, 1);
        player.forgetFrames();
        player.pressPlay();
        player.awaitCount("ended", 2);
        assertRestsAtTheEnd(player, film, 2);
        List<Integer> shown = player.frames();
        film.cut().assertPlayedAs(shown.subList(1, shown.size()));
    }

    private static void assertRestsAtTheEnd(ShownPlayer player, EditedFilm film, int ends) {
        standStill(player);
        Readings readings = Readings.of(player);
        assertAll(
                () -> assertEquals(ends, player.count("ended"), "ended events"),
                () -> assertTrue(readings.ended(), "ended()"),
                () -> assertTrue(player.holds("(player) => player.paused()"), "paused()"),
                () -> assertEquals(film.total(), readings.time(), 0.001, "currentTime()"),
                () -> assertEquals(0, readings.remaining(), 0.001, "remainingTime()"),
                () -> assertEquals(1, readings.fill(), readings.pixel(), "the bar"),
                () -> assertEquals(readings.durationText(), readings.timeText(), "the clock"),
                () -> assertEquals("0:00", readings.remainingText()),
                () -> assertTrue(film.cut().endsWith(player.still()), () -> "rests on " + player.still()));
    }

    @Tag("timing")
    @ParameterizedTest
    @EnumSource
    void aLoopGoesFromTheLastKeptFrameToTheFirstAndNeverEnds(Browser browser) throws Exception {
        EditedFilm film = EditedFilm.of(12_000, 12_800, 4_000, 4_800);
        ShownPlayer player = open(BROWSERS.page(browser), edited(film.ranges()).loop(true));
        player.pressPlay();
        player.until("""
                (player) => {
                  const time = player.currentTime();
                  globalThis.rounds = (globalThis.rounds ?? 0) + (time < (globalThis.last ?? 0) ? 1 : 0);
                  globalThis.last = time;
                  return globalThis.rounds >= 2;
                }
                """);
        player.evaluate("(player) => { player.pause(); }");
        player.settle();
        assertEquals(0, player.count("ended"));
        Cut twice = Cut.of(12_000, 12_800, 4_000, 4_800, 12_000, 12_800, 4_000, 4_800);
        twice.assertPlayedAs(ofTheFirstRanges(4, player.frames()));
    }

    /** The frames up to the end of so many ranges, which lie apart. */
    private static List<Integer> ofTheFirstRanges(int count, List<Integer> frames) {
        int ranges = 1;
        for (int i = 1; i < frames.size(); i++) {
            ranges += Math.abs(frames.get(i) - frames.get(i - 1)) > 100 ? 1 : 0;
            if (ranges > count) {
                return frames.subList(0, i);
            }
        }
        throw new AssertionError("only " + ranges + " ranges in " + frames);
    }

    @ParameterizedTest
    @EnumSource
    void ifItRewindsItStandsOnTheFirstKeptFrameAtOnce(Browser browser) throws Exception {
        EditedFilm film = EditedFilm.of(12_000, 13_000, 4_000, 5_000);
        ShownPlayer player = open(BROWSERS.page(browser), edited(film.ranges()).atEnd(AtEnd.REWIND));
        player.pressPlay();
        player.awaitEnd();
        standStill(player);
        Readings.of(player).assertAt(0, film.total());
        assertAll(
                () -> assertEquals(300, player.still()),
                () -> assertTrue(player.holds("(player) => player.paused()")),
                () -> assertEquals(1, player.count("ended")),
                () -> assertEquals(1, player.count("play")));
    }

    @Tag("timing")
    @ParameterizedTest
    @EnumSource
    void aLastRangeThatReachesTheEndOfTheFileEndsOnceToo(Browser browser) throws Exception {
        PlaybackRanges ranges = PlaybackRanges.of(
                TimeRange.from(Duration.ofMillis(19_200)),
                TimeRange.ofMillis(3_000, 3_800),
                TimeRange.ofMillis(19_000, 30_000));
        ShownPlayer player = open(BROWSERS.page(browser), edited(ranges));
        double length = player.number("(player) => player.playbackRanges().sourceDuration()");
        assertEquals(EditedFilm.LENGTH / 1000.0, length, EditedFilm.FRAME);
        assertEquals(length - 19.2 + 0.8 + length - 19, player.duration(), 0.001);
        player.pressPlay();
        player.awaitEnd();
        standStill(player);
        List<Integer> shown = player.frames();
        assertAll(
                () -> Cut.of(19_200, 20_000, 3_000, 3_800, 19_000, 20_000).assertPlayedAs(shown),
                () -> assertEquals(499, player.still()),
                () -> assertEquals(1, player.count("ended")),
                () -> assertEquals(player.duration(), player.time(), 0.001));
    }

    @ParameterizedTest
    @EnumSource
    void theEmptyListHasNothingToPlay(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.page("/ending", edited(PlaybackRanges.none()).build()));
        ShownPlayer player = ShownPlayer.of(page, TITLE);
        player.pressPlay();
        player.awaitEnd();
        standStill(player);
        assertAll(
                () -> assertEquals(0, player.duration()),
                () -> assertEquals(0, player.time()),
                () -> assertTrue(player.holds("(player) => player.paused() && player.ended()")),
                () -> assertEquals(1, player.count("ended")),
                () -> assertEquals(
                        "hidden",
                        player.text("(player) => getComputedStyle(player.el().querySelector('video')).visibility")),
                () -> assertEquals(0, player.number("(player) => player.seekable().end(0)")),
                () -> assertEquals(0, player.number("(player) => player.bufferedEnd()")));
    }

    @Tag("timing")
    @ParameterizedTest
    @EnumSource
    void noListIsTheWholeFilm(Browser browser) throws Exception {
        ShownPlayer player = open(BROWSERS.page(browser), PlayerSite.player(TITLE));
        assertEquals(EditedFilm.LENGTH / 1000.0, player.duration(), EditedFilm.FRAME);
        player.playAndPause();
        player.seek(19.2);
        player.forgetFrames();
        player.pressPlay();
        player.awaitEnd();
        standStill(player);
        assertAll(
                () -> Cut.of(19_200, 20_000).assertPlayedAs(player.frames()),
                () -> assertEquals(1, player.count("ended")),
                () -> assertTrue(player.holds("(player) => player.playbackRanges().ranges() === null")));
    }

    /** Long enough for an event too many to come. */
    private static void standStill(ShownPlayer player) {
        player.evaluate("() => new Promise((resolve) => setTimeout(resolve, 600))");
        player.settle();
    }

    private static VideoPlayerBuilder edited(PlaybackRanges ranges) {
        return PlayerSite.player(TITLE).ranges(ranges);
    }

    private static ShownPlayer open(BrowserPage page, VideoPlayerBuilder player) {
        page.open(SITE.page("/ending", player.build()));
        return ShownPlayer.of(page, TITLE);
    }
}
