package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaTypesTest {

    @ParameterizedTest
    @CsvSource({
        "mp4, video/mp4",
        "m4v, video/mp4",
        "m4s, video/iso.segment",
        "mov, video/quicktime",
        "webm, video/webm",
        "mkv, video/x-matroska",
        "ogv, video/ogg",
        "ts, video/mp2t",
        "m4a, audio/mp4",
        "mp3, audio/mpeg",
        "aac, audio/aac",
        "opus, audio/ogg;codecs=opus",
        "oga, audio/ogg",
        "flac, audio/flac",
        "wav, audio/wav",
        "m3u8, application/vnd.apple.mpegurl",
        "mpd, application/dash+xml",
        "vtt, text/vtt;charset=utf-8",
        "srt, application/x-subrip",
        "json, application/json",
        "jpg, image/jpeg",
        "jpeg, image/jpeg",
        "png, image/png",
        "webp, image/webp",
        "avif, image/avif",
    })
    void extension_tellsTheType(String extension, String type) {
        MediaType expected = new MediaType(type);

        assertEquals(expected, MediaTypes.standard().forName("talk." + extension));
        assertEquals(expected, MediaTypes.standard().forName("TALK." + extension.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.b.mp4",
                "folder/talk.mp4",
                "folder.d/talk.mp4",
                "C:\\videos\\talk.mp4",
                "/talk.mp4",
                ".mp4",
                "\u00fcber uns #1 100%?.mp4",
            })
    void lastExtensionOfTheName_counts(String name) {
        assertEquals(new MediaType("video/mp4"), MediaTypes.standard().forName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mp4",
                "talk",
                "talk.",
                "talk.mp4.",
                "talk.mp4 ",
                "talk.xyz",
                "a.mp4/talk",
                "a.mp4/",
                "..",
                "\u0000"
            })
    void anyOtherName_isOctetStream(String name) {
        assertEquals(MediaType.OCTET_STREAM, MediaTypes.standard().forName(name));
    }

    @Test
    void ownType_takesPrecedence_andLeavesTheTableAlone() {
        MediaType own = new MediaType("video/x-own");
        MediaTypes types = MediaTypes.standard().with("MP4", own).with("xyz", own);

        assertEquals(own, types.forName("talk.mp4"));
        assertEquals(own, types.forName("talk.XYZ"));
        assertEquals(new MediaType("video/webm"), types.forName("talk.webm"));
        assertEquals(new MediaType("video/mp4"), MediaTypes.standard().forName("talk.mp4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".mp4", "tar.gz", "a/b", "a\\b"})
    void extensionWithAFullStopOrSlash_isRefused(String extension) {
        assertThrows(
                IllegalArgumentException.class, () -> MediaTypes.standard().with(extension, MediaType.OCTET_STREAM));
    }

    /** In Turkish an upper-case I is not the upper case of i; the table must not know. */
    @Test
    void caseOfAnExtension_isTheSameInEveryCountry() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            MediaType own = new MediaType("video/avi");
            assertEquals(own, MediaTypes.standard().with("AVI", own).forName("talk.avi"));
            assertEquals(new MediaType("image/avif"), MediaTypes.standard().forName("A.AVIF"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
