package io.github.playrange.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonBoolean;
import io.github.playrange.json.JsonValue.JsonNull;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the bootstrap of the browser part relies on. */
class MarkupContractTest {

    private static final PlaybackRanges KEPT =
            PlaybackRanges.of(TimeRange.ofSeconds("3.2", "7.55"), TimeRange.ofSeconds("12", "19.1"));

    private static VideoPlayerBuilder talk() {
        return VideoPlayer.builder().source("/videos/talk.mp4");
    }

    @Test
    void whatIsNotKnownToBeKeptIsNotToBeSeenYet() {
        PlaybackRanges kept = PlaybackRanges.of(TimeRange.ofSeconds("3", "4"));
        assertAll(
                () -> assertEquals("video-js", classOf(VideoPlayer.of("videos", "talk.mp4"))),
                () -> assertEquals(
                        "video-js vjs-playrange-positioning", classOf(VideoPlayer.of("videos", "talk.mp4", kept))),
                () -> assertEquals(
                        "video-js vjs-playrange-empty",
                        classOf(VideoPlayer.of("videos", "talk.mp4", PlaybackRanges.none()))));
    }

    private static String classOf(VideoPlayer player) {
        return Printed.page(player).the("video").attr("class");
    }

    @Test
    void theCommonestCaseIsOneLine() {
        Printed page = new Printed(Jsoup.parse(VideoPlayer.page("/videos/", "my talk.mp4", KEPT)));
        assertEquals("my talk.mp4", page.document().title());
        assertEquals("Video player: my talk.mp4", page.region().attr("aria-label"));
        assertEquals("/videos/my%20talk.mp4#t=3.2", page.the("source").attr("src"));
        assertEquals("video/mp4", page.the("source").attr("type"));
        assertTrue(page.data().contains("\"ranges\":[{\"start\":3.2,\"end\":7.55},{\"start\":12,\"end\":19.1}]"));
    }

    @Test
    void aPlayerOfNothingButASourceHasTheDefaults() {
        String fragment = talk().id("p").build().toFragment();
        assertEquals("""
                <link rel="stylesheet" href="playrange/HASH/video-js.min.css">
                <link rel="stylesheet" href="playrange/HASH/playrange.css">
                <script type="module" src="playrange/HASH/bootstrap.js"></script>
                <div class="playrange-player" role="region" aria-label="Video player: talk.mp4">
                <video id="p" class="video-js" controls playsinline preload="metadata" width="640" height="360">
                <source src="/videos/talk.mp4" type="video/mp4">
                </video>
                <script type="application/json" data-playrange="p">{"version":1,"ranges":null,"options":{},\
                "playrange":{"width":640,"height":360,"fluid":false,"atEnd":"hold","loop":false}}</script>
                </div>
                """, fragment.replace(PlayerAssets.hash(), "HASH"));
    }

    @Test
    void theDataBlockNamesItsVideoAndStandsInTheSameRegion() {
        Printed printed = Printed.fragment(talk().id("talk-1").build());
        assertEquals("talk-1", printed.video().id());
        assertEquals("talk-1", printed.the("div.playrange-player > script").attr("data-playrange"));
    }

    @Test
    void noListAndTheEmptyListAreDifferent() {
        Printed whole = Printed.fragment(talk().build());
        Printed nothing = Printed.fragment(talk().ranges(PlaybackRanges.none()).build());
        assertEquals(new JsonNull(), whole.data("ranges"));
        assertEquals(new JsonArray(List.of()), nothing.data("ranges"));
        assertEquals("/videos/talk.mp4", whole.the("source").attr("src"));
        assertEquals("/videos/talk.mp4", nothing.the("source").attr("src"));
    }

    @Test
    void aPlayerCanBeMadeWholeAgain() {
        VideoPlayer edited = talk().ranges(KEPT).build();
        VideoPlayer whole = edited.toBuilder().ranges(Optional.empty()).build();
        assertEquals(Optional.of(KEPT), edited.ranges());
        assertEquals(Optional.empty(), whole.ranges());
        assertEquals(talk().build().toFragment(), whole.toFragment());
    }

