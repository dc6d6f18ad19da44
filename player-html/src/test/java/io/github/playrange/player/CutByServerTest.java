package io.github.playrange.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.player.TextTrack.Kind;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A player of the server's cut names the cut in its page, and carries what it has to skip where the cut does not play. */
class CutByServerTest {

    private static final PlaybackRanges KEPT =
            PlaybackRanges.of(TimeRange.ofSeconds("3.2", "7.55"), TimeRange.ofSeconds("12", "19.1"));

    private static final String KEPT_QUERY = "t=3.2,7.55&t=12,19.1";

    private static final String QUERY = KEPT_QUERY + "&precision=exact";

    private static VideoPlayerBuilder cut(String source) {
        return VideoPlayer.builder().source(source).ranges(KEPT).cutByServer(CutPrecision.EXACT);
    }

    @ParameterizedTest
    @CsvSource({"EXACT, exact", "KEY, key", "AUTO, auto"})
    void filmAndTracksHaveTheSameQuery(CutPrecision precision, String word) {
        Printed printed = Printed.fragment(cut("/videos/talk.mp4")
                .cutByServer(precision)
                .track(TextTrack.of(Kind.CAPTIONS, "/videos/talk.vtt", "en", "English"))
                .track(TextTrack.of(Kind.CHAPTERS, "/chapters?of=talk", "en", "Chapters"))
                .build());
        assertAll(
                () -> assertEquals(
                        "/videos/talk.mp4?" + KEPT_QUERY + "&precision=" + word,
                        printed.the("source").attr("src")),
                () -> assertEquals(
                        List.of(
                                "/videos/talk.vtt?" + KEPT_QUERY + "&precision=" + word,
                                "/chapters?of=talk&" + KEPT_QUERY + "&precision=" + word),
                        printed.all("track").eachAttr("src")));
    }

    @ParameterizedTest
    @CsvSource({
        "talk.mp4, talk.mp4?QUERY",
        "talk.m4v, talk.m4v?QUERY",
        "speech.m4a, speech.m4a?QUERY",
        "/films/7, /films/7?QUERY",
        "talk.mp4?, talk.mp4?QUERY",
        "talk.mp4?key=a%26t=1, talk.mp4?key=a%26t=1&QUERY",
        "talk.mp4#t=5, talk.mp4?QUERY",
        "talk.mp4?a=b#t=5?c, talk.mp4?a=b&QUERY",
        "'https://v.example:8443/größe 1.mp4', https://v.example:8443/gr%C3%B6%C3%9Fe%201.mp4?QUERY",
    })
    void theQueryStandsAfterWhatTheAddressHas(String address, String asPrinted) {
        Printed printed = Printed.fragment(cut(address).build());
        assertEquals(asPrinted.replace("QUERY", QUERY), printed.the("source").attr("src"));
    }

    @Test
    void aRangeToTheEndHasNoEnd() {
        PlaybackRanges list = PlaybackRanges.of(TimeRange.from(Duration.ofSeconds(3)));
        Printed printed = Printed.fragment(cut("talk.mp4").ranges(list).build());
        assertEquals("talk.mp4?t=3&precision=exact", printed.the("source").attr("src"));
    }

    @Test
    void whatCannotBeCutIsLeftOutAndComesBackWhereThePlayerSkips() {
        Printed printed = Printed.fragment(cut("talk.webm")
                .source("talk.mov")
                .source("talk.mp4", "video/MP4; codecs=\"avc1.64001f\"")
                .track(TextTrack.of(Kind.SUBTITLES, "talk.vtt", "de", "Deutsch"))
                .build());
        assertEquals(List.of("talk.mp4?" + QUERY), printed.all("source").eachAttr("src"));
        assertEquals(JsonReader.read("""
                {"precision": "exact",
                 "sources": [
                   {"src": "talk.webm#t=3.2", "type": "video/webm"},
                   {"src": "talk.mov#t=3.2", "type": "video/mp4"},
                   {"src": "talk.mp4#t=3.2", "type": "video/MP4; codecs=\\"avc1.64001f\\""}],
                 "tracks": ["talk.vtt"]}
                """), printed.data("playrange", "cutByServer"));
    }

    @Test
    void whatItGoesBackToIsWhatAPlayerPrintsThatSkips() {
        VideoPlayerBuilder builder = VideoPlayer.builder().source("talk.mp4").ranges(KEPT);
        Printed skipping = Printed.fragment(builder.build());
        Printed cutting = Printed.fragment(builder.cutByServer(CutPrecision.KEY).build());
        assertEquals(skipping.data("ranges"), cutting.data("ranges"));
        assertEquals(skipping.data("options"), cutting.data("options"));
        assertTrue(cutting.data().contains(skipping.the("source").attr("src")));
    }

