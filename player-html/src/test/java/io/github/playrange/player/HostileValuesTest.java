package io.github.playrange.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.json.JsonValue.JsonString;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people write comes back from the document as it went in, and is nothing but text there. */
class HostileValuesTest {

    static Stream<String> hostileTexts() {
        return Stream.of(
                "\"><script>alert(1)</script>",
                "' onload='alert(1)",
                "\" onmouseover=\"alert(1)\" x=\"",
                "</title><script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "</SCRIPT ><img src=x onerror=alert(1)>",
                "<!--<script>",
                "-->]]>",
                "&lt;b&gt; &amp;amp; &#34; &quot &copy",
                "\\u003C \\\" \\\\ ${7*7} @if(true) $unsafe{x} {{x}} #{x}",
                "a\u2028b\u2029c\u00A0d\u200Be\u202Ef",
                "größe 講演 🎬",
                "javascript:alert(1)",
                "`x` = y / z",
                "</textarea></style></video></div></main>");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aTitleComesBack(String title) {
        VideoPlayer player = talk().title(title).build();
        Printed page = Printed.page(player);
        assertEquals("Video player: " + title, page.region().attr("aria-label"));
        assertEquals(title, page.the("head > title").wholeText());
        assertEquals(title, player.title());
        assertNothingElse(page, talk().build());
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void anAccessibleNameComesBack(String name) {
        Printed page = Printed.page(talk().accessibleName(name).build());
        assertEquals(name, page.region().attr("aria-label"));
        assertNothingElse(page, talk().build());
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aLabelComesBack(String label) {
        Printed page = Printed.page(talk().track(track(label)).build());
        assertEquals(label, page.the("track").attr("label"));
        assertNothingElse(page, talk().track(track("English")).build());
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void anOptionComesBackFromTheDataBlock(String value) {
        Printed page = Printed.page(
                talk().option("x", value).option("y", List.of(value)).build());
        assertEquals(new JsonString(value), page.data("options", "x"));
        assertNothingElse(page, talk().build());
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aNameOfAnOptionComesBackFromTheDataBlock(String name) {
        Printed page = Printed.page(talk().option(name, "value").build());
        assertEquals(new JsonString("value"), page.data("options", name));
        assertNothingElse(page, talk().build());
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aFileNameComesBack(String fileName) {
        VideoPlayer player = VideoPlayer.of("/videos", fileName);
        Printed page = Printed.page(player);
        URI src = URI.create(page.the("source").attr("src"));
        assertEquals("/videos/" + fileName, src.getPath());
        assertEquals(fileName.substring(fileName.lastIndexOf('/') + 1), player.title());
        assertNothingElse(page, VideoPlayer.of("/videos", "film"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v?a=1&b=2&amp;c=3",
                "/v?a='\"&lt;x",
                "https://v.example/\"onerror=\"alert(1)",
                "/</script><script>alert(1)</script>",
                "/v?q=&copy=1&notin=2"
            })
    void anAddressComesBackAsItIsInAscii(String address) {
        String expected = new WebUrl(address).value();
        Printed page = Printed.page(VideoPlayer.builder()
                .source(address, "video/mp4")
                .poster(address)
                .track(TextTrack.of(TextTrack.Kind.CAPTIONS, address, "en", "English"))
                .build());
        assertEquals(expected, page.the("source").attr("src"));
        assertEquals(expected, page.video().attr("poster"));
        assertEquals(expected, page.the("track").attr("src"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.example/a'b\"c<d>&amp;e",
                "https://cdn.example/\" onload=\"alert(1)",
                "/</script><script>"
            })
    void whereVideoJsComesFromComesBackAsItIsInAscii(String base) {
        Printed page = Printed.page(talk().videoJsFrom(base).build());
        String folder = new WebUrl(base).value();
        assertEquals(
                folder + "/alt/video.core.min.js",
                page.all("script[defer]").get(1).attr("src"));
        assertNothingElse(page, talk().videoJsFrom("https://cdn.example/dist").build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abcdefghijklmnopqrstu",
                "abcdefghijklmnopqrstuv===",
                "abcdefghijklmnop=qrstuv",
                "abcdefghijklmnopqrstuv ",
                "abcdefghijklmnopqrstuv\n",
                "abcdefghijklmnopqrstuv' 'unsafe-inline",
                "abcdefghijklmnopqrstuv\"><script>",
                "äbcdefghijklmnopqrstuvw"
            })
    void whatIsNoNonceIsRefusedAndNotRepeated(String value) {
        String message = assertThrows(IllegalArgumentException.class, () -> new Nonce(value))
                .toString();
        assertFalse(!value.isEmpty() && message.contains(value), message);
    }

    @Test
    void theDataBlockHoldsNothingThatEndsOrHidesIt() {
        String json = Printed.fragment(
                        talk().option("x", String.join("", hostileTexts().toList()))
                                .build())
                .data();
        for (String forbidden : List.of("<", ">", "&", "\u2028", "\u2029")) {
            assertFalse(json.contains(forbidden), json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1st", "-a", "a b", "a.b", "a:b", "a\"b", "a<b", "größe", "a\n", "#a"})
    void anIdThatWouldNeedEscapingAnywhereIsRefused(String id) {
        assertThrows(IllegalArgumentException.class, () -> talk().id(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "a\nb", "a\rb", "a\0b", "a\u0085b"})
    void textThatWouldNotComeBackIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> talk().title(text));
        assertThrows(IllegalArgumentException.class, () -> talk().accessibleName(text));
        assertThrows(IllegalArgumentException.class, () -> track(text));
    }

    @Test
    void textWithHalfASurrogatePairIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> talk().title("a\uD83Cb"));
        assertThrows(IllegalArgumentException.class, () -> track("\uDFAC"));
    }

    @Test
    void aFileNameThatIsNoTitleIsShownAsFarAsItGoes() {
        assertEquals("a\uFFFDb.mp4", VideoPlayer.of("/v", "a\nb.mp4").title());
        assertEquals("/v/%20", VideoPlayer.of("/v", " ").title());
        assertEquals(
                "https://v.example/?x=1",
                VideoPlayer.builder().source("https://v.example/?x=1").build().title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en_US", "englisch!", "e", "\"><script>", "de-", "-"})
    void aLanguageThatIsNotATagIsRefused(String tag) {
        assertThrows(IllegalArgumentException.class, () -> talk().language(tag));
        assertThrows(
                IllegalArgumentException.class, () -> TextTrack.of(TextTrack.Kind.CAPTIONS, "a.vtt", tag, "Label"));
    }

    private static VideoPlayerBuilder talk() {
        return VideoPlayer.builder().source("/videos/film");
    }

    private static TextTrack track(String label) {
        return TextTrack.of(TextTrack.Kind.CAPTIONS, "talk.vtt", "en", label);
    }

    /** The same elements with the same attributes as the harmless page. */
    private static void assertNothingElse(Printed page, VideoPlayer harmless) {
        assertEquals(shape(Printed.page(harmless)), shape(page));
    }

    private static List<String> shape(Printed page) {
        return page.document().getAllElements().stream()
                .map(HostileValuesTest::shape)
                .toList();
    }

    private static String shape(Element element) {
        return element.parents().size() + " " + element.tagName() + " "
                + element.attributes().asList().stream()
                        .map(attribute -> attribute.getKey())
                        .toList();
    }
}
