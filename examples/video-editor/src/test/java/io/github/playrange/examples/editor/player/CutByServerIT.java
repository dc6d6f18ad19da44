package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.player.AtEnd;
import io.github.playrange.player.Autoplay;
import io.github.playrange.player.Preload;
import io.github.playrange.player.TextTrack;
import io.github.playrange.player.TextTrack.Kind;
import io.github.playrange.player.VideoPlayerBuilder;
import io.github.playrange.timeline.MediaFragments;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the browser plays the server's cut well, that is what plays; where it does not, the player skips. */
class CutByServerIT {

    private static final String TITLE = "The cut";

    private static final EditedFilm FILM = EditedFilm.of(2_040, 3_520, 8_000, 9_000);

    /** What the file shows of it that begins at key frames, and ends before pictures that need a later one. */
    private static final EditedFilm BY_KEY_FRAMES = EditedFilm.of(2_000, 3_480, 8_000, 9_000);

    /** The removed part but for its borders, of which a busy machine may show a frame. */
    private static final EditedFilm.Seconds WELL_REMOVED = new EditedFilm.Seconds(4, 7.9);

    private static final EditedFilm OTHER = EditedFilm.of(1_000, 2_000, 8_000, 12_000);

    /** The sound is as long as whole frames of it. */
    private static final double SOUND_FRAME = 0.022;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final PlayerSite SITE = new PlayerSite(CuttingServer::origin);

    @ParameterizedTest
    @Tag("timing")
    @CsvSource({"CHROMIUM, EXACT", "CHROMIUM, KEY", "FIREFOX, KEY"})
    void theFileIsPlayed(Browser browser, CutPrecision precision) throws Exception {
        EditedFilm film = precision == CutPrecision.KEY ? BY_KEY_FRAMES : FILM;
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = open(page, player(precision));
        assertAll(
                () -> assertTrue(playsFile(player), () -> currentSource(player)),
                () -> assertEquals(film.total(), player.duration(), SOUND_FRAME),
                () -> assertEquals(0, player.time()),
                () -> assertEquals(film.list().get(0).start(), player.sourceTime(), 0.001),
                () -> assertEquals(
                        FILM.list().get(1).start(),
                        player.number("(player) => player.playbackRanges().ranges()[1].start"),
                        "the list that was asked for"));
        player.pressPlay();
        player.awaitEnd();
        film.cut().assertPlayedAs(player.frames());
        assertAll(
                () -> assertEquals(1, player.count("ended")),
                () -> assertEquals(0, player.count("media seeking")),
                () -> assertEquals(
                        List.of(),
                        page.requests().stream()
                                .filter(request -> request.url().contains("/videos/")
                                        && !request.url().contains("?t="))
                                .toList(),
                        "the whole film and its captions are not asked for"));
    }

    @ParameterizedTest
    @CsvSource({"CHROMIUM, EXACT", "FIREFOX, KEY"})
    void bothClocksAndTheCaptionsFitTheFile(Browser browser, CutPrecision precision) throws Exception {
        EditedFilm film = precision == CutPrecision.KEY ? BY_KEY_FRAMES : FILM;
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = open(page, player(precision));
        assertTrue(
                page.requests().stream()
                        .anyMatch(request -> request.url()
                                .endsWith(CuttingServer.CAPTIONS + "?" + MediaFragments.print(film.ranges())
                                        + "&precision=exact")),
                "captions by what the file shows");
        for (double source : List.of(2.1, 3.3, 8.0, 8.9)) {
            player.evaluate("(player, time) => { player.playbackRanges().sourceTime(time); }", source);
            player.settle();
            assertAll(
                    "source time " + source,
                    () -> assertEquals(film.toEdited(source), player.time(), 0.002),
                    () -> assertEquals(source, player.sourceTime(), 0.002),
                    () -> assertTrue(film.mayShow(player.still(), film.toEdited(source)), () -> "" + player.still()),
                    () -> assertEquals(
                            film.toEdited(source),
                            player.number("(player, time) => player.playbackRanges().toEdited(time).time", source),
                            1e-9));
            awaitCaption(player, "Second " + (int) source);
        }
    }