    @Test
    void withoutScriptTheFilmOpensAtTheStartOfTheRangeThatPlaysFirst() {
        PlaybackRanges reordered =
                PlaybackRanges.of(TimeRange.ofSeconds("12", "19.1"), TimeRange.ofSeconds("3.2", "7.55"));
        Printed printed = Printed.fragment(
                talk().source("/videos/talk.webm?x=1#chapter").ranges(reordered).build());
        assertEquals(
                List.of("/videos/talk.mp4#t=12", "/videos/talk.webm?x=1#t=12"),
                printed.all("source").eachAttr("src"));
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void loopIsAnAttributeOnlyOfAWholeFilm(boolean whole, boolean edited) {
        VideoPlayer player = talk().loop(true)
                .ranges(edited ? Optional.of(KEPT) : Optional.empty())
                .build();
        Printed printed = Printed.fragment(player);
        assertEquals(whole, printed.video().hasAttr("loop"));
        assertEquals(new JsonBoolean(true), printed.data("playrange", "loop"));
    }

    @ParameterizedTest
    @EnumSource(Autoplay.class)
    void autoplayIsAnAttributeOnlyWhereTheBrowserMayStartAWholeFilm(Autoplay autoplay) {
        Printed whole = Printed.fragment(talk().autoplay(autoplay).build());
        Printed edited = Printed.fragment(talk().autoplay(autoplay).ranges(KEPT).build());
        assertEquals(autoplay == Autoplay.YES, whole.video().hasAttr("autoplay"));
        assertFalse(edited.video().hasAttr("autoplay"));
        switch (autoplay) {
            case NO -> assertFalse(whole.hasData("options", "autoplay") || edited.hasData("options", "autoplay"));
            case YES -> {
                assertFalse(whole.hasData("options", "autoplay"));
                assertEquals(new JsonString("play"), edited.data("options", "autoplay"));
            }
            case MUTED, ANY -> {
                JsonString value = new JsonString(autoplay == Autoplay.ANY ? "any" : "muted");
                assertEquals(value, whole.data("options", "autoplay"));
                assertEquals(value, edited.data("options", "autoplay"));
            }
        }
    }

    @Test
    void typedOptionsBecomeAttributesWhereThereIsOne() {
        Element video = Printed.fragment(talk().controls(false)
                        .muted(true)
                        .preload(Preload.NONE)
                        .poster("/p.jpg")
                        .crossOrigin(CrossOrigin.USE_CREDENTIALS)
                        .build())
                .video();
        assertFalse(video.hasAttr("controls"));
        assertTrue(video.hasAttr("muted"));
        assertEquals("none", video.attr("preload"));
        assertEquals("/p.jpg", video.attr("poster"));
        assertEquals("use-credentials", video.attr("crossorigin"));
    }

    @Test
    void theOtherOptionsTravelInTheDataBlock() {
        Printed printed = Printed.fragment(talk().language("pt-BR")
                .playbackRates(0.5, 1, 1.25, 20)
                .atEnd(AtEnd.REWIND)
                .option("enableSmoothSeeking", true)
                .option("userActions", Map.of("click", false))
                .build());
        assertEquals(new JsonString("pt-BR"), printed.data("options", "language"));
        assertTrue(printed.data().contains("\"playbackRates\":[0.5,1,1.25,20]"), printed.data());
        assertEquals(new JsonString("rewind"), printed.data("playrange", "atEnd"));
        assertEquals(new JsonBoolean(true), printed.data("options", "enableSmoothSeeking"));
        assertEquals(new JsonBoolean(false), printed.data("options", "userActions", "click"));
    }

    @Test
    void aFluidPlayerHasNoSizeOfItsOwn() {
        Printed fluid = Printed.fragment(talk().fluid().build());
        assertFalse(fluid.video().hasAttr("width") || fluid.video().hasAttr("height"));
        assertEquals(new JsonBoolean(true), fluid.data("playrange", "fluid"));
        assertFalse(fluid.hasData("playrange", "width") || fluid.hasData("playrange", "aspectRatio"));
    }

    @Test
    void anAspectRatioMakesAPlayerFluid() {
        Printed printed = Printed.fragment(talk().aspectRatio(4, 3).build());
        assertEquals(new JsonBoolean(true), printed.data("playrange", "fluid"));
        assertEquals(new JsonString("4:3"), printed.data("playrange", "aspectRatio"));
    }

    @Test
    void typedOptionsWithoutAnAttributeAreOptionsOfVideoJs() {
        String data = Printed.fragment(talk().responsive(true)
                        .hotkeys(true)
                        .skipButtons(30, 10)
                        .audioOnly(true)
                        .playbackRates(0.5, 1, 10)
                        .build())
                .data();
        assertTrue(
                data.contains("\"options\":{\"audioOnlyMode\":true,"
                        + "\"controlBar\":{\"skipButtons\":{\"backward\":10,\"forward\":30}},"
                        + "\"playbackRates\":[0.5,1,10],\"responsive\":true,\"userActions\":{\"hotkeys\":true}}"),
                data);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void aWindowOfItsOwnIsForbiddenByAnAttribute(boolean allowed, boolean absent) {
        Element video =
                Printed.fragment(talk().pictureInPicture(allowed).build()).video();
        assertEquals(absent, !video.hasAttr("disablepictureinpicture"));
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "false, false, false", "true, true, false", "false, true, false"})
    void onlyAWholeFilmIsPlayedByAnotherDevice(boolean allowed, boolean edited, boolean absent) {
        VideoPlayer player = talk().remotePlayback(allowed)
                .ranges(edited ? Optional.of(KEPT) : Optional.empty())
                .build();
        assertEquals(absent, !Printed.fragment(player).video().hasAttr("disableremoteplayback"));
    }

    @Test
    void theAccessibleNameIsTheOneGiven() {
        Printed page = Printed.page(
                talk().title("Vortrag").accessibleName("Film: Vortrag").build());
        assertEquals("Film: Vortrag", page.region().attr("aria-label"));
        assertEquals("Vortrag", page.document().title());
    }

    @Test
    void fillIsAnOptionOfVideoJs() {
        Printed printed = Printed.fragment(talk().fill().build());
        assertEquals(new JsonBoolean(true), printed.data("options", "fill"));
        assertEquals(new JsonBoolean(false), printed.data("playrange", "fluid"));
        assertFalse(printed.hasData("playrange", "width"));
    }

    @Test
    void sourcesKeepTheirOrderAndHaveATypeThatBrowsersTry() {
        Printed printed = Printed.fragment(VideoPlayer.builder()
                .source("a.webm")
                .source("b", "video/mp4; codecs=\"avc1.42E01E, mp4a.40.2\"")
                .source("c.mov")
                .source("d")
                .build());
        assertEquals(List.of("a.webm", "b", "c.mov", "d"), printed.all("source").eachAttr("src"));
        assertEquals(
                List.of("video/webm", "video/mp4; codecs=\"avc1.42E01E, mp4a.40.2\"", "video/mp4", "video/mp4"),
                printed.all("source").eachAttr("type"));
    }

    @Test
    void tracksSayWhatTheyAre() {
        Printed printed = Printed.fragment(talk().track(
                        TextTrack.of(TextTrack.Kind.CAPTIONS, "talk.vtt", "en", "English")
                                .asDefault())
                .track(new TextTrack(
                        TextTrack.Kind.CHAPTERS, new WebUrl("chapters.vtt"), Optional.empty(), Optional.empty(), false))
                .build());
        Element captions = printed.all("video > track").get(0);
        Element chapters = printed.all("video > track").get(1);
        assertEquals(
                "<track kind=\"captions\" src=\"talk.vtt\" srclang=\"en\" label=\"English\" default>",
                captions.outerHtml());
        assertEquals("<track kind=\"chapters\" src=\"chapters.vtt\">", chapters.outerHtml());
    }

    @Test
    void aFragmentBringsTwoStyleSheetsAndOneModule() {
        Printed printed = Printed.fragment(talk().assets("/app/playrange/").build());
        String folder = "/app/playrange/" + PlayerAssets.hash();
        assertEquals(
                List.of(folder + "/video-js.min.css", folder + "/playrange.css"),
                printed.all("link[rel=stylesheet]").eachAttr("href"));
        assertEquals(
                folder + "/bootstrap.js", printed.the("script[type=module]").attr("src"));
    }

    @Test
    void headAndBodyTogetherAreTheFragment() {
        VideoPlayer player = talk().build();
        assertEquals(player.toFragment(), player.toHead() + player.toBody());
    }

    @Test
    void aPageIsAWholeDocument() {
        VideoPlayer player = talk().title("The talk").language("de").build();
        Printed page = Printed.page(player);
        assertTrue(player.toPage().startsWith("<!doctype html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">"));
        assertEquals("The talk", page.document().title());
        assertEquals(1, page.all("head > script[type=module]").size());
        assertEquals(2, page.all("head > link[rel=stylesheet]").size());
        assertEquals(1, page.all("body > main > div.playrange-player").size());
        assertTrue(player.toPage().contains(player.toBody().strip()));
    }

    @Test
    void nothingIsPrintedThatAStrictPolicyForbids() {
        VideoPlayer player = talk().ranges(KEPT)
                .poster("p.jpg")
                .loop(true)
                .autoplay(Autoplay.MUTED)
                .track(TextTrack.of(TextTrack.Kind.CAPTIONS, "talk.vtt", "en", "English"))
                .build();
        Printed page = Printed.page(player);
        assertEquals(0, page.all("style, [style]").size());
        assertEquals(
                0, page.all("script:not([src]):not([type=application/json])").size());
        assertEquals(0, page.all("[^on]").size());
        assertEquals(0, page.all("iframe, object, embed, base, form").size());
    }
}
