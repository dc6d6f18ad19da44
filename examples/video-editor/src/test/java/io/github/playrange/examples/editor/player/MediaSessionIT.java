package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the system shows and commands beside the page is on the clock of the edited film. */
class MediaSessionIT {

    private static final String CUT = "The cut";
    private static final String WHOLE = "The whole film";

    private static final EditedFilm FILM = EditedFilm.of(12_000, 15_000, 2_010, 6_000);

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final PlayerSite SITE = new PlayerSite();

    /** As the browser was told it. */
    private record PositionState(double duration, double position, double playbackRate) {}

    @ParameterizedTest
    @EnumSource
    void itIsThatOfTheEditedFilm(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.page(
                "/session", PlayerSite.player(CUT).ranges(FILM.ranges()).build()));
        ShownPlayer player = ShownPlayer.of(page, CUT);
        assertTrue(page.holds("() => watch.session.state === null"), "before anything plays");
        player.playAndPause();
        command(page, player, "seekto", "{ seekTime: 4.5 }");
        assertState(page, player, 4.5, FILM.total());
        command(page, player, "seekbackward", "{ seekOffset: 2 }");
        assertState(page, player, 2.5, FILM.total());
        command(page, player, "seekforward", "{ seekOffset: 1.5 }");
        assertState(page, player, 4, FILM.total());
        command(page, player, "seekbackward", "{}");
        assertState(page, player, 0, FILM.total());
        EditedFilm another = EditedFilm.of(12_000, 14_000);
        player.setRanges(another.list());
        player.settle();
        assertState(page, player, 0, another.total());
        FILM.cut().assertNothingRemovedIn(player.frames());
    }

    @ParameterizedTest
    @EnumSource
    void itIsLeftToTheBrowserWhereAFilmThatIsNotEditedPlays(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.page(
                "/session",
                PlayerSite.player(CUT).ranges(FILM.ranges()).build(),
                PlayerSite.player(WHOLE).build()));
        ShownPlayer cut = ShownPlayer.of(page, CUT);
        ShownPlayer whole = ShownPlayer.of(page, WHOLE);
        whole.playAndPause();
        assertTrue(
                page.holds("() => watch.session.state === null && Object.keys(watch.session.handlers).length === 0"));
        cut.playAndPause();
        assertState(page, cut, cut.time(), FILM.total());
        whole.playAndPause();
        assertTrue(page.holds("() => watch.session.state === null"));
        assertTrue(page.holds("() => Object.values(watch.session.handlers).every((handler) => handler === null)"));
        cut.playAndPause();
        cut.setRanges(null);
        assertTrue(page.holds("() => watch.session.state === null"), "nothing is edited any more");
    }

    private static void command(BrowserPage page, ShownPlayer player, String action, String details) {
        page.evaluate(
                "(action) => { watch.session.handlers[action]({ action, ...DETAILS }); }".replace("DETAILS", details),
                action);
        player.settle();
    }

    private static void assertState(BrowserPage page, ShownPlayer player, double edited, double total) {
        PositionState state = new Gson().fromJson(page.evaluate("() => watch.session.state"), PositionState.class);
        assertAll(
                () -> assertEquals(edited, player.time(), EditedFilm.FRAME),
                () -> assertEquals(edited, state.position(), EditedFilm.FRAME),
                () -> assertEquals(total, state.duration(), 0.001),
                () -> assertEquals(1, state.playbackRate()));
    }
}
