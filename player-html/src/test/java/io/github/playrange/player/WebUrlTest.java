package io.github.playrange.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
                    /videos                   | talk.mp4         | /videos/talk.mp4
                    /videos/                  | talk.mp4         | /videos/talk.mp4
                    /videos                   | /talk.mp4        | /videos/talk.mp4
                    /videos//                 | //talk.mp4       | /videos/talk.mp4
                    /                         | talk.mp4         | /talk.mp4
                    ''                        | talk.mp4         | ./talk.mp4
                    ''                        | /talk.mp4        | ./talk.mp4
                    .                         | talk.mp4         | ./talk.mp4
                    ../videos                 | talk.mp4         | ../videos/talk.mp4
                    videos                    | 2026/may/talk.mp4| videos/2026/may/talk.mp4
                    https://v.example         | talk.mp4         | https://v.example/talk.mp4
                    https://v.example:8443/a/ | talk.mp4         | https://v.example:8443/a/talk.mp4
                    HTTP://v.example/a        | talk.mp4         | HTTP://v.example/a/talk.mp4
                    //v.example/a             | talk.mp4         | //v.example/a/talk.mp4
                    http://[::1]:8080/v       | talk.mp4         | http://[::1]:8080/v/talk.mp4
                    """)
    void baseAndNameAreJoinedWithExactlyOneSlash(String base, String name, String joined) {
        assertEquals(joined, WebUrl.of(base, name).value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    my talk.mp4        | my%20talk.mp4
                    a#b.mp4            | a%23b.mp4
                    a?b=c&d.mp4        | a%3Fb%3Dc%26d.mp4
                    100%.mp4           | 100%25.mp4
                    a%20b.mp4          | a%2520b.mp4
                    a+b.mp4            | a%2Bb.mp4
                    a;b.mp4            | a%3Bb.mp4
                    größe.mp4          | gr%C3%B6%C3%9Fe.mp4
                    講演.mp4            | %E8%AC%9B%E6%BC%94.mp4
                    🎬.mp4              | %F0%9F%8E%AC.mp4
                    a\\b.mp4           | a%5Cb.mp4
                    javascript:alert(1)| javascript%3Aalert%281%29
                    "><script>.mp4     | %22%3E%3Cscript%3E.mp4
                    a//b.mp4           | a//b.mp4
                    ..hidden/...       | ..hidden/...
                    a-b._~c.mp4        | a-b._~c.mp4
                    """)
    void everySegmentOfANameIsPercentEncoded(String name, String encoded) {
        assertEquals("/v/" + encoded, WebUrl.of("/v", name).value());
    }

    @Test
    void controlCharactersOfANameAreEncodedAsWell() {
        assertEquals("v/a%0Ab%09c%00.mp4", WebUrl.of("v", "a\nb\tc\0.mp4").value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"my talk.mp4", "a#b?c%d+e;f&g=h@i:j.mp4", "größe/講演🎬.mp4", "a\nb\\c.mp4", "%2e%2e", "'\"<>"})
    void aNameComesBackFromThePathOfItsAddress(String name) {
        assertEquals("/v/" + name, URI.create(WebUrl.of("/v", name).value()).getPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "///", "..", ".", "../secret.mp4", "a/../b.mp4", "a/./b.mp4", "a/.."})
    void aNameThatIsNotAFileBelowTheBaseIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> WebUrl.of("/v", name));
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> WebUrl.of("/v", "a\uD83Cb.mp4"));
        assertThrows(IllegalArgumentException.class, () -> new WebUrl("/v/\uDFAC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v?x=1", "/v#a", "https://v.example/?"})
    void aBaseHasNeitherQueryNorFragment(String base) {
        assertThrows(IllegalArgumentException.class, () -> WebUrl.of(base, "talk.mp4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "talk.mp4",
                "./talk:1.mp4",
                "/v/talk:1.mp4",
                "?v=talk:1",
                "#t=3.2",
                "//v.example/talk.mp4",
                "https://u:p@v.example:8443/a%20b?x=%C3%BC&y=%2F#t=1,2",
                "http://[::1]/talk.mp4"
            })
    void anAddressThatIsOneAlreadyStaysAsItIs(String url) {
        assertEquals(url, new WebUrl(url).value());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /a b.mp4             | /a%20b.mp4
                    /größe.mp4?q=ü#ß     | /gr%C3%B6%C3%9Fe.mp4?q=%C3%BC#%C3%9F
                    /100%/a%2.mp4        | /100%25/a%252.mp4
                    /"><script>          | /%22%3E%3Cscript%3E
                    /{a}^c`d             | /%7Ba%7D%5Ec%60d
                    """)
    void whatAUrlCannotHoldIsEncodedAsUtf8(String url, String encoded) {
        assertEquals(encoded, new WebUrl(url).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "java script:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "blob:https://v.example/1",
                "file:///etc/passwd",
                "vbscript:x",
                "ftp://v.example/talk.mp4",
                "talk:1.mp4",
                ":x"
            })
    void otherSchemesAreRefusedWithTheSchemesThatAreAllowed(String url) {
        String message = assertThrows(IllegalArgumentException.class, () -> new WebUrl(url))
                .toString();
        assertTrue(message.contains("http, https"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "\u0001javascript:alert(1)",
                "/a\rb",
                "/a\0b",
                "/a\u007Fb",
                "/a\u0085b",
                "/\\evil.example",
                "\\\\evil.example",
                " /talk.mp4",
                "/talk.mp4 ",
                "\u3000/talk.mp4",
                ""
            })
    void whatBrowsersReadOtherwiseThanItLooksIsRefused(String url) {
        assertThrows(IllegalArgumentException.class, () -> new WebUrl(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https:",
                "https:talk.mp4",
                "https:/talk.mp4",
                "http:///talk.mp4",
                "//",
                "///v",
                "http://:80/",
                "http://user@/"
            })
    void anAddressWithASchemeHasAHost(String url) {
        String message = assertThrows(IllegalArgumentException.class, () -> new WebUrl(url))
                .toString();
        assertTrue(message.contains("has no host"), message);
    }

    @Test
    void aFragmentTakesThePlaceOfAnother() {
        assertEquals("/a?b#t=3.2", new WebUrl("/a?b").withFragment("t=3.2").value());
        assertEquals(
                "/a?b#t=3.2", new WebUrl("/a?b#t=1,2").withFragment("t=3.2").value());
        assertEquals("/a#t=3.2", new WebUrl("/a#").withFragment("t=3.2").value());
    }
}
