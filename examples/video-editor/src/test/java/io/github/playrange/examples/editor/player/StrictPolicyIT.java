package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.examples.editor.player.ShownPlayer.Menu;
import io.github.playrange.player.VideoPlayerBuilder;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Under the policy that the documentation prints the browser has nothing to report, whatever the viewer does. The harness
 * fails a test at its first violation.
 */
class StrictPolicyIT {

    private static final String CUT = "The cut";
    private static final String WHOLE = "The whole film";

    private static final EditedFilm FILM = EditedFilm.of(2_000, 5_000, 12_000, 14_000);

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final PlayerSite SITE = new PlayerSite();

    @ParameterizedTest
    @EnumSource
    void onThePlayersPage(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.whole("/policy", cut().fill().build()));
        useAll(page, browser, CUT);
    }

    @ParameterizedTest
    @EnumSource
    void onAPageWithTwoPlayers(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.page(
                "/policy", cut().fluid().build(), SITE.fullPlayer(WHOLE).build()));
        useAll(page, browser, WHOLE);
        useAll(page, browser, CUT);
    }

    @ParameterizedTest
    @EnumSource
    void inAFragmentThatIsInsertedLater(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.page("/policy", SITE.fullPlayer(WHOLE).build()));
        page.evaluate(
                """
                async (html, bootstrap) => {
                  document.querySelector('main').insertAdjacentHTML('beforeend', html);
                  const { start } = await import(bootstrap);
                  await start(document.querySelector('main'));
                }
                """,
                cut().aspectRatio(16, 9).build().toBody(),
                page.text("() => document.querySelector('script[type=module]').src"));
        useAll(page, browser, CUT);
    }

    private static VideoPlayerBuilder cut() {
        return SITE.fullPlayer(CUT).ranges(FILM.ranges());
    }

    private static void useAll(BrowserPage page, Browser browser, String title) {
        ShownPlayer player = ShownPlayer.of(page, title);
        player.pressPlay();
        player.awaitTime(0.2);
        assertTrue(player.holds("(player) => player.$('.vjs-poster') !== null"), "poster");
        player.evaluate("(player) => { player.pause(); }");
        player.until("(player) => player.$('.vjs-text-track-display').textContent.includes('The first half')");
        for (Menu menu : Menu.values()) {
            player.openMenu(menu);
            page.press("Escape");
        }
        player.evaluate("(player) => player.textTrackSettings.open()");
        player.until("(player) => player.$('.vjs-text-track-settings').offsetHeight > 0");
        player.evaluate("""
                (player) => {
                  const select = player.$('.vjs-text-color select');
                  select.selectedIndex = 2;
                  select.dispatchEvent(new Event('change', { bubbles: true }));
                  player.textTrackSettings.close();
                }
                """);
        page.moveTo(player.bar().x(0.7), player.bar().y(0.5));
        player.pressBarAt(0.4);
        player.settle();
        page.hover(player.part("video"));
        page.hover(player.part(".vjs-volume-panel"));
        player.evaluate("(player) => { player.playbackRate(1.5); player.volume(0.4); player.muted(true); }");
        enterAndLeave(page, player, "fullscreen", "isFullscreen");
        if (browser == Browser.CHROMIUM) {
            enterAndLeave(page, player, "picture-in-picture", "isInPictureInPicture");
        }
        player.play();
        player.setRanges(List.of(new EditedFilm.Seconds(3, 4), new EditedFilm.Seconds(6, 6.5)));
        player.awaitEnd();
        assertEquals(1.5, player.duration(), 0.001);
        player.setRanges(List.of());
        player.setRanges(null);
        player.settle();
        player.evaluate("(player) => { player.src({ src: '/videos/text.mp4', type: 'video/mp4' }); }");
        player.until("(player) => player.error() !== null && player.$('.vjs-error-display').offsetHeight > 0");
        takeExpected(page);
    }

    /** The film that is none is the one thing that goes wrong. */
    private static void takeExpected(BrowserPage page) {
        List<String> unexpected = page.takeFaults().stream()
                .filter(fault -> !fault.contains("MEDIA_ERR_SRC_NOT_SUPPORTED"))
                .toList();
        assertEquals(List.of(), unexpected);
    }

    private static void enterAndLeave(BrowserPage page, ShownPlayer player, String control, String state) {
        for (boolean entered : new boolean[] {true, false}) {
            page.hover(player.part("video"));
            page.click(player.part(".vjs-" + control + "-control"));
            player.until("(player, entered) => player.STATE() === entered".replace("STATE", state), entered);
            player.settle();
        }
    }
}
