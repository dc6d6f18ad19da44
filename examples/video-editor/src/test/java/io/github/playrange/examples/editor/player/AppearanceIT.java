package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.github.playrange.examples.editor.harness.BuildFolder;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.examples.editor.harness.browser.ColorScheme;
import io.github.playrange.examples.editor.player.ShownPlayer.Menu;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing sticks out of the page or of the player, on a desktop and on a phone; pictures for people to look at. */
class AppearanceIT {

    private static final boolean FULL = Boolean.getBoolean("playrange.full");

    private static final String TITLE = "The cut";
    private static final EditedFilm FILM = EditedFilm.of(2_000, 5_000, 12_000, 14_000);

    /** What can be seen of the controls and does not lie in the player. */
    private static final String STICKING_OUT = """
            (player) => {
              const box = (element) => element.getBoundingClientRect();
              const frame = box(player.el());
              return [...player.el().querySelectorAll('.vjs-control-bar > *, .vjs-big-play-button, .vjs-lock-showing > ul')]
                .filter((part) => part.checkVisibility({ visibilityProperty: true }) && box(part).width > 1)
                .filter((part) => box(part).left < frame.left - 1 || box(part).right > frame.right + 1
                  || box(part).top < frame.top - 1 || box(part).bottom > frame.bottom + 1)
                .map((part) => `${part.className} ${JSON.stringify(box(part))} of ${JSON.stringify(frame)}`);
            }
            """;

    private static final String WIDER_THAN_THE_WINDOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final String HIGHER_THAN_THE_WINDOW =
            "() => document.documentElement.scrollHeight - document.documentElement.clientHeight";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final PlayerSite SITE = new PlayerSite();

    static Stream<Arguments> screens() {
        return Stream.of(Browser.values())
                .filter(browser -> FULL || browser == Browser.CHROMIUM)
                .flatMap(browser -> Stream.of(1280, 390)
                        .flatMap(width ->
                                Stream.of(ColorScheme.values()).map(colors -> Arguments.of(browser, width, colors))));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void thePlayersPage(Browser browser, int width, ColorScheme colors) throws Exception {
        BrowserPage page = BROWSERS.page(browser, colors);
        page.viewport(width, 800);
        page.open(SITE.whole(
                "/player", SITE.fullPlayer(TITLE).ranges(FILM.ranges()).fill().build()));
        assertNothingSticksOut(page, TITLE, "page-" + name(browser, width, colors));
        assertEquals(0, page.number(HIGHER_THAN_THE_WINDOW), "the page is higher than its window");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aPageWithTwoPlayers(Browser browser, int width, ColorScheme colors) throws Exception {
        BrowserPage page = BROWSERS.page(browser, colors);
        page.viewport(width, 1000);
        page.open(SITE.page(
                "/players",
                SITE.fullPlayer(TITLE).ranges(FILM.ranges()).fluid().build(),
                SITE.fullPlayer("The whole film").build()));
        ShownPlayer whole = ShownPlayer.of(page, "The whole film");
        // What was never sent anywhere, Chromium on a busy machine may play with its time at a stand.
        whole.seek(0.5);
        whole.playAndPause();
        assertNothingSticksOut(page, TITLE, "two-" + name(browser, width, colors));
    }

    private static void assertNothingSticksOut(BrowserPage page, String title, String name) {
        ShownPlayer player = ShownPlayer.of(page, title);
        look(page, player, name + "-1-before");
        player.playAndPause();
        player.seek(1);
        page.hover(player.part("video"));
        look(page, player, name + "-2-paused");
        page.moveTo(player.bar().x(0.7), player.bar().y(0.5));
        player.settle();
        look(page, player, name + "-3-tooltip");
        for (Menu menu : List.of(Menu.PLAYBACK_RATES, Menu.CHAPTERS, Menu.CAPTIONS)) {
            if (player.holds("(player, name) => player.$(`.${name}`).offsetWidth > 0", menu.className())) {
                player.openMenu(menu);
                look(page, player, name + "-4-" + menu.className());
                page.press("Escape");
            }
        }
        player.evaluate("(player) => player.textTrackSettings.open()");
        player.until("(player) => player.$('.vjs-text-track-settings').offsetHeight > 0");
        look(page, player, name + "-5-settings");
        player.evaluate("(player) => player.textTrackSettings.close()");
        player.setRanges(List.of());
        player.settle();
        look(page, player, name + "-6-empty");
    }

    private static void look(BrowserPage page, ShownPlayer player, String name) {
        page.screenshot(BuildFolder.path("appearance").resolve(name + ".png"));
        JsonElement stickingOut = player.evaluate(STICKING_OUT);
        assertAll(
                name,
                () -> assertEquals(0, page.number(WIDER_THAN_THE_WINDOW), "the page is wider than its window"),
                () -> assertEquals(List.of(), List.of(new Gson().fromJson(stickingOut, String[].class))));
    }

    private static String name(Browser browser, int width, ColorScheme colors) {
        return (browser + "-" + width + "-" + colors).toLowerCase(Locale.ROOT);
    }
}
