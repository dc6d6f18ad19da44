package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.StrictPolicy;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.Wait;
import io.github.playrange.player.Autoplay;
import io.github.playrange.player.Preload;
import io.github.playrange.player.TextTrack;
import io.github.playrange.player.VideoPlayer;
import io.github.playrange.player.VideoPlayerBuilder;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page author sets holds in the browser, under the strict policy. */
class PlayerOptionsIT {

    private static final PlaybackRanges KEPT =
            PlaybackRanges.of(TimeRange.ofSeconds("12", "13"), TimeRange.ofSeconds("4", "5"));

    private static final String CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:20.000\nAll the time\n";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer SERVER = EditorServer.ofTestFolder();

    private FrontServer site;

    @BeforeEach
    void start() throws IOException {
        site = FrontServer.inFrontOf(SERVER.origin(), "");
        site.page("/captions.vtt", CAPTIONS, Map.of("Content-Type", "text/vtt"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void noStyleElementIsWrittenAndNoSourceMapIsFetched() {
        Tab tab = CHROMIUM.tab();
        Page page = open(tab, cut().hotkeys(true).responsive(true), "");
        assertEquals(0, page.locator("style").count());
        assertEquals(
                List.of(),
                tab.responses().stream()
                        .map(Response::url)
                        .filter(url -> url.endsWith(".map"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"true, 300, vjs-layout-x-small", "true, 200, vjs-layout-tiny", "false, 300, ''"})
    void controlsAdaptToTheWidth(boolean responsive, int width, String layout) {
        Page page = open(film().size(width, 170).responsive(responsive));
        if (!layout.isEmpty()) {
            Wait.until(player(page), "element => element.classList.contains('" + layout + "')");
        }
        assertEquals(!layout.isEmpty(), player(page).getAttribute("class").contains("vjs-layout"));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void keysWorkOnTheWholePlayer(boolean hotkeys) {
        Page page = open(cut().hotkeys(hotkeys));
        player(page).focus();
        page.keyboard().press("m");
        page.keyboard().press("k");
        assertEquals(hotkeys, read(page, "player.muted()"));
        assertEquals(!hotkeys, read(page, "player.paused()"));
    }

    @Test
    void buttonsSkipEditedTime() {
        PlaybackRanges list = PlaybackRanges.of(TimeRange.ofSeconds("2", "5"), TimeRange.ofSeconds("10", "19"));
        Page page = open(film().ranges(list).skipButtons(5, 10));
        PlayerView view = PlayerView.in(page.locator("body"));
        view.play();
        view.awaitTime(0.2);
        page.locator(".vjs-play-control").click();
        double before = view.time();
        page.locator("button.vjs-skip-forward-5").click();
        view.awaitSeeked();
        assertEquals(before + 5, view.time(), 0.05);
        assertEquals(before + 5 + 7, view.sourceTime(), 0.05);
        page.locator("button.vjs-skip-backward-10").click();
        view.awaitSeeked();
        assertEquals(0, view.time(), 0.05);
    }

    @Test
    void controlsHideWhenTheyAreToldTo() {
        Page page = open(film().inactivityTimeout(Duration.ofMillis(300)));
        PlayerView.in(page.locator("body")).play();
        Wait.until(player(page), "element => element.classList.contains('vjs-user-inactive')");
        Page never = open(film().inactivityTimeout(Duration.ZERO));
        PlayerView view = PlayerView.in(never.locator("body"));
        view.play();
        view.awaitTime(3);
        assertEquals(true, read(never, "player.userActive()"));
    }

    @ParameterizedTest
    @CsvSource({"fixed", "fluid", "ratio", "fill"})
    void whatIsToBeHeardIsABarThatPlaysTheCut(String size) {
        VideoPlayerBuilder builder = cut().audioOnly(true);
        switch (size) {
            case "fluid" -> builder.fluid();
            case "ratio" -> builder.aspectRatio(4, 3);
            case "fill" -> builder.fill();
            default -> builder.size(500, 300);
        }
        Page page = open(builder);
        assertEquals(30.0, number(page, "player.el().getBoundingClientRect().height"), 0.5);
        double width = number(page, "player.el().getBoundingClientRect().width");
        assertEquals(size.equals("fixed") ? 500 : number(page, "player.el().parentNode.clientWidth"), width, 0.5);
        assertEquals(2, number(page, "player.duration()"), 0.001);
        assertEquals(true, page.locator(".vjs-control-bar").isVisible());
        page.evaluate("""
                () => {
                  const { player } = document.querySelector('div.video-js');
                  const video = player.el().querySelector('video');
                  window.times = [];
                  const watch = () => {
                    if (!video.paused && !video.seeking) {
                      times.push(video.currentTime);
                    }
                    requestAnimationFrame(watch);
                  };
                  watch();
                }""");
        page.locator(".vjs-play-control").click();
        Wait.until(player(page), "element => element.player.ended()");
        String removed = "() => times.filter(t => !(t >= 11.95 && t < 13.06) && !(t >= 3.95 && t <= 5.06))";
        assertEquals(List.of(), page.evaluate(removed), "times that were played although they are removed");
        assertTrue((Integer) page.evaluate("() => times.length") > 20);
        assertEquals(5, number(page, "player.el().querySelector('video').currentTime"), 0.1);
    }

    @Test
    void theFilmStaysInThePageAndOnThisDevice() {
        Page page = open(cut().pictureInPicture(false));
        assertEquals(true, read(page, "player.disablePictureInPicture()"));
        assertEquals(true, read(page, "player.el().querySelector('video').disableRemotePlayback"));
        assertTrue(page.locator("button.vjs-picture-in-picture-control").isDisabled());
        Page free = open(film());
        assertEquals(false, read(free, "player.disablePictureInPicture()"));
        assertEquals(false, read(free, "player.el().querySelector('video').disableRemotePlayback"));
        assertTrue(free.locator("button.vjs-picture-in-picture-control").isEnabled());
    }

    @Test
    void tracksOfEveryKindAreThereAndTheDefaultIsOn() {
        VideoPlayerBuilder builder = film();
        for (TextTrack.Kind kind : TextTrack.Kind.values()) {
            TextTrack track = TextTrack.of(kind, "/captions.vtt", "en", kind.toString());
            builder.track(kind == TextTrack.Kind.SUBTITLES ? track : track.asDefault());
        }
        Page page = open(builder);
        assertEquals(
                "subtitles:disabled,captions:showing,descriptions:disabled,chapters:hidden,metadata:hidden",
                read(
                        page,
                        "Array.from(player.textTracks()).filter(t => t.label).map(t => t.kind + ':' + t.mode).join()"));
        PlayerView.in(page.locator("body")).play();
        Wait.until(
                player(page),
                "element => element.querySelector('.vjs-text-track-display').textContent.includes('All the time')");
    }

    @Test
    void whatAnAttributeSaysHolds() {
        Page page = open(film().poster("/editor/icon.svg")
                .muted(true)
                .loop(true)
                .preload(Preload.NONE)
                .controls(false)
                .playbackRates(0.5, 1, 2));
        assertAll(
                () -> assertTrue(String.valueOf(read(page, "player.poster()")).endsWith("/editor/icon.svg")),
                () -> assertEquals(true, read(page, "player.muted()")),
                () -> assertEquals(true, read(page, "player.loop()")),
                () -> assertEquals("none", read(page, "player.preload()")),
                () -> assertEquals(false, read(page, "player.controls()")),
                () -> assertEquals("0.5,1,2", read(page, "player.playbackRates().join()")),
                () -> assertEquals(0, read(page, "player.readyState()")));
    }

    @ParameterizedTest
    @CsvSource({"YES", "MUTED", "ANY"})
    void aCutStartsByItself(Autoplay autoplay) {
        Page page = open(cut().autoplay(autoplay));
        Wait.until(player(page), "element => element.player.ended()");
    }

    @ParameterizedTest
    @CsvSource({
        "size, 500, 300",
        "fluid, 1264, 711",
        "ratio, 1264, 948",
    })
    void aPlayerIsAsLargeAsItIsTold(String size, int width, int height) {
        VideoPlayerBuilder builder = film();
        switch (size) {
            case "fluid" -> builder.fluid();
            case "ratio" -> builder.aspectRatio(4, 3);
            default -> builder.size(500, 300);
        }
        Page page = open(builder);
        assertEquals(width, number(page, "player.el().getBoundingClientRect().width"), 1);
        assertEquals(height, number(page, "player.el().getBoundingClientRect().height"), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', fr, Lire la vidéo, fr",
        "de, fr, Video abspielen, de",
        "'', en, Play Video, ''",
        "'', de-CH, Video abspielen, de",
        "'', pt, Play Video, ''"
    })
    void thePlayerSpeaksItsLanguageAndLoadsThatAlone(String own, String ofPage, String play, String loaded) {
        VideoPlayerBuilder builder = own.isEmpty() ? film() : film().language(own);
        Tab tab = CHROMIUM.tab();
        Page page = open(tab, builder, " lang='" + ofPage + "'");
        assertEquals(play, page.locator("button.vjs-big-play-button").getAttribute("title"));
        assertEquals(loaded.isEmpty() ? List.of() : List.of(loaded), languages(tab));
    }

    @Test
    void aPlayerWithoutItsWordsSpeaksEnglish() {
        Tab tab = CHROMIUM.tab();
        tab.expectConsoleErrors("Failed to load resource");
        tab.page().route("**/lang/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        Page page = open(tab, film().language("de"), "");
        assertEquals("Play Video", page.locator("button.vjs-big-play-button").getAttribute("title"));
    }

    @Test
    void wordsComeFromAssetsOfAnotherOrigin() throws IOException {
        try (FrontServer other = FrontServer.alone()) {
            VideoPlayer player = VideoPlayer.builder()
                    .source(SERVER.url("/videos/" + TestFolder.FILM))
                    .assets(SERVER.url("/playrange"))
                    .language("de")
                    .build();
            String origin = SERVER.origin().toString();
            other.page(
                    "/",
                    document("", player.toFragment()),
                    Map.of(StrictPolicy.FIELD, StrictPolicy.VALUE.replace("'self'", origin)));
            Page page = CHROMIUM.tab().open(other.url("/"));
            PlayerView.withoutPictureIn(page.locator("body"));
            assertEquals(
                    "Video abspielen",
                    page.locator("button.vjs-big-play-button").getAttribute("title"));
        }
    }

    private static List<String> languages(Tab tab) {
        return tab.responses().stream()
                .map(Response::url)
                .filter(url -> url.contains("/lang/"))
                .map(url -> url.replaceAll(".*/|\\.js$", ""))
                .toList();
    }

    private Page open(VideoPlayerBuilder builder) {
        return open(CHROMIUM.tab(), builder, "");
    }

    private Page open(Tab tab, VideoPlayerBuilder builder, String attributes) {
        VideoPlayer player = builder.assets("/playrange").build();
        site.page("/page.html", document(attributes, player.toFragment()), StrictPolicy.FIELDS);
        Page page = tab.open(site.url("/page.html"));
        Wait.until(player(page), "element => element.player?.usingPlugin('playbackRanges')");
        if (!player.toBody().contains("preload=\"none\"")) {
            Wait.until(page.locator("video"), "video => video.readyState >= 2 && !video.seeking");
        }
        return page;
    }

    private static Locator player(Page page) {
        return page.locator("div.video-js");
    }

    private static Object read(Page page, String expression) {
        return player(page).evaluate("({ player }) => " + expression);
    }

    private static double number(Page page, String expression) {
        return ((Number) read(page, expression)).doubleValue();
    }

    private static VideoPlayerBuilder film() {
        return VideoPlayer.builder().source("/videos/" + TestFolder.FILM);
    }

    private static VideoPlayerBuilder cut() {
        return film().ranges(KEPT);
    }

    private static String document(String attributes, String body) {
        return "<!DOCTYPE html><html" + attributes + "><meta charset='utf-8'><title>Somebody's page</title><body>"
                + body;
    }
}
