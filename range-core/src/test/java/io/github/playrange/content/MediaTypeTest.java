package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "video/mp4",
                "application/vnd.apple.mpegurl",
                "image/svg+xml",
                "x/y",
                "!#$%&'*+.^_`|~-/0",
                "text/vtt;charset=utf-8",
                "text/vtt; charset=utf-8",
                "text/vtt \t;\t charset=utf-8",
                "video/mp4; codecs=\"avc1.42E01E, mp4a.40.2\"",
                "video/mp4;a=1;b=\"\";c=\"x\\\"y\\\\z\"",
                "a/b;c=\"\t !#[]~\"",
            })
    void typeWithParameters_isKeptAsItIs(String value) {
        assertEquals(value, new MediaType(value).value());
        assertEquals(value, new MediaType(value).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"video/mp4", "Video/MP4", "video/mp4; codecs=\"avc1;x\"", "video/mp4\t ;a=b"})
    void essence_isTypeAndSubtypeInLowerCase(String value) {
        assertEquals("video/mp4", new MediaType(value).essence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mp4",
                "video/",
                "/mp4",
                "video/mp4/x",
                "video /mp4",
                "video/ mp4",
                " video/mp4",
                "video/mp4 ",
                "video/mp4;",
                "video/mp4;charset",
                "video/mp4;charset=",
                "video/mp4;charset =utf-8",
                "video/mp4;charset= utf-8",
                "video/mp4;a=\"b",
                "video/mp4;a=\"b\"c",
                "video/mp4;a=\"\\\"",
                "video/mp4,text/plain",
                "video/mp4\r\nX: y",
                "video/mp4;a=\"\r\nX: y\"",
                "video/mp4;a=\"\u0000\"",
                "video/mp4;a=\"\u00e9\"",
                "vid\u00e9o/mp4",
                "video/mp4\n",
            })
    void anythingElse_isRefused(String value) {
        assertThrows(IllegalArgumentException.class, () -> new MediaType(value));
    }

    @Test
    void octetStream_isTheUnknown() {
        assertEquals("application/octet-stream", MediaType.OCTET_STREAM.value());
    }

    @Test
    void longQuotedParameter_isRead() {
        String value = "text/plain;a=\"" + "x\\\"".repeat(100_000) + "\"";

        assertEquals(value, new MediaType(value).value());
    }

    @Test
    void manyParameters_areRead() {
        String value = "text/plain" + ";a=b".repeat(100_000);

        assertEquals(value, new MediaType(value).value());
    }
}