    @Test
    void aFilmThatIsNotCutIsAsWithoutTheOption() {
        for (Optional<PlaybackRanges> ranges :
                List.of(Optional.<PlaybackRanges>empty(), Optional.of(PlaybackRanges.none()))) {
            VideoPlayerBuilder builder =
                    VideoPlayer.builder().source("talk.mp4").ranges(ranges);
            String skipping = builder.build().toFragment();
            assertEquals(
                    skipping, builder.cutByServer(CutPrecision.AUTO).build().toFragment());
        }
    }

    @Test
    void theOptionStaysWhenOthersChange() {
        VideoPlayer player = cut("talk.mp4").cutByServer(CutPrecision.KEY).build();
        assertEquals(player.toFragment(), player.toBuilder().build().toFragment());
        PlaybackRanges other = PlaybackRanges.of(TimeRange.ofSeconds("1", "2"));
        Printed printed = Printed.fragment(player.toBuilder().ranges(other).build());
        assertEquals("talk.mp4?t=1,2&precision=key", printed.the("source").attr("src"));
        assertEquals("talk.mp4", player.title());
    }

    @Test
    void theFileMayLoopByItselfAndBeSentToOtherDevices() {
        Printed printed =
                Printed.fragment(cut("talk.mp4").loop(true).poster("talk.jpg").build());
        assertAll(
                () -> assertTrue(printed.video().hasAttr("loop")),
                () -> assertFalse(printed.video().hasAttr("disableremoteplayback")),
                () -> assertEquals("talk.jpg", printed.video().attr("poster")),
                () -> assertTrue(
                        printed.video().hasClass("vjs-playrange-positioning"),
                        "until a browser is known to play it well"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"talk.webm", "talk.ogv", "talk.mov", "talk.mkv", "speech.mp3", "talk.m3u8"})
    void aPlayerWithNothingThatCanBeCutIsRefused(String source) {
        VideoPlayerBuilder builder = cut(source).ranges(Optional.empty());
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, builder::build);
        assertEquals(
                "the server cuts MP4 alone, of the type video/mp4 or audio/mp4, and none of the sources is one; add one,"
                        + " or leave out cutByServer(...)",
                refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?t=1,2", "a?t", "a?x=y&t=", "a?%74=3", "a?precision=key", "a?description=json#x"})
    void anAddressThatSaysWhatIsToBeCutIsRefused(String address) {
        VideoPlayerBuilder film = cut(address);
        VideoPlayerBuilder captions = cut("talk.mp4").track(TextTrack.of(Kind.CAPTIONS, address, "en", "English"));
        for (VideoPlayerBuilder builder : List.of(film, captions)) {
            IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, builder::build);
            String message = String.valueOf(refusal.getMessage());
            assertTrue(message.startsWith("the address '" + address + "' has a parameter "), message);
        }
        assertEquals(
                address.split("#", 2)[0] + "#t=3.2",
                Printed.fragment(VideoPlayer.builder()
                                .source(address)
                                .ranges(KEPT)
                                .build())
                        .the("source")
                        .attr("src"),
                "a player that skips takes any address");
    }

    static Stream<String> hostileQueries() {
        return Stream.concat(
                HostileValuesTest.hostileTexts()
                        .map(text -> text.replace("\\", "").replace("#", "")),
                Stream.of("a&amp;t=1", "&lt=1&%2338;t=2", "%", "%7", "x=%zz", "???", "&&&"));
    }

    @ParameterizedTest
    @MethodSource("hostileQueries")
    void anyQueryStaysAndSaysNothingElse(String query) {
        WebUrl address = new WebUrl("/videos/talk.mp4?" + query + "=");
        Printed printed = Printed.page(VideoPlayer.builder()
                .source(address)
                .ranges(KEPT)
                .cutByServer(CutPrecision.KEY)
                .build());
        String src = printed.the("source").attr("src");
        assertEquals(address.value() + "&" + KEPT_QUERY + "&precision=key", src);
        assertEquals(
                Optional.of(KEPT),
                MediaFragments.parse(URI.create(src).getRawQuery()).list());
        assertEquals(new JsonString("key"), printed.data("playrange", "cutByServer", "precision"));
        assertEquals(1, printed.all("script[type=application/json]").size());
        assertEquals(2, printed.all("script").size());
    }
}
