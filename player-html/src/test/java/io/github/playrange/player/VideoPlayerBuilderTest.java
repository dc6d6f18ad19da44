package io.github.playrange.player;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoPlayerBuilderTest {

    private static VideoPlayerBuilder talk() {
        return VideoPlayer.builder().source("/videos/talk.mp4");
    }

    @Test
    void equalPlayersHaveEqualIdsAndDifferentOnesDifferentIds() {
        List<UnaryOperator<VideoPlayerBuilder>> changes = List.of(
                builder -> builder,
                builder -> builder.title("x"),
                builder -> builder.source("b.webm"),
                builder -> builder.ranges(PlaybackRanges.none()),
                builder -> builder.ranges(PlaybackRanges.of(TimeRange.ofSeconds("1", "2"))),
                builder -> builder.ranges(PlaybackRanges.of(TimeRange.ofSeconds("1", "3"))),
                builder -> builder.loop(true),
                builder -> builder.fluid(),
                builder -> builder.option("x", 1),
                builder -> builder.hotkeys(true),
                builder -> builder.pictureInPicture(false),
                builder -> builder.remotePlayback(false),
                builder -> builder.accessibleName("x"),
                builder -> builder.poster("p.jpg"));
        Set<String> ids = new HashSet<>();
        for (UnaryOperator<VideoPlayerBuilder> change : changes) {
            String id = change.apply(talk()).build().id();
            assertEquals(id, change.apply(talk()).build().id());
            assertTrue(id.matches("playrange-[0-9a-f]{12}"), id);
            ids.add(id);
        }
        assertEquals(changes.size(), ids.size());
    }

    @Test
    void theIdDoesNotDependOnAnyOrderOfOptions() {
        Map<String, Object> forth = new LinkedHashMap<>();
        forth.put("a", 1);
        forth.put("b", 2);
        Map<String, Object> back = new LinkedHashMap<>();
        back.put("b", 2);
        back.put("a", 1);
        assertEquals(
                talk().option("x", forth).option("y", 1).build().id(),
                talk().option("y", 1).option("x", back).build().id());
    }

    @Test
    void anIdOfOnesOwnIsKept() {
        assertEquals("talk_1-a", talk().id("talk_1-a").build().id());
    }

    @Test
    void anIdThatFollowsFromTheContentFollowsFromTheNewContent() {
        VideoPlayer first = talk().build();
        assertNotEquals(first.id(), first.toBuilder().title("x").build().id());
        assertEquals(first.id(), first.toBuilder().build().id());
    }

    @Test
    void aBuilderMadeFromAPlayerMakesTheSamePlayer() {
        VideoPlayer player = talk().source("b.webm")
                .title("Talk")
                .id("p")
                .language("de")
                .poster("p.jpg")
                .crossOrigin(CrossOrigin.ANONYMOUS)
                .track(TextTrack.of(TextTrack.Kind.SUBTITLES, "a.vtt", "en", "English"))
                .aspectRatio(4, 3)
                .controls(false)
                .autoplay(Autoplay.ANY)
                .muted(true)
                .loop(true)
                .preload(Preload.AUTO)
                .playbackRates(1, 2)
                .responsive(true)
                .hotkeys(true)
                .skipButtons(10, 5)
                .inactivityTimeout(Duration.ofSeconds(4))
                .audioOnly(true)
                .pictureInPicture(false)
                .remotePlayback(false)
                .option("x", "y")
                .accessibleName("Der Vortrag")
                .ranges(PlaybackRanges.none())
                .atEnd(AtEnd.REWIND)
                .assets("/app/playrange")
                .videoJsFrom("https://cdn.example/video.js/dist")
                .build();
        assertEquals(player.toPage(), player.toBuilder().build().toPage());
    }

    @Test
    void aPlayerDoesNotChangeWithItsBuilder() {
        VideoPlayerBuilder builder = talk();
        VideoPlayer player = builder.build();
        String before = player.toPage();
        builder.source("b.webm")
                .title("x")
                .option("y", 1)
                .track(TextTrack.of(TextTrack.Kind.CAPTIONS, "a.vtt", "en", "English"));
        assertEquals(before, player.toPage());
        assertNotEquals(before, builder.build().toPage());
    }

    @Test
    void aPlayerWithoutSourceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> VideoPlayer.builder().build());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, -0.0})
    void aRateThatIsNotAFiniteNumberAboveZeroIsRefused(double rate) {
        assertThrows(IllegalArgumentException.class, () -> talk().playbackRates(1, rate));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 1, 15, 60})
    void aButtonSkipsAsManySecondsAsVideoJsHasAButtonFor(int seconds) {
        assertThrows(IllegalArgumentException.class, () -> talk().skipButtons(seconds, 5));
        assertThrows(IllegalArgumentException.class, () -> talk().skipButtons(5, seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.001S", "PT0.000999999S", "PT2147483.648S", "PT9223372036854775807S"})
    void aTimeoutThatNoTimerKeepsIsRefused(Duration time) {
        assertThrows(IllegalArgumentException.class, () -> talk().inactivityTimeout(time));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0", "PT0.001S, 1", "PT2S, 2000", "PT2147483.647S, 2147483647"})
    void aTimeoutIsInMilliseconds(Duration time, String milliseconds) {
        Printed printed = Printed.fragment(talk().inactivityTimeout(time).build());
        assertEquals(new JsonNumber(milliseconds), printed.data("options", "inactivityTimeout"));
    }

    @Test
    void membersOfAnOptionComeBesideThoseThatItHas() {
        Printed printed = Printed.fragment(talk().option("userActions", Map.of("doubleClick", false))
                .hotkeys(true)
                .option(
                        "controlBar",
                        Map.of("volumePanel", Map.of("inline", false), "skipButtons", Map.of("forward", 5)))
                .skipButtons(10, 30)
                .option("controlBar", Map.of("skipButtons", Map.of("backward", 5)))
                .option("x", List.of(1, 2))
                .option("x", List.of(3))
                .build());
        assertEquals(
                JsonReader.read("{\"doubleClick\":false,\"hotkeys\":true}"), printed.data("options", "userActions"));
        assertEquals(
                JsonReader.read("{\"skipButtons\":{\"backward\":5,\"forward\":10},\"volumePanel\":{\"inline\":false}}"),
                printed.data("options", "controlBar"));
        assertEquals(JsonReader.read("[3]"), printed.data("options", "x"));
    }

    @Test
    void anotherPlayerOfTheSameBuilderKeepsItsOptions() {
        VideoPlayer first = talk().hotkeys(true).build();
        String before = first.toBody();
        first.toBuilder().hotkeys(false).skipButtons(5, 5).build();
        assertEquals(before, first.toBody());
    }

    @Test
    void aSizeHasAtLeastOnePixel() {
        assertThrows(IllegalArgumentException.class, () -> talk().size(0, 360));
        assertThrows(IllegalArgumentException.class, () -> talk().size(640, -1));
        assertThrows(IllegalArgumentException.class, () -> talk().aspectRatio(16, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "controls",
                "autoplay",
                "muted",
                "loop",
                "preload",
                "poster",
                "sources",
                "src",
                "tracks",
                "width",
                "height",
                "fluid",
                "fill",
                "aspectRatio",
                "playbackRates",
                "responsive",
                "inactivityTimeout",
                "audioOnlyMode",
                "disablePictureInPicture",
                "language",
                "id",
                "crossOrigin"
            })
    void anOptionThatHasAMethodIsRefusedByTheEscapeHatch(String name) {
        String message = assertThrows(IllegalArgumentException.class, () -> talk().option(name, true))
                .toString();
        assertTrue(message.contains("(…)"), message);
    }

    @Test
    void anOptionTakesWhateverJsonCanSay() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("text", "x");
        value.put("truth", false);
        value.put("whole", 7L);
        value.put("decimal", new BigDecimal("0.10"));
        value.put("double", 1e300);
        value.put("list", List.of(1, List.of(), Map.of()));
        String data = Printed.fragment(talk().option("x", value).build()).data();
        assertTrue(
                data.contains("\"x\":{\"decimal\":0.10,\"double\":1.0E300,\"list\":[1,[],{}],"
                        + "\"text\":\"x\",\"truth\":false,\"whole\":7}"),
                data);
    }

    @Test
    void anOptionThatJsonCannotSayIsRefused() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        List<Object> withNull = new ArrayList<>();
        withNull.add(null);
        for (Object value : List.of(
                Double.NaN, 1f / 0, 'c', Optional.of(1), new AtomicInteger(), Map.of(1, 2), endless, withNull)) {
            assertThrows(IllegalArgumentException.class, () -> talk().option("x", value));
        }
    }

    @Test
    void onlyOneTrackOfAKindIsTheDefault() {
        TextTrack captions =
                TextTrack.of(TextTrack.Kind.CAPTIONS, "a.vtt", "en", "English").asDefault();
        TextTrack subtitles =
                TextTrack.of(TextTrack.Kind.SUBTITLES, "b.vtt", "de", "Deutsch").asDefault();
        TextTrack chapters =
                TextTrack.of(TextTrack.Kind.CHAPTERS, "c.vtt", "en", "Chapters").asDefault();
        TextTrack metadata =
                TextTrack.of(TextTrack.Kind.METADATA, "d.vtt", "en", "Data").asDefault();
        assertThrows(
                IllegalArgumentException.class,
                () -> talk().track(captions).track(subtitles).build());
        assertDoesNotThrow(() -> talk().track(captions)
                .track(chapters)
                .track(metadata)
                .track(metadata)
                .build());
    }

    @Test
    void subtitlesHaveALanguage() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new TextTrack(
                        TextTrack.Kind.SUBTITLES, new WebUrl("a.vtt"), Optional.empty(), Optional.empty(), false));
    }
}
