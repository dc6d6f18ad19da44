package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.TestFolder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages work wherever the application is put: no address in them knows where that is. */
class AssetAddressesIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer SERVER = EditorServer.ofTestFolder();

    @ParameterizedTest
    @ValueSource(strings = {"", "/app"})
    void underAContextPath(String context) {
        assertWorksBelow(SERVER.url(context));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/films", "/deep/er"})
    void behindAProxyThatStripsAPrefix(String prefix) throws Exception {
        try (FrontServer proxy = FrontServer.inFrontOf(SERVER.origin(), prefix)) {
            assertWorksBelow(proxy.url(prefix));
            assertEquals(List.of(), proxy.notFound());
        }
    }

    @Test
    void aNameMayHoldAnything() {
        Page page = CHROMIUM.tab().open(SERVER.url(EditorServer.player(TestFolder.ODDLY_NAMED, "t=4,5")));
        assertEquals(100, PlayerView.in(page.locator("body")).picture().still());
    }

    private static void assertWorksBelow(String base) {
        Tab tab = CHROMIUM.tab();
        PlayerView player = PlayerView.in(
                tab.open(base + EditorServer.player(TestFolder.FILM, "t=4,5")).locator("body"));
        assertEquals(100, player.picture().still());
        EditorPage editor = EditorPage.open(tab, base + EditorServer.editing(TestFolder.FILM));
        editor.strikeByMouse(0, 18);
        assertEquals(0.7, editor.player().duration(), 0.001);
        List<String> wrong = tab.responses().stream()
                .filter(response -> response.status() >= 400 || !isBelow(base, response.url()))
                .map(Response::url)
                .toList();
        assertEquals(List.of(), wrong, "addresses that lead nowhere, or out of the application");
    }

    /** A browser looks for a site's icon by itself, where no page tells it otherwise. */
    private static boolean isBelow(String base, String url) {
        return url.startsWith(base + "/") || url.endsWith("/favicon.ico");
    }
}
