package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.examples.editor.harness.browser.PageRequest;
import io.github.playrange.examples.editor.player.EditedFilm.Seconds;
import io.github.playrange.player.Preload;
import io.github.playrange.player.WebUrl;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Another list is one call: nothing is loaded again, and the viewer is disturbed as little as can be. */
class LiveEditingIT {

    private static final String TITLE = "The cut";
    private static final String OTHER_FILM =
            WebUrl.of("/videos", TestFolder.ODDLY_NAMED).value();

    private static final EditedFilm BEFORE = EditedFilm.of(2_000, 6_000, 10_000, 14_000);
    private static final EditedFilm THAT_KEEPS = EditedFilm.of(1_010, 5_000, 11_000, 12_000);
    private static final EditedFilm THAT_REMOVES = EditedFilm.of(1_000, 1_500, 10_000, 12_000, 16_000, 17_000);

    private static final String SETTINGS = """
            (player) => [
              player.paused(), player.playbackRate(), player.volume(), player.muted(), player.isFullscreen(),
              player.isInPictureInPicture(), player.currentSrc(), player.el().querySelector('video').src,
            ]
            """;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final PlayerSite SITE = new PlayerSite();

    static Stream<Arguments> states() {
        return Stream.of(Browser.values())
                .flatMap(browser -> Stream.of(false, true).map(playing -> Arguments.of(browser, playing)));
    }

