package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.examples.editor.harness.browser.ColorScheme;
import io.github.playrange.examples.editor.player.ShownPlayer.Menu;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What axe-core knows to ask of a page has no complaint, whatever is open in the player. */
class AccessibilityIT {

    private static final Path AXE = Path.of("node_modules", "axe-core", "axe.min.js");

    private static final String TITLE = "The cut";
    private static final EditedFilm FILM = EditedFilm.of(2_000, 5_000, 12_000, 14_000);

    private static final String LOAD_AXE = """
            () => new Promise((resolve, reject) => {
              const script = Object.assign(document.createElement('script'), { src: '/axe.js', onload: resolve, onerror: reject });
              document.head.append(script);
            })
            """;

    private static final String COMPLAINTS = """
            async () => {
              const { violations } = await axe.run();
              return violations.flatMap(({ id, help, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target} ${failureSummary}`));
            }
            """;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final PlayerSite SITE = new PlayerSite();

    @BeforeAll
    static void serveAxe() throws Exception {
        SITE.file("/axe.js", "text/javascript", Files.readString(AXE));
    }

    @ParameterizedTest
    @EnumSource
    void thePlayersPageHasNoFault(ColorScheme colors) throws Exception {
        BrowserPage page = BROWSERS.page(Browser.CHROMIUM, colors);
        page.open(SITE.whole(
                "/accessible",
                SITE.fullPlayer(TITLE).ranges(FILM.ranges()).fill().build()));
        assertNoFaultWhateverIsOpen(page, ShownPlayer.of(page, TITLE));
    }

    @ParameterizedTest
    @EnumSource
    void aPageWithTwoPlayersHasNoFault(ColorScheme colors) throws Exception {
        BrowserPage page = BROWSERS.page(Browser.CHROMIUM, colors);
        page.open(SITE.page(
                "/accessible",
                SITE.fullPlayer(TITLE).ranges(FILM.ranges()).build(),
                SITE.fullPlayer("The whole film").build()));
        assertNoFaultWhateverIsOpen(page, ShownPlayer.of(page, TITLE));
    }

    private static void assertNoFaultWhateverIsOpen(BrowserPage page, ShownPlayer player) {
        List<String> complaints = new ArrayList<>();
        page.evaluate(LOAD_AXE);
        complaints.addAll(complaints(page, "before it is played"));
        player.playAndPause();
        complaints.addAll(complaints(page, "paused"));
        for (Menu menu : Menu.values()) {
            player.openMenu(menu);
            complaints.addAll(complaints(page, menu.name()));
            page.press("Escape");
        }
        player.evaluate("(player) => player.textTrackSettings.open()");
        player.until("(player) => player.$('.vjs-text-track-settings').offsetHeight > 0");
        complaints.addAll(complaints(page, "settings of captions"));
        player.evaluate("(player) => player.textTrackSettings.close()");
        player.seek(player.duration());
        complaints.addAll(complaints(page, "at the end"));
        assertEquals("", String.join("\n", complaints));
    }

    private static List<String> complaints(BrowserPage page, String state) {
        return Stream.of(new Gson().fromJson(page.evaluate(COMPLAINTS), String[].class))
                .map(complaint -> state + ": " + complaint)
                .toList();
    }
}
