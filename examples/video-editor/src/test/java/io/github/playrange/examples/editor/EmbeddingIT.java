package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Frame;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.TestFolder;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Anyone may frame the player; the editor only its own origin. */
class EmbeddingIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    @Test
    @Tag("timing")
    void theHtmlThatTheEditorCopiesPlaysInAPageOfAnotherSite() throws Exception {
        EditorPage editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        editor.strikeByMouse(0, 16);
        try (FrontServer site = FrontServer.alone()) {
            site.page("/", page(editor.copied("Copy HTML to embed")), Map.of());
            Tab tab = CHROMIUM.tab();
            tab.open(site.url("/"));
            PlayerView film = PlayerView.in(tab.page().frameLocator("iframe").locator("body"));
            film.picture().startAnew();
            film.play();
            film.awaitEnd();
            Cut.of(17_150, 19_850).assertPlayedAs(film.picture().frames());
            assertEquals("film", tab.page().locator("iframe").getAttribute("title"));
        }
    }

    @Test
    void theEditorIsNotShownInAPageOfAnotherSite() throws Exception {
        try (FrontServer site = FrontServer.alone()) {
            site.page("/", page("<iframe src='" + EDITOR.url("/") + "'></iframe>"), Map.of());
            Tab tab = CHROMIUM.tab();
            tab.expectConsoleErrors("Framing '" + EDITOR.origin());
            Frame frame = tab.open(site.url("/")).frames().get(1);
            assertEquals("chrome-error://chromewebdata/", frame.url());
        }
    }

    private static String page(String body) {
        return "<!DOCTYPE html><title>Somebody's page</title>" + body;
    }
}
