package io.github.playrange.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The elements by which a page loads what its players need. */
class LoadedFilesTest {

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
        String head = withVideoJsFromElsewhere().toHead();
        for (String file : List.of("video.core.min.js", "video-js.min.css")) {
            head = head.replace(PlayerAssets.integrity(file).orElseThrow(), "sha384-" + file);
        }
        assertEquals("""
                <script defer src="/playrange/HASH/no-dynamic-style.js"></script>
                <script defer src="https://cdn.example/video.js/dist/alt/video.core.min.js" \
                integrity="sha384-video.core.min.js" crossorigin="anonymous"></script>
                <link rel="stylesheet" href="https://cdn.example/video.js/dist/video-js.min.css" \
                integrity="sha384-video-js.min.css" crossorigin="anonymous">
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
