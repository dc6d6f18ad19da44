package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.StrictPolicy;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.Wait;
import io.github.playrange.player.Nonce;
import io.github.playrange.player.PlayerAssets;
import io.github.playrange.player.VideoPlayer;
import io.github.playrange.player.VideoPlayerBuilder;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a player's scripts come from, and what policies let them run. */
class PlayerScriptsIT {

    private static final String SCRIPT = "video.core.min.js";
    private static final String STYLE = "video-js.min.css";

    private static final PlaybackRanges KEPT =
            PlaybackRanges.of(TimeRange.ofSeconds("12", "13"), TimeRange.ofSeconds("4", "5"));

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer SERVER = EditorServer.ofTestFolder();

    private FrontServer site;
    private FrontServer cdn;

    @BeforeEach
    void start() throws IOException {
        site = FrontServer.inFrontOf(SERVER.origin(), "");
        cdn = FrontServer.alone();
        serve("dist", "");
    }

    private void serve(String folder, String added) {
        cdn.page(
                "/" + folder + "/alt/" + SCRIPT,
                asset(SCRIPT) + added,
                Map.of("Content-Type", "text/javascript", "Access-Control-Allow-Origin", "*"));
    }

    @AfterEach
    void stop() {
        site.close();
        cdn.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void videoJsComesFromElsewhereOnce(int fragments) {
        String body = cut().id("a").videoJsFrom(cdn.url("/dist")).build().toFragment();
        if (fragments == 2) {
            body += cut().id("b")
                    .language("de")
                    .videoJsFrom(cdn.url("/dist"))
                    .build()
                    .toFragment();
        }
        Tab tab = CHROMIUM.tab();
        Page page = show(tab, "", body, withCdn());
        for (String id : fragments == 2 ? List.of("a", "b") : List.of("a")) {
            PlayerView player = PlayerView.in(page.locator(".playrange-player:has(#" + id + ")"));
            assertEquals(2, player.duration(), 0.001);
            assertEquals(
                    true,
                    page.evaluate("id => Boolean(videojs.getPlayer(id).playbackRanges)", id),
                    "it is this one that made the players");
        }
        assertEquals(0, page.locator("style").count());
        assertEquals(List.of(), from(tab, "/playrange/", SCRIPT));
        assertTrue(from(tab, "/playrange/", STYLE).size() > 0, "the style sheet is always ours");
        PlayerView first = PlayerView.in(page.locator(".playrange-player:has(#a)"));
        first.play();
        first.awaitEnd();
    }

    @Test
    void videoJsOfThePageStays() {
        String own = "<script src='" + cdn.url("/dist") + "/alt/" + SCRIPT + "'></script>";
        site.page("/own.js", "VIDEOJS_NO_DYNAMIC_STYLE = true;", Map.of("Content-Type", "text/javascript"));
        site.page("/keep.js", "window.ownVideoJs = videojs;", Map.of("Content-Type", "text/javascript"));
        Tab tab = CHROMIUM.tab();
        Page page = show(
                tab,
                "<script src='/own.js'></script>" + own + "<script src='/keep.js'></script>",
                cut().id("a").videoJsFrom(cdn.url("/dist")).build().toFragment(),
                withCdn());
        PlayerView.in(page.locator("body"));
        assertEquals(true, page.evaluate("() => videojs === ownVideoJs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "tampered"})
    void oursIsLoadedWhereTheOtherIsNot(String folder) {
        serve("tampered", " ");
        Tab tab = CHROMIUM.tab();
        tab.expectConsoleErrors("Failed to find a valid digest", "Failed to load resource", "Access to ");
        Page page = show(
                tab,
                "",
                cut().id("a").videoJsFrom(cdn.url("/" + folder)).build().toFragment(),
                withCdn());
        PlayerView player = PlayerView.in(page.locator("body"));
        assertEquals(2, player.duration(), 0.001);
        assertEquals(1, from(tab, "/playrange/", SCRIPT).size());
    }

    @Test
    void oursOfAnotherOriginAreCompared() throws IOException {
        try (FrontServer other = FrontServer.alone()) {
            String html = VideoPlayer.builder()
                    .source(SERVER.url("/videos/" + TestFolder.FILM))
                    .assets(SERVER.url("/playrange"))
                    .ranges(KEPT)
                    .build()
                    .toPage();
            other.page("/", html, Map.of());
            other.page("/tampered", html.replace("integrity=\"sha384-", "integrity=\"sha384-AAAA"), Map.of());
            Page page = CHROMIUM.tab().open(other.url("/"));
            assertEquals(2, PlayerView.withoutPictureIn(page.locator("body")).duration(), 0.001);
            Tab tab = CHROMIUM.tab();
            tab.expectConsoleErrors("Failed to find a valid digest", "Failed to load resource");
            Page tampered = tab.open(other.url("/tampered"));
            tampered.waitForTimeout(1_000);
            assertEquals(0, tampered.locator("div.video-js").count());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script-src 'nonce-N'; style-src 'nonce-N'",
                "script-src 'nonce-N' 'strict-dynamic'; style-src 'nonce-N'"
            })
    void aNonceIsEnough(String policy) {
        Nonce nonce = Nonce.random();
        for (VideoPlayerBuilder builder :
                List.of(cut().language("de"), cut().language("de").videoJsFrom(cdn.url("/dist")))) {
            Tab tab = CHROMIUM.tab();
            site.page(
                    "/nonce.html",
                    builder.build().toPage(nonce),
                    Map.of(
                            StrictPolicy.FIELD,
                            policy.replace("-N", "-" + nonce.value())
                                    + "; default-src 'none'; media-src 'self'; img-src 'self'; font-src data:; connect-src 'self'"));
            Page page = tab.open(site.url("/nonce.html"));
            PlayerView player = PlayerView.in(page.locator("body"));
            assertEquals(
                    "Video abspielen",
                    page.locator("button.vjs-big-play-button").getAttribute("title"));
            player.play();
            player.awaitEnd();
        }
    }

    @Test
    void anotherNonceIsNot() {
        site.page(
                "/nonce.html",
                cut().build().toPage(Nonce.random()),
                Map.of(StrictPolicy.FIELD, "script-src 'nonce-" + Nonce.random().value() + "'"));
        Tab tab = CHROMIUM.tab();
        tab.expectConsoleErrors("");
        Page page = tab.open(site.url("/nonce.html"));
        page.waitForTimeout(1_000);
        assertEquals(0, page.locator("div.video-js").count());
    }

    @Test
    void aFilmThatIsLoadedPlaysAsSoonAsItsPlayerIsReady() {
        site.page(
                "/play.js",
                "addEventListener('playrangeready', ({ detail }) => detail.player.play());",
                Map.of("Content-Type", "text/javascript"));
        Page page = show(
                CHROMIUM.tab(),
                "<script src='/play.js'></script>",
                cut().build().toFragment(),
                withCdn());
        Wait.until(page.locator("div.video-js"), "element => element.player?.ended()");
    }

    private Page show(Tab tab, String head, String body, String policy) {
        site.page(
                "/page.html",
                "<!DOCTYPE html><meta charset='utf-8'><title>Somebody's page</title>" + head + "<body>" + body,
                Map.of(StrictPolicy.FIELD, policy));
        return tab.open(site.url("/page.html"));
    }

    private String withCdn() {
        return StrictPolicy.VALUE.replace("script-src 'self'", "script-src 'self' " + cdn.url(""));
    }

    private static List<String> from(Tab tab, String folder, String file) {
        return tab.responses().stream()
                .map(Response::url)
                .filter(url -> url.contains(folder) && url.endsWith(file))
                .toList();
    }

    private static VideoPlayerBuilder cut() {
        return VideoPlayer.builder()
                .source("/videos/" + TestFolder.FILM)
                .assets("/playrange")
                .ranges(KEPT);
    }

    private static String asset(String file) {
        String path = "/META-INF/resources/playrange/" + PlayerAssets.hash() + "/" + file;
        try (InputStream in = Objects.requireNonNull(PlayerAssets.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
