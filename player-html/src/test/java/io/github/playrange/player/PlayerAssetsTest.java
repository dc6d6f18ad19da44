package io.github.playrange.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerAssetsTest {

    @ParameterizedTest
    @CsvSource({
        "playrange, playrange/HASH/a.js",
        "playrange/, playrange/HASH/a.js",
        "/app/playrange, /app/playrange/HASH/a.js",
        "/, /HASH/a.js",
        "../playrange, ../playrange/HASH/a.js",
        "https://v.example/playrange/, https://v.example/playrange/HASH/a.js",
        "//v.example, //v.example/HASH/a.js"
    })
    void aFileLiesBelowTheHashBelowTheBase(String base, String address) {
        assertEquals(
                address.replace("HASH", PlayerAssets.hash()),
                PlayerAssets.at(base).url("a.js").value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:x", "/playrange?v=1", "/playrange#x", "play\nrange"})
    void aBaseThatIsNoFolderIsRefused(String base) {
        assertThrows(IllegalArgumentException.class, () -> PlayerAssets.at(base));
    }

    @Test
    void theHashIsASegmentThatNeedsNoEncoding() {
        assertTrue(PlayerAssets.hash().matches("[0-9A-Za-z_-]+"), PlayerAssets.hash());
    }

    @Test
    void everyFileThatAPageLoadsIsShippedWithItsIntegrity() throws IOException, NoSuchAlgorithmException {
        Printed page = Printed.page(VideoPlayer.of("/v", "talk.mp4"));
        for (Element element : page.all("link[rel=stylesheet], script[src]")) {
            String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            String file = address.substring(address.lastIndexOf('/') + 1);
            try (InputStream in = PlayerAssets.class.getResourceAsStream("/META-INF/resources/" + address)) {
                assertNotNull(in, address);
                byte[] digest = MessageDigest.getInstance("SHA-384").digest(in.readAllBytes());
                assertEquals(
                        "sha384-" + Base64.getEncoder().encodeToString(digest),
                        PlayerAssets.integrity(file).orElseThrow());
            }
        }
    }

    @Test
    void videoJsIsOfTheVersionThatTheBrowserPartIsWrittenFor() {
        assertTrue(PlayerAssets.videoJsVersion().startsWith("8."), PlayerAssets.videoJsVersion());
    }

    @Test
    void aFileThatIsNotShippedHasNoIntegrity() {
        assertTrue(PlayerAssets.integrity("nothing.js").isEmpty());
    }
}