    @ParameterizedTest
    @CsvSource({"FIREFOX, EXACT, false", "CHROMIUM, EXACT, true", "FIREFOX, KEY, true"})
    void thePlayerSkipsWhereTheFileDoesNotPlayWell(Browser browser, CutPrecision precision, boolean isQuickTime)
            throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        VideoPlayerBuilder builder = isQuickTime
                ? PlayerSite.player(TITLE, CuttingServer.QUICKTIME)
                        .ranges(FILM.ranges())
                        .cutByServer(precision)
                : player(precision);
        ShownPlayer player = open(page, builder);
        assertAll(
                () -> assertFalse(playsFile(player), () -> currentSource(player)),
                () -> assertEquals(FILM.total(), player.duration(), 0.001),
                () -> assertEquals(FILM.list().get(0).start(), player.sourceTime(), EditedFilm.FRAME));
        player.pressPlay();
        if (!isQuickTime) {
            awaitCaption(player, "Second 2");
            awaitCaption(player, "Second 8");
        }
        player.awaitEnd();
        List<Integer> removed = player.frames().stream()
                .filter(frame -> WELL_REMOVED.contains(frame * EditedFilm.FRAME))
                .toList();
        assertEquals(List.of(), removed);
        assertOnlyFaultsOf(page, "422");
    }

    @ParameterizedTest
    @CsvSource({"CHROMIUM, false", "CHROMIUM, true", "FIREFOX, false", "FIREFOX, true"})
    void anotherListGoesOnInTheWholeFilmAtTheSamePlace(Browser browser, boolean playing) throws Exception {
        ShownPlayer player =
                open(BROWSERS.page(browser), player(CutPrecision.KEY).playbackRates(0.5, 1, 1.5));
        // What was never sent anywhere, Chromium on a busy machine may play with its time at a stand.
        player.seek(0.5);
        player.pressPlay();
        player.awaitTime(0.6);
        player.evaluate("(player) => { player.playbackRate(0.5); player.pause(); }");
        player.seek(BY_KEY_FRAMES.toEdited(8.2));
        if (playing) {
            player.play();
        }
        player.setRanges(OTHER.list());
        player.settle();
        double edited = player.time();
        assertAll(
                () -> assertFalse(playsFile(player), () -> currentSource(player)),
                () -> assertEquals(OTHER.total(), player.duration(), 0.001),
                () -> assertEquals(OTHER.toEdited(8.2), edited, playing ? 1 : 0.002),
                () -> assertTrue(edited > OTHER.toEdited(8.199)),
                () -> assertEquals(OTHER.toSource(player.time()), player.sourceTime(), 0.1),
                () -> assertEquals(!playing, player.holds("(player) => player.paused()")),
                () -> assertEquals(0.5, player.number("(player) => player.playbackRate()")),
                () -> assertTrue(player.holds("(player) => player.hasStarted()")),
                () -> assertEquals(1, player.count("playbackrangeschange")));
        awaitCaption(player, "Second " + (int) player.sourceTime());
        player.setRanges(FILM.list());
        player.settle();
        assertEquals(FILM.total(), player.duration(), 0.001);
    }

    @ParameterizedTest
    @EnumSource
    void theListOfTheFileIsNoOtherList(Browser browser) throws Exception {
        ShownPlayer player = open(BROWSERS.page(browser), player(CutPrecision.KEY));
        player.evaluate("(player) => { const cut = player.playbackRanges(); cut.ranges(cut.ranges()); }");
        assertEquals(0, player.count("playbackrangeschange"));
        assertTrue(playsFile(player));
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatBreaksIsFollowedByTheWholeFilm(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = open(page, player(CutPrecision.KEY));
        player.seek(BY_KEY_FRAMES.toEdited(8.5));
        player.evaluate("(player) => { player.error({ code: 3, message: 'as if' }); }");
        player.until("(player) => player.error() === null && player.readyState() > 0");
        player.settle();
        assertAll(
                () -> assertFalse(playsFile(player), () -> currentSource(player)),
                () -> assertEquals(FILM.toEdited(8.5), player.time(), 0.002),
                () -> assertEquals(0, player.count("playbackrangeschange"), "the list is the same"));
        assertOnlyFaultsOf(page, "MEDIA_ERR_DECODE");
    }

    @ParameterizedTest
    @EnumSource
    void theFileEndsAndLoopsAsAnEditedFilmDoes(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.page(
                "/cut",
                player(CutPrecision.KEY).atEnd(AtEnd.REWIND).build(),
                PlayerSite.player("The loop", CuttingServer.FILM)
                        .ranges(EditedFilm.of(5_000, 5_520).ranges())
                        .cutByServer(CutPrecision.KEY)
                        .loop(true)
                        .build()));
        ShownPlayer rewinding = ShownPlayer.of(page, TITLE);
        rewinding.seek(BY_KEY_FRAMES.total() - 0.3);
        rewinding.play();
        rewinding.awaitEnd();
        rewinding.until("(player) => player.currentTime() === 0 && player.paused() && !player.ended()");
        rewinding.settle();
        assertEquals(50, rewinding.still());
        ShownPlayer looping = ShownPlayer.of(page, "The loop");
        looping.play();
        looping.awaitCount("media seeking", 2);
        assertAll(
                () -> assertTrue(playsFile(looping)),
                () -> assertEquals(0, looping.count("ended")),
                () -> assertTrue(looping.holds("(player) => !player.paused()")));
    }

    @ParameterizedTest
    @CsvSource({"CHROMIUM, EXACT, true", "CHROMIUM, AUTO, true", "FIREFOX, KEY, true", "FIREFOX, EXACT, false"})
    void aFilmThatStartsByItselfAndOneThatIsNotLoadedBefore(Browser browser, CutPrecision precision, boolean isFile)
            throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.page(
                "/cut",
                player(precision).autoplay(Autoplay.MUTED).build(),
                PlayerSite.player("Not loaded", CuttingServer.FILM)
                        .ranges(OTHER.ranges())
                        .cutByServer(precision)
                        .preload(Preload.NONE)
                        .build()));
        ShownPlayer starting = ShownPlayer.of(page, TITLE);
        starting.awaitTime(0.3);
        page.until("() => watch.players.length === 2");
        page.evaluate("() => Promise.all(watch.players.map((player) => player.play()))");
        ShownPlayer loaded = ShownPlayer.of(page, "Not loaded");
        loaded.awaitTime(0.3);
        for (ShownPlayer player : List.of(starting, loaded)) {
            assertEquals(isFile, playsFile(player), () -> currentSource(player));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theBrowserAlonePlaysTheFileAsWell(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.html(
                "/alone",
                "<!DOCTYPE html><title>No script</title>"
                        + player(CutPrecision.EXACT).build().toBody(),
                Map.of()));
        page.until("() => document.querySelector('video').readyState > 0");
        assertEquals(FILM.total(), page.number("() => document.querySelector('video').duration"), SOUND_FRAME);
    }

    @ParameterizedTest
    @EnumSource
    void markupThatIsInsertedLaterPlaysTheFileToo(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.page(
                "/cut",
                PlayerSite.player("The film", CuttingServer.FILM)
                        .ranges(FILM.ranges())
                        .build()));
        page.evaluate(
                """
                async (html, bootstrap) => {
                  document.querySelector('main').insertAdjacentHTML('beforeend', html);
                  const { start } = await import(bootstrap);
                  await start(document.querySelector('main'));
                }
                """,
                player(CutPrecision.KEY).build().toBody(),
                page.text("() => document.querySelector('script[type=module]').src"));
        assertTrue(playsFile(ShownPlayer.of(page, TITLE)));
        assertFalse(playsFile(ShownPlayer.of(page, "The film")));
    }

    private static VideoPlayerBuilder player(CutPrecision precision) {
        return PlayerSite.player(TITLE, CuttingServer.FILM)
                .track(TextTrack.of(Kind.CAPTIONS, CuttingServer.CAPTIONS, "en", "English")
                        .asDefault())
                .ranges(FILM.ranges())
                .cutByServer(precision);
    }

    private static ShownPlayer open(BrowserPage page, VideoPlayerBuilder builder) {
        page.open(SITE.page("/cut", builder.build()));
        return ShownPlayer.of(page, TITLE);
    }

    private static boolean playsFile(ShownPlayer player) {
        return currentSource(player).contains("?t=");
    }

    private static String currentSource(ShownPlayer player) {
        return player.text("(player) => player.el().querySelector('video').currentSrc");
    }

    private static void assertOnlyFaultsOf(BrowserPage page, String expected) {
        List<String> others = page.takeFaults().stream()
                .filter(fault -> !fault.contains(expected))
                .toList();
        assertEquals(List.of(), others);
    }

    private static void awaitCaption(ShownPlayer player, String text) {
        player.until("(player, text) => player.$('.vjs-text-track-display').textContent.trim() === text", text);
    }
}
