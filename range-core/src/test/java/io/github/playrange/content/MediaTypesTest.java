package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MediaTypesTest {

    /** What people serve, as registered with IANA; where browsers go by another type, that one. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    mp4,  video/mp4
                    # An MP4 of Apple's: it has no type of its own that all browsers play.
                    m4v,  video/mp4
                    mov,  video/quicktime
                    webm, video/webm
                    # Registered as video/matroska by RFC 9559, which names this one as the older; players know it longer.
                    mkv,  video/x-matroska
                    ogv,  video/ogg
                    m4a,  audio/mp4
                    mp3,  audio/mpeg
                    aac,  audio/aac
                    # The type that RFC 7845 asks for.
                    opus, audio/ogg;codecs=opus
                    flac, audio/flac
                    # Registered as audio/vnd.wave, which browsers do not play.
                    wav,  audio/wav
                    # WebVTT is UTF-8 and nothing else.
                    vtt,  text/vtt;charset=utf-8
                    # Not registered at all.
                    srt,  application/x-subrip
                    m3u8, application/vnd.apple.mpegurl
                    ts,   video/mp2t
                    m4s,  video/iso.segment
                    mpd,  application/dash+xml
                    jpg,  image/jpeg
                    png,  image/png
                    webp, image/webp
                    avif, image/avif
                    json, application/json
                    # What stands beside the above.
                    oga,  audio/ogg
                    jpeg, image/jpeg
                    mpg, video/mpeg
                    mpeg, video/mpeg
                    avi, video/x-msvideo
                    wmv, video/x-ms-wmv
                    flv, video/x-flv
                    3gp, video/3gpp
                    m2ts, video/mp2t
                    mts, video/mp2t
                    ogg, audio/ogg
                    mka, audio/x-matroska
                    weba, audio/webm
                    aiff, audio/aiff
                    gif, image/gif
                    ttml, application/ttml+xml
                    """)
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
