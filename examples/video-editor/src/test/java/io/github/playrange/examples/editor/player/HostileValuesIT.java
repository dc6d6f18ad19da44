package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.player.TextTrack;
import io.github.playrange.player.TextTrack.Kind;
import io.github.playrange.player.VideoPlayer;
import io.github.playrange.player.WebUrl;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people call their films comes back from the page as it went in, and nothing of it is run. */
class HostileValuesIT {

    private static final List<String> VALUES = List.of(
            "\"quoted\" 'and' `ticked`",
            "</script><script>globalThis.ran = true</script>",
            "</title></video><img src=x onerror='globalThis.ran = true'>",
            "<!-- <script> &lt;",
            "&quot; onload=\"globalThis.ran = true\" &amp; &#x22;",
            "line\u2028and\u2029paragraph",
            "emoji \uD83D\uDC69\u200D\uD83D\uDCBB and a \uD835\uDD04",
            "\u202Edlrow olleh\u202C שלום",
            "javascript:globalThis.ran = true",
            "${globalThis.ran = true} {{7*7}} \\u003c \\\"",
            "50% & more #1? + %20");

    /** With the things in the page where a value may stand; the policy lets scripts run, so that it is not what saves us. */
    private static final String FOUND = """
            (player) => {
              const video = player.el().querySelector('video');
              const region = player.el().closest('[role=region]');
              const track = player.textTracks()[0];
              return {
                pageTitle: document.title,
                region: region.getAttribute('aria-label'),
                source: player.currentSrc(),
                poster: player.poster(),
                label: track.label,
                language: track.language,
                line: [...player.el().querySelectorAll('.vjs-subs-caps-button .vjs-menu-item-text')]
                  .map(({ firstChild }) => firstChild.textContent).at(-1),
                option: player.options_.somebodys,
                children: [...region.children].map(({ localName }) => localName).join(),
                ran: globalThis.ran === undefined ? 'nothing' : 'a script',
              };
            }
            """;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final PlayerSite SITE = new PlayerSite();

    private record Found(
            String pageTitle,
            String region,
            String source,
            String poster,
            String label,
            String language,
            String line,
            String option,
            String children,
            String ran) {}

    /** Each value in each browser in the full form; in the short one the browsers take turns. */
    static Stream<Arguments> values() {
        Browser[] browsers = Browser.values();
        return Boolean.getBoolean("playrange.full")
                ? Stream.of(browsers).flatMap(browser -> VALUES.stream().map(value -> Arguments.of(browser, value)))
                : IntStream.range(0, VALUES.size())
                        .mapToObj(i -> Arguments.of(browsers[i % browsers.length], VALUES.get(i)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void itComesBackFromThePageAsItWentIn(Browser browser, String value) throws Exception {
        WebUrl film = WebUrl.of("/films", value + ".mp4");
        WebUrl poster = WebUrl.of("/posters", value + ".svg");
        VideoPlayer player = VideoPlayer.builder()
                .source(film)
                .poster(poster.value())
                .assets("/playrange")
                .title(value)
                .track(TextTrack.of(
                        Kind.CAPTIONS, WebUrl.of("/tracks", value + ".vtt").value(), "pt-BR", value))
                .option("somebodys", value)
                .build();
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.html(
                "/hostile",
                player.toPage().replace("<head>", "<head><script src='/watch.js'></script>"),
                Map.of("Content-Security-Policy", "default-src * 'unsafe-inline' data:")));
        page.until("() => watch.players.length === 1");
        JsonElement answer = page.evaluate("() => (" + FOUND + ")(watch.players[0])");
        Found found = new Gson().fromJson(answer, Found.class);
        assertAll(
                () -> assertEquals(value, found.pageTitle()),
                () -> assertEquals("Video player: " + value, found.region()),
                () -> assertEquals("/films/" + value + ".mp4", path(found.source())),
                () -> assertEquals("/posters/" + value + ".svg", path(found.poster())),
                () -> assertEquals(value, found.label()),
                () -> assertEquals("pt-BR", found.language()),
                () -> assertEquals(value, found.line()),
                () -> assertEquals(value, found.option()),
                () -> assertEquals("div,script", found.children()),
                () -> assertEquals("nothing", found.ran()));
        // There are no such films and tracks, which the page tells as long as it is there.
        page.open(SITE.html("/left", "<!doctype html><title>left</title>", Map.of()));
        List<String> faults = page.takeFaults();
        assertTrue(faults.stream().noneMatch(fault -> fault.startsWith("uncaught")), faults::toString);
    }

    private static String path(String address) {
        String path = URI.create(address).getRawPath();
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
