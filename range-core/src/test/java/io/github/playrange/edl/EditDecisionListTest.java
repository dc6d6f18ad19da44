package io.github.playrange.edl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.timeline.FrameRate;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditDecisionListTest {

    private static final TimecodeFormat PAL = TimecodeFormat.nonDropFrame(FrameRate.of(25));
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final SourceClip CLIP = SourceClip.ofFile("talk.mp4");

    @Test
    void list_isWrittenInColumns() {
        PlaybackRanges list = PlaybackRanges.of(TimeRange.ofSeconds("3.2", "7.55"), TimeRange.ofSeconds("12", "19.1"));

        assertEquals(
                """
                TITLE: My talk
                FCM: NON-DROP FRAME
                001  TALK     AA/V  C        00:00:03:05 00:00:07:14 01:00:00:00 01:00:04:09
                * FROM CLIP NAME: talk.mp4
                002  TALK     AA/V  C        00:00:12:00 00:00:19:03 01:00:04:09 01:00:11:12
                * FROM CLIP NAME: talk.mp4
                """.replace("\n", "\r\n"),
                EditDecisionList.of(list, MINUTE, PAL).toCmx3600("My talk", CLIP));
    }

    @Test
    void nothingKept_hasNoEvents() {
        assertEquals(
                "TITLE: a b\r\nFCM: NON-DROP FRAME\r\n",
                EditDecisionList.of(PlaybackRanges.none(), MINUTE, PAL).toCmx3600("a\nb", CLIP));
    }

    /** Whatever is cut: read by its columns it is what was rounded, without gaps, overlaps and empty events. */
    @ParameterizedTest
    @CsvSource({
        "24, false",
        "25, false",
        "30, false",
        "50, false",
        "60, false",
        "23.976, false",
        "29.97, false",
        "29.97, true",
        "59.94, false",
        "59.94, true"
    })
    void everyList_keepsTheRules(String frames, boolean drop) {
        FrameRate rate = FrameRate.parse(frames);
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            List<TimeRange> ranges = new ArrayList<>();
            long end = 0;
            for (int i = 0; i < 100; i++) {
                long start = end + random.nextInt(i % 3 == 0 ? 20_000_000 : 2_000_000_000);
                end = start + 1 + random.nextInt(i % 4 == 0 ? 30_000_000 : Integer.MAX_VALUE);
                ranges.add(new TimeRange(Duration.ofNanos(start), Duration.ofNanos(end)));
            }
            if (round % 2 == 1) {
                Collections.shuffle(ranges, random);
            }
            EditDecisionList list = EditDecisionList.of(
                    new PlaybackRanges(ranges), Duration.ofNanos(end), new TimecodeFormat(rate, drop));
            String text = list.toCmx3600("x", CLIP);
            Cmx3600Reader read = new Cmx3600Reader(text, rate.nominal());

            assertEquals(
                    drop ? "01:00:00;00" : "01:00:00:00",
                    text.lines().toList().get(2).substring(53, 64));
            assertEquals(drop, read.drop);
            assertEquals(list.events(), read.events);
            checkEvents(read.events, ranges, rate);
        }
    }

    private static void checkEvents(List<EditEvent> events, List<TimeRange> ranges, FrameRate rate) {
        long kept = ranges.stream()
                .mapToLong(range -> rate.framesAt(range.end()) - rate.framesAt(range.start()))
                .sum();
        assertEquals(kept, events.stream().mapToLong(EditEvent::length).sum());
        for (int i = 1; i < events.size(); i++) {
            assertEquals(events.get(i - 1).recordOut(), events.get(i).recordIn());
        }
        List<EditEvent> inSource = new ArrayList<>(events);
        inSource.sort((a, b) -> Long.compare(a.sourceIn(), b.sourceIn()));
        for (int i = 1; i < inSource.size(); i++) {
            assertTrue(inSource.get(i - 1).sourceOut() <= inSource.get(i).sourceIn());
        }
    }

    @Test
    void partOfNoFrame_isLeftOut_andOneThatGoesOnIsJoined() {
        PlaybackRanges list = PlaybackRanges.of(
                TimeRange.ofMillis(0, 1_000),
                TimeRange.ofMillis(1_001, 1_010),
                TimeRange.ofMillis(1_015, 2_000),
                TimeRange.ofMillis(5_000, 6_000));

        assertEquals(
                List.of(new EditEvent(0, 50, 90_000), new EditEvent(125, 150, 90_050)),
                EditDecisionList.of(list, MINUTE, PAL).events());
    }

    @Test
    void endOfTheFilm_clipsWhatGoesBeyond() {
        assertEquals(
                List.of(new EditEvent(0, 1_500, 90_000)),
                EditDecisionList.of(PlaybackRanges.whole(), MINUTE, PAL).events());
    }

    @Test
    void repeatedPart_isTwoEvents() {
        PlaybackRanges list = PlaybackRanges.of(TimeRange.ofMillis(0, 1_000), TimeRange.ofMillis(0, 1_000));
        assertEquals(
                List.of(new EditEvent(0, 25, 90_000), new EditEvent(0, 25, 90_025)),
                EditDecisionList.of(list, MINUTE, PAL).events());
    }

    @Test
    void moreThan999Events_areWrittenInParts() {
        PlaybackRanges list = new PlaybackRanges(IntStream.range(0, 2_000)
                .mapToObj(i -> TimeRange.ofMillis(i * 1_000L, i * 1_000L + 500))
                .toList());
        EditDecisionList all = EditDecisionList.of(list, Duration.ofHours(1), PAL);

        assertEquals(
                "a list of CMX 3600 has at most 999 events, but this one has 2000; write its parts, each into a file of its"
                        + " own",
                assertThrows(IllegalArgumentException.class, () -> all.toCmx3600("x", CLIP))
                        .getMessage());
        List<EditEvent> events = new ArrayList<>();
        for (EditDecisionList part : all.parts()) {
            events.addAll(new Cmx3600Reader(part.toCmx3600("x", CLIP), 25).events);
        }
        assertEquals(3, all.parts().size());
        assertEquals(all.events(), events);
        assertEquals(
                List.of(EditDecisionList.of(PlaybackRanges.none(), MINUTE, PAL)),
                EditDecisionList.of(PlaybackRanges.none(), MINUTE, PAL).parts());
    }

    @Test
    void filmOfMoreThan24Hours_isRefused() {
        PlaybackRanges late = PlaybackRanges.of(TimeRange.ofSeconds("86399", "86400"));
        String message = String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> EditDecisionList.of(late, Duration.ofHours(25), PAL))
                        .getMessage());
        assertTrue(message.startsWith("timecode ends with 24 hours, but event 0"), message);
        PlaybackRanges whole = PlaybackRanges.whole();
        assertThrows(IllegalArgumentException.class, () -> EditDecisionList.of(whole, Duration.ofHours(23), PAL));
        assertEquals(
                "the duration of the film must be known for an edit decision list",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> EditDecisionList.of(whole, TimeRange.END_OF_TIME, PAL))
                        .getMessage());
        assertEquals(
                1,
                EditDecisionList.of(whole, Duration.ofHours(22), PAL).events().size());
    }

    @Test
    void eventsThatLeaveAGap_areRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new EditDecisionList(PAL, List.of(new EditEvent(0, 5, 0), new EditEvent(5, 9, 6))));
        assertThrows(IllegalArgumentException.class, () -> new EditEvent(5, 5, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "talk.mp4, TALK",
        "My long talk (final).mp4, MYLONGTA",
        "bl.mp4, FILM",
        "ax.mov, FILM",
        "Ünïcode.mp4, NCODE",
        "日本.mp4, FILM",
        ".mp4, FILM",
        "a.b.c, AB"
    })
    void reel_isCalledAfterTheFile(String name, String reel) {
        assertEquals(new SourceClip(reel, name, true, true), SourceClip.ofFile(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "talk", "NINECHARS", "A B", "AX", "BL", "ÄB"})
    void otherReel_isRefused(String reel) {
        assertThrows(IllegalArgumentException.class, () -> new SourceClip(reel, "a", true, true));
    }

    @Test
    void clip_hasANameOfOneLine_andPicturesOrSound() {
        assertEquals("a b.mp4", SourceClip.ofFile("a\nb.mp4").name());
        assertThrows(IllegalArgumentException.class, () -> new SourceClip("A", "a\r\nb", true, true));
        assertThrows(IllegalArgumentException.class, () -> new SourceClip("A", " ", true, true));
        assertThrows(IllegalArgumentException.class, () -> new SourceClip("A", "a", false, false));
    }

    @Test
    void picturesOrSoundAlone_haveTheirChannel() {
        EditDecisionList list = EditDecisionList.of(PlaybackRanges.whole(), MINUTE, PAL);
        assertEquals(
                List.of("V"),
                new Cmx3600Reader(list.toCmx3600("x", new SourceClip("A", "a", true, false)), 25).channels);
        Cmx3600Reader sound = new Cmx3600Reader(list.toCmx3600("x", new SourceClip("A", "a.m4a", false, true)), 25);
        assertEquals(List.of("AA"), sound.channels);
        assertEquals(List.of("A"), sound.reels);
        assertEquals(List.of("a.m4a"), sound.clips);
        assertEquals("x", sound.title);
    }
}