    @ParameterizedTest(name = "{0}, playing: {1}")
    @MethodSource("states")
    void aPlaceThatStaysKeptIsKeptAndNothingIsAskedFor(Browser browser, boolean playing) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = openAt(page, 0.5, playing);
        JsonElement settings = player.evaluate(SETTINGS);
        List<PageRequest> requests = page.requests();
        int frame = playing ? -1 : player.still();
        player.forgetEvents();
        record Change(double before, double after, boolean isSeeking, double edited, double total) {}
        for (EditedFilm film : List.of(THAT_KEEPS, BEFORE)) {
            Change change = new Gson().fromJson(player.evaluate("""
                                    (player, list) => {
                                      const video = player.el().querySelector('video');
                                      const before = video.currentTime;
                                      player.playbackRanges().ranges(list);
                                      return {
                                        before, after: video.currentTime, isSeeking: video.seeking,
                                        edited: player.currentTime(), total: player.duration(),
                                      };
                                    }
                                    """, film.list()), Change.class);
            player.settle();
            assertAll(
                    () -> assertEquals(change.before(), change.after(), EditedFilm.FRAME, "the source position"),
                    () -> assertEquals(false, change.isSeeking()),
                    () -> assertEquals(film.toEdited(change.after()), change.edited(), EditedFilm.FRAME),
                    () -> assertEquals(film.total(), change.total(), 0.001),
                    () -> assertEquals(settings, player.evaluate(SETTINGS)),
                    () -> assertEquals(requests, page.requests()));
            if (playing) {
                player.awaitTime(film.toEdited(change.after()) + 0.2);
            } else {
                assertEquals(frame, player.still());
                Readings.of(player).assertAt(film.toEdited(change.after()), film.total());
            }
        }
        assertNothingWasLoaded(player);
        assertEquals(0, player.count("media seeking"));
        assertChanges(page, BEFORE.list(), THAT_KEEPS.list(), BEFORE.list());
    }

    @Tag("timing")
    @ParameterizedTest(name = "{0}, playing: {1}")
    @MethodSource("states")
    void fromAPlaceThatIsRemovedTheFilmGoesOnAtOnce(Browser browser, boolean playing) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = openAt(page, 0.5, playing);
        JsonElement settings = player.evaluate(SETTINGS);
        player.forgetEvents();
        double edited = player.number("""
                (player, list) => {
                  player.playbackRanges().ranges(list);
                  watch.pictures.get(player.el().querySelector('video')).forget();
                  return player.currentTime();
                }
                """, THAT_REMOVES.list());
        assertEquals(0.5, edited, 0.001, "the next kept start");
        player.settle();
        if (playing) {
            player.awaitTime(0.8);
            player.evaluate("(player) => { player.pause(); }");
            player.settle();
        } else {
            assertEquals(250, player.still());
            Readings.of(player).assertAt(0.5, THAT_REMOVES.total());
            assertEquals(settings, player.evaluate(SETTINGS));
        }
        THAT_REMOVES.cut().assertNothingRemovedIn(player.frames());
        assertNothingWasLoaded(player);
        assertChanges(page, BEFORE.list(), THAT_REMOVES.list());
    }

    @Tag("timing")
    @ParameterizedTest(name = "{0}, playing: {1}")
    @MethodSource("states")
    void whereNothingFollowsTheFilmIsAtItsEnd(Browser browser, boolean playing) throws Exception {
        ShownPlayer player = openAt(BROWSERS.page(browser), 0.5, playing);
        EditedFilm film = EditedFilm.of(1_000, 1_800);
        player.setRanges(film.list());
        if (playing) {
            player.awaitEnd();
        }
        player.settle();
        assertAll(
                () -> assertEquals(film.total(), player.time(), 0.001),
                () -> assertTrue(film.cut().endsWith(player.still()), () -> "rests on " + player.still()),
                () -> assertTrue(player.holds("(player) => player.paused() && player.ended()")),
                () -> assertEquals(playing ? 1 : 0, player.count("ended")));
        player.forgetFrames();
        player.pressPlay();
        player.awaitCount("ended", playing ? 2 : 1);
        List<Integer> shown = player.frames();
        film.cut().assertPlayedAs(shown.subList(1, shown.size()));
    }

    @ParameterizedTest
    @EnumSource
    void duringAJumpThePlaceThatIsGoneToCounts(Browser browser) throws Exception {
        ShownPlayer player = openAt(BROWSERS.page(browser), 0.5, false);
        String both = """
                (player, time, list) => {
                  player.currentTime(time);
                  player.playbackRanges().ranges(list);
                }
                """;
        player.evaluate(both, 5.5, THAT_KEEPS.list());
        player.settle();
        Readings.of(player).assertAt(THAT_KEEPS.toEdited(11.5), THAT_KEEPS.total());
        assertTrue(THAT_KEEPS.mayShow(player.still(), THAT_KEEPS.toEdited(11.5)));
        player.evaluate(both, 1, THAT_REMOVES.list());
        player.settle();
        Readings.of(player).assertAt(0.5, THAT_REMOVES.total());
        assertEquals(250, player.still());
    }

    @Tag("timing")
    @ParameterizedTest
    @EnumSource
    void aListThatIsSetAfterAnotherSourceIsThatSources(Browser browser) throws Exception {
        assertTheListSetLastCounts(browser, "{ src: address, type: 'video/mp4' }");
    }

    @Tag("timing")
    @ParameterizedTest
    @EnumSource
    void aListThatIsSetAfterASourceThatBringsOneCounts(Browser browser) throws Exception {
        assertTheListSetLastCounts(browser, "{ src: address, type: 'video/mp4', playbackRanges: first }");
    }

    private static void assertTheListSetLastCounts(Browser browser, String source) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = openAt(page, 0.5, false);
        player.forgetEvents();
        player.evaluate("""
                (player, address, first, second) => {
                  player.src(SOURCE);
                  player.playbackRanges().ranges(second);
                }
                """.replace("SOURCE", source), OTHER_FILM, BEFORE.list(), THAT_REMOVES.list());
        player.awaitCount("media loadstart", 1);
        player.settle();
        assertAll(
                () -> assertEquals(THAT_REMOVES.list(), list(player)),
                () -> assertEquals(THAT_REMOVES.total(), player.duration(), 0.001),
                () -> assertEquals(25, player.still()),
                () -> assertEquals(1, player.count("media loadstart")));
        player.play();
        player.awaitTime(0.7);
        player.evaluate("(player) => { player.pause(); }");
        List<Integer> shown = player.frames();
        THAT_REMOVES.cut().assertNothingRemovedIn(shown.subList(shown.indexOf(25), shown.size()));
    }

    @Tag("timing")
    @ParameterizedTest
    @EnumSource
    void aFilmThatIsNotLoadedYetBeginsWithTheListThatItHasByThen(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.page(
                "/live",
                PlayerSite.player(TITLE)
                        .ranges(BEFORE.ranges())
                        .preload(Preload.NONE)
                        .build()));
        page.until("() => watch.players.length === 1");
        page.evaluate("(list) => watch.players[0].playbackRanges().ranges(list)", THAT_REMOVES.list());
        page.click(".vjs-big-play-button");
        ShownPlayer player = ShownPlayer.of(page, TITLE);
        player.awaitTime(0.7);
        player.evaluate("(player) => { player.pause(); }");
        List<Integer> shown = player.frames();
        assertEquals(25, shown.get(0));
        THAT_REMOVES.cut().assertNothingRemovedIn(shown);
    }

    @ParameterizedTest
    @EnumSource
    void anotherSourceDropsTheListUnlessItBringsOne(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = openAt(page, 0.5, false);
        player.forgetEvents();
        String source = """
                (player, address, list) => {
                  player.src({ src: address, type: 'video/mp4', ...(list && { playbackRanges: list }) });
                }
                """;
        player.evaluate(source, OTHER_FILM);
        player.awaitCount("media loadstart", 1);
        player.settle();
        assertAll(
                () -> assertTrue(player.holds("(player) => player.playbackRanges().ranges() === null")),
                () -> assertEquals(EditedFilm.LENGTH / 1000.0, player.duration(), EditedFilm.FRAME),
                () -> assertEquals(0, player.still()));
        player.evaluate(source, PlayerSite.FILM, THAT_REMOVES.list());
        player.awaitCount("media loadstart", 2);
        player.settle();
        assertAll(
                () -> assertEquals(THAT_REMOVES.list(), list(player)),
                () -> assertEquals(THAT_REMOVES.total(), player.duration(), 0.001),
                () -> assertEquals(25, player.still()));
        assertChanges(page, BEFORE.list(), null, THAT_REMOVES.list());
    }

    /** The element may have to show it for a moment, but not to people. */
    @ParameterizedTest
    @EnumSource
    void theFirstFrameOfASourceThatBringsAListIsNotToBeSeen(Browser browser) throws Exception {
        ShownPlayer player = openAt(BROWSERS.page(browser), 0.5, false);
        JsonElement seen = player.evaluate("""
                async (player, address, list) => {
                  const video = player.el().querySelector('video');
                  const picture = watch.pictures.get(video);
                  const seen = new Set();
                  const look = () => {
                    if (getComputedStyle(video).visibility === 'visible') {
                      seen.add(picture.shown.at(-1)?.number);
                    }
                  };
                  video.requestVideoFrameCallback(function again() {
                    look();
                    video.requestVideoFrameCallback(again);
                  });
                  const loaded = new Promise((resolve) => player.one('loadeddata', resolve));
                  player.src({ src: address, type: 'video/mp4', playbackRanges: list });
                  await loaded;
                  for (let refreshes = 0; refreshes < 10; refreshes += player.seeking() ? 0 : 1) {
                    look();
                    await new Promise((resolve) => requestAnimationFrame(resolve));
                  }
                  return [...seen];
                }
                """, OTHER_FILM, THAT_REMOVES.list());
        List<Integer> frames = List.of(new Gson().fromJson(seen, Integer[].class));
        assertTrue(frames.contains(25), () -> "these were seen: " + frames);
        assertTrue(frames.stream().allMatch(frame -> frame == 25 || frame == 62), () -> "these were seen: " + frames);
    }

    @ParameterizedTest
    @EnumSource
    void aListThatIsNoneChangesNothing(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = openAt(page, 0.5, false);
        String error = player.text("""
                (player) => {
                  try {
                    player.playbackRanges().ranges([{ start: 3, end: 3 }]);
                  } catch (error) {
                    return error.name;
                  }
                  return 'none';
                }
                """);
        assertAll(
                () -> assertEquals("RangeError", error),
                () -> assertEquals(BEFORE.list(), list(player)),
                () -> assertEquals(BEFORE.total(), player.duration(), 0.001),
                () -> assertChanges(page, BEFORE.list()));
    }

    @ParameterizedTest
    @EnumSource
    void fullScreenStays(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = openAt(page, 0.5, true);
        page.hover(player.part("video"));
        page.click(player.part(".vjs-fullscreen-control"));
        player.awaitCount("fullscreenchange", 1);
        player.forgetEvents();
        player.setRanges(THAT_KEEPS.list());
        player.setRanges(THAT_REMOVES.list());
        player.awaitTime(0.7);
        assertAll(
                () -> assertTrue(player.holds(
                        "(player) => player.isFullscreen() && document.fullscreenElement === player.el()")),
                () -> assertEquals(0, player.count("fullscreenchange")),
                () -> assertNothingWasLoaded(player));
    }

    @ParameterizedTest
    @EnumSource(names = "CHROMIUM")
    void pictureInPictureStays(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = openAt(page, 0.5, true);
        page.hover(player.part("video"));
        page.click(player.part(".vjs-picture-in-picture-control"));
        player.until("(player) => player.isInPictureInPicture()");
        player.setRanges(THAT_KEEPS.list());
        player.setRanges(THAT_REMOVES.list());
        player.awaitTime(0.7);
        assertTrue(
                player.holds("(player) => player.isInPictureInPicture() && document.pictureInPictureElement !== null"));
    }

    /** At an edited time, with settings that are nobody's default, and all of the film at hand. */
    private static ShownPlayer openAt(BrowserPage page, double edited, boolean playing) {
        page.open(SITE.page(
                "/live",
                PlayerSite.player(TITLE)
                        .ranges(BEFORE.ranges())
                        .preload(Preload.AUTO)
                        .build()));
        ShownPlayer player = ShownPlayer.of(page, TITLE);
        player.playAndPause();
        player.evaluate("(player) => { player.playbackRate(0.5); player.volume(0.25); player.muted(true); }");
        player.until("""
                (player) => {
                  const { buffered, duration } = player.el().querySelector('video');
                  return buffered.length === 1 && buffered.start(0) === 0 && buffered.end(0) > duration - 0.1;
                }
                """);
        player.seek(edited);
        if (playing) {
            player.play();
            player.awaitTime(edited + 0.1);
        }
        return player;
    }

    private static List<Seconds> list(ShownPlayer player) {
        return List.of(
                new Gson().fromJson(player.evaluate("(player) => player.playbackRanges().ranges()"), Seconds[].class));
    }

    private static void assertNothingWasLoaded(ShownPlayer player) {
        assertAll(
                () -> assertEquals(0, player.count("media emptied")),
                () -> assertEquals(0, player.count("media loadstart")));
    }

    /** Asserts that the list has been changed so from one to the next, and that each change was told. */
    @SafeVarargs
    private static void assertChanges(BrowserPage page, List<Seconds>... lists) {
        JsonArray expected = new JsonArray();
        for (int i = 1; i < lists.length; i++) {
            JsonArray change = new JsonArray();
            change.add(new Gson().toJsonTree(lists[i - 1]));
            change.add(new Gson().toJsonTree(lists[i]));
            expected.add(change);
        }
        assertEquals(
                expected,
                page.evaluate("() => watch.heard.filter(({ type }) => type === 'playbackrangeschange')"
                        + ".map(({ previous, current }) => [previous, current])"));
    }
}
