package io.github.playrange.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The elements by which a page loads what its players need. */
class LoadedFilesTest {

    private static final Nonce NONCE = new Nonce("abcdefghijklmnopqrstuv==");

    private static VideoPlayerBuilder talk() {
        return VideoPlayer.builder().source("/videos/talk.mp4");
    }

    private static VideoPlayer withVideoJsFromElsewhere() {
        return talk().assets("/playrange")
                .videoJsFrom("https://cdn.example/video.js/dist/")
                .build();
    }

    @Test
    void videoJsFromElsewhereStandsBetweenItsSwitchAndTheBootstrap() {
        String file = "video.core.min.js";
        String head = withVideoJsFromElsewhere()
                .toHead()
                .replace(PlayerAssets.integrity(file).orElseThrow(), "sha384-" + file);
        assertEquals("""
                <script defer src="/playrange/HASH/no-dynamic-style.js"></script>
                <script defer src="https://cdn.example/video.js/dist/alt/video.core.min.js" \
                integrity="sha384-video.core.min.js" crossorigin="anonymous"></script>
                <link rel="stylesheet" href="/playrange/HASH/video-js.min.css">
                <link rel="stylesheet" href="/playrange/HASH/playrange.css">
                <script type="module" src="/playrange/HASH/bootstrap.js"></script>
                """, head.replace(PlayerAssets.hash(), "HASH"));
    }

    @ParameterizedTest
    @CsvSource({
        "playrange, false",
        "/app/playrange, false",
        "../playrange, false",
        "https://films.example/playrange, true",
        "//films.example, true"
    })
    void oursAreComparedWithTheirHashesWhereTheyMayComeFromAnotherOrigin(String base, boolean compared) {
        VideoPlayer player = talk().assets(base).videoJsFrom("/video.js").build();
        for (Element file :
                loaded(player.toHead()).filter(LoadedFilesTest::isOurs).toList()) {
            String name = address(file).replaceFirst(".*/", "");
            assertEquals(compared ? PlayerAssets.integrity(name).orElseThrow() : "", file.attr("integrity"), name);
            assertEquals(compared ? "anonymous" : "", file.attr("crossorigin"), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "https://cdn.example/dist?v=1", "https://cdn.example/dist#x"})
    void aPlaceOfVideoJsThatIsNoFolderIsRefused(String base) {
        assertThrows(IllegalArgumentException.class, () -> talk().videoJsFrom(base));
    }

    @Test
    void everythingThatIsLoadedHasTheNonceAndTheDataBlockHasNone() {
        VideoPlayer player = withVideoJsFromElsewhere();
        for (String html : List.of(player.toPage(NONCE), player.toFragment(NONCE), player.toHead(NONCE))) {
            List<Element> loaded = loaded(html).toList();
            assertEquals(5, loaded.size());
            loaded.forEach(element -> assertEquals(NONCE.value(), element.attr("nonce"), element.outerHtml()));
        }
        assertEquals(player.toHead(NONCE) + player.toBody(), player.toFragment(NONCE));
        assertTrue(player.toPage(NONCE).contains(player.toFragment(NONCE).substring(0, 100)));
        assertEquals(
                player.toPage(),
                player.toPage(NONCE).replace(" nonce=\"" + NONCE.value() + "\"", ""),
                "nothing else differs");
        assertFalse(player.toBody().contains("nonce"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcdefghijklmnopqrstuv",
                "abcdefghijklmnopqrstuv=",
                "ABCDEFGHIJ0123456789+/",
                "ABCDEFGHIJ0123456789-_=="
            })
    void aNonceIsBase64OrBase64UrlOf128Bits(String value) {
        assertEquals(value, new Nonce(value).value());
    }

    @Test
    void aRandomNonceIsAnotherEachTimeAndDoesNotShowInLogs() {
        Set<String> values = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            values.add(Nonce.random().value());
        }
        assertEquals(1_000, values.size());
        assertFalse(NONCE.toString().contains(NONCE.value()));
        assertNotEquals(NONCE, Nonce.random());
    }

    private static boolean isOurs(Element element) {
        return address(element).contains(PlayerAssets.hash());
    }

    private static String address(Element element) {
        return element.hasAttr("href") ? element.attr("href") : element.attr("src");
    }

    private static Stream<Element> loaded(String html) {
        return Jsoup.parse(html).select("link[rel=stylesheet], script[src]").stream();
    }
}
