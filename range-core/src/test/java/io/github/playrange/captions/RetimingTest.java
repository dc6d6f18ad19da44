package io.github.playrange.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetimingTest {

    private static final Duration FILM = Duration.ofSeconds(60);
    private static final Duration FILM_OF_HOURS = Duration.ofHours(2);

    /** Half a million pieces take less. */
    private static final long MOST_ALLOCATED = 128L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Arguments> cuesOfACut() {
        return Stream.of(
                row("a range that holds the cue moves it", "t=2,9", "4-5 a", "2-3 a"),
                row("a cue is clipped to the range", "t=2,4", "1-3 a\n3.5-8 b", "0-1 a\n1.5-2 b"),
                row("a cue around the range fills it", "t=2,4", "1-9 a", "0-2 a"),
                row("cues that only touch the range are gone", "t=2,4", "1-2 a\n4-5 b", ""),
                row("a removed cue is gone", "t=0,1&t=5,6", "2-3 a", ""),
                row("the empty list leaves nothing", "t=", "2-3 a", ""),
                row("pieces that touch are joined", "t=0,2&t=3,6", "1-5 a", "1-4 a"),
                row("also across several joints", "t=0,2&t=3,3.05&t=4,6", "1-5 a", "1-3.05 a"),
                row("also backwards", "t=3,5&t=1,3", "1-5 a", "0-4 a"),
                row("pieces that do not touch are cues of their own", "t=0,2&t=6,7&t=2,3", "1-3 a", "1-2 a\n3-4 a"),
                row("a repeated cue occurs again", "t=0,3&t=0,3", "1-2 a", "1-2 a\n4-5 a"),
                row("other cues of the same text are not joined", "t=0,9", "1-2 a\n2-3 a", "1-2 a\n2-3 a"),
                row("cues are sorted by the new starts", "t=5,9&t=0,4", "1-2 a\n6-7 b", "1-2 b\n5-6 a"),
                row("and as they stood if those are the same", "t=3,9", "2-6 b\n1-5 a\n0-9 c", "0-3 b\n0-2 a\n0-6 c"),
                row("a piece of less than 100 ms is gone", "t=0,1.0999&t=5,6", "1-2 a", ""),
                row("a piece of 100 ms is not", "t=0,1.1&t=5,6", "1-2 a", "1-1.1 a"),
                row("two short pieces that touch are measured together", "t=0,1.06&t=1.94,3", "1-2 a", "1-1.12 a"),
                row("a cue that was shorter itself stays", "t=0,1.01&t=5,6", "1-1.0999 a", "1-1.01 a"),
                row("a cue of 100 ms is not shorter", "t=0,1.01&t=5,6", "1-1.1 a", ""),
                row("ends are clipped to the film", "t=59,70&t=1,2", "1-99 a", "0-2 a"),
                row(
                        "ranges that normalizing joins are one",
                        "t=0,5&t=5,9",
                        "4-6 <00:00:05.000>a",
                        "4-6 <00:00:05.000>a"));
    }

    @ParameterizedTest
    @MethodSource
    void cuesOfACut(String rule, String list, String cues, String expected) {
        assertEquals(cues(expected), retimed(cues(cues), list), rule);
    }

    static Stream<Arguments> timestampsOfACut() {
        return Stream.of(
                row("they move along", "t=1,9", "2-4 a<00:00:03.000>b", "1-3 a<00:00:02.000>b"),
                row("one that stays is left as it is", "t=0,9", "2-4 a<00:03.000>b", "2-4 a<00:03.000>b"),
                row("before the piece", "t=3,9", "2-8 a<00:02.500>b<00:04.000>c", "0-5 ab<00:00:01.000>c"),
                row("at its start", "t=3,9", "2-8 a<00:03.000>b<00:04.000>c", "0-5 ab<00:00:01.000>c"),
                row("at its end", "t=0,4", "2-8 a<00:03.000>b<00:04.000>c", "2-4 a<00:03.000>bc"),
                row("outside of the cue itself", "t=0,9", "2-4 a<00:00.500>b<00:05.000>c", "2-4 abc"),
                row(
                        "over a joint",
                        "t=0,3&t=5,9",
                        "2-8 a<00:02.500>b<00:04.500>c<00:06.000>d",
                        "2-6 a<00:02.500>bc<00:00:04.000>d"),
                row("at a joint", "t=0,3&t=5,9", "2-8 a<00:03.000>b<00:05.000>c", "2-6 ab<00:00:03.000>c"),
                row(
                        "are a reason not to join backwards",
                        "t=5,8&t=2,5",
                        "2-8 a<00:03.000>b<00:06.000>c",
                        "0-3 ab<00:00:01.000>c\n3-6 a<00:00:04.000>bc"),
                row(
                        "and not to join a repetition",
                        "t=2,8&t=2,8",
                        "2-8 a<00:03.000>b",
                        "0-6 a<00:00:01.000>b\n6-12 a<00:00:07.000>b"),
                row(
                        "a part of a millisecond is rounded down",
                        "t=0.9991,9",
                        "2-4 a<00:00:03.000>b",
                        "1.0009-3.0009 a<00:00:02.000>b"),
                row("which must not be the start", "t=1.9999,9", "1-4 a<00:00:02.000>b", "0-2.0001 ab"),
                row(
                        "a time that is none stays",
                        "t=1,9",
                        "2-4 <00:03>a<1>b<00:03.000x>",
                        "1-3 <00:03>a<1>b<00:03.000x>"),
                row("the last tag may be open", "t=1,9", "2-4 a<00:03.000", "1-3 a<00:00:02.000>"),
                row("an open tag stays open", "t=1,9", "2-4 <00:03.000>a<b--", "1-3 <00:00:02.000>a<b--"),
                row("an arrow does not come together", "t=3,9", "2-4 --<00:02.500>> b", "0-1 --&gt; b"));
    }

    @ParameterizedTest
    @MethodSource
    void timestampsOfACut(String rule, String list, String cues, String expected) {
        assertEquals(cues(expected), retimed(cues(cues), list), rule);
    }

    @Test
    void lineOfALostTimestamp_isLostToo() {
        List<Cue> cues = List.of(Cue.of(Duration.ofSeconds(2), Duration.ofSeconds(8), "a\n<00:02.500>\nb"));
        assertEquals("a\nb", retimed(cues, "t=3,9").get(0).text());
    }

    @Test
    void repeatedIdentifier_isGivenANumberThatIsFree() {
        List<Cue> cues = List.of(named("x", 1), named("x-2", 2), named("x", 3), named("", 4), named("", 5));
        List<String> identifiers = retimed(cues, "t=0,9&t=0,9").stream()
                .map(cue -> cue.identifier().orElse(""))
                .toList();
        assertEquals(List.of("x", "x-2", "x-3", "", "", "x-4", "x-2-2", "x-5", "", ""), identifiers);
    }

    @Test
    void settingsAndBlocks_stay() {
        Cue cue = Cue.of(Duration.ofSeconds(1), Duration.ofSeconds(2), "a").withSettings("line:0");
        Captions captions = new Captions("header", List.of("::cue {}"), List.of("id:a"), List.of(cue));
        Captions cut = captions.retimed(PlaybackRanges.of(TimeRange.ofMillis(1_500, 4_000)), FILM);
        assertEquals(
                new Captions(
                        "header",
                        List.of("::cue {}"),
                        List.of("id:a"),
                        List.of(Cue.of(Duration.ZERO, Duration.ofMillis(500), "a")
                                .withSettings("line:0"))),
                cut);
    }

    @Test
    void wholeFilm_changesNothing() {
        Captions captions = new Captions(
                "x", List.of("::cue {}"), List.of("id:a"), cues("1-2 a\n1.5-9 <00:00:02.000>b\n1.5-1.51 c\n59-60 d"));
        assertEquals(captions, captions.retimed(PlaybackRanges.whole(), FILM));
        assertEquals(captions, captions.retimed(PlaybackRanges.whole(), TimeRange.END_OF_TIME));
    }

    @Test
    void unknownDuration_rangeToTheEndIsTheLast() {
        List<Cue> cues = List.of(
                Cue.of(Duration.ofSeconds(1), Duration.ofSeconds(2), "a"),
                Cue.of(Duration.ofSeconds(12), TimeRange.END_OF_TIME, "b"));
        PlaybackRanges list = MediaFragments.parse("t=0,5&t=10&t=0,5").list().orElseThrow();
        assertEquals(
                List.of(
                        Cue.of(Duration.ofSeconds(1), Duration.ofSeconds(2), "a"),
                        Cue.of(Duration.ofSeconds(7), TimeRange.END_OF_TIME.minusSeconds(5), "b")),
                Captions.of(cues).retimed(list, TimeRange.END_OF_TIME).cues());
    }

    @Test
    void editedTime_endsWhereTimeEnds() {
        List<Cue> cues = List.of(
                Cue.of(Duration.ofSeconds(1), TimeRange.END_OF_TIME, "a"),
                Cue.of(Duration.ofMillis(5_000), Duration.ofMillis(5_050), "b"));
        TimeRange most = new TimeRange(Duration.ZERO, TimeRange.END_OF_TIME.minusSeconds(3));
        PlaybackRanges list = PlaybackRanges.of(most, TimeRange.ofMillis(0, 9_000), TimeRange.ofMillis(0, 9_000));
        assertEquals(
                List.of(
                        Cue.of(Duration.ofSeconds(1), most.end(), "a"),
                        Cue.of(Duration.ofMillis(5_000), Duration.ofMillis(5_050), "b"),
                        Cue.of(TimeRange.END_OF_TIME.minusSeconds(2), TimeRange.END_OF_TIME, "a")),
                Captions.of(cues).retimed(list, TimeRange.END_OF_TIME).cues());
    }

    @Test
    void listThatRepeatsWithoutEnd_isRefused() {
        Captions captions = Captions.of(IntStream.range(0, 5_000)
                .mapToObj(i -> Cue.of(Duration.ofMillis(i), Duration.ofMillis(i + 1), "some words"))
                .toList());
        PlaybackRanges list = new PlaybackRanges(Collections.nCopies(1_000, TimeRange.ofMillis(0, 5_000)));
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> captions.retimed(list, FILM))
                .getMessage());
        assertTrue(message.contains("1048576 characters"), message);
    }

    /** A megabyte of cues that all last as long as the film, and each goes on in each range. */
    @ParameterizedTest
    @ValueSource(strings = {"<00:01.000>", "without timestamps"})
    void cuesInManyPieces_areRefusedBeforeTheyFillTheMemory(String text) {
        Captions captions =
                Captions.of(Collections.nCopies(28_000, Cue.of(Duration.ZERO, Duration.ofMinutes(100), text)));
        PlaybackRanges list = new PlaybackRanges(IntStream.range(0, 800)
                .mapToObj(i -> TimeRange.ofMillis(2_000L * i, 2_000L * i + 1_000))
                .toList());
        long before = THREADS.getCurrentThreadAllocatedBytes();
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> captions.retimed(list, FILM_OF_HOURS))
                        .getMessage());
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

        assertTrue(message.contains("1048576 characters"), message);
        assertTrue(allocated < MOST_ALLOCATED, () -> allocated + " bytes allocated");
    }

    @Test
    void cueInThousandsOfPieces_isCut() {
        PlaybackRanges list = new PlaybackRanges(IntStream.range(0, 5_000)
                .mapToObj(i -> TimeRange.ofMillis(1_000L * i, 1_000L * i + 500))
                .toList());
        Captions chapter = Captions.of(List.of(Cue.of(Duration.ZERO, Duration.ofMinutes(100), "<00:00.100>a")));

        assertEquals(
                Duration.ofSeconds(2_500),
                chapter.retimed(list, FILM_OF_HOURS).cues().get(0).end());
    }

    @Test
    void fileOfAnyLength_isCut() {
        Captions captions = Captions.of(List.of(
                Cue.of(Duration.ofSeconds(1), Duration.ofSeconds(30), "a".repeat(17_000_000)),
                Cue.of(Duration.ofSeconds(40), Duration.ofSeconds(41), "b")));
        PlaybackRanges cuts = MediaFragments.parse("t=0,5&t=6,7&t=8,50").list().orElseThrow();
        assertEquals(2, captions.retimed(cuts, FILM).cues().size());
        PlaybackRanges twice = MediaFragments.parse("t=0,50&t=0,50").list().orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> captions.retimed(twice, FILM));
    }

    private static Arguments row(String rule, String list, String cues, String expected) {
        return Arguments.of(rule, list, cues, expected);
    }

    private static List<Cue> retimed(List<Cue> cues, String list) {
        return Captions.of(cues)
                .retimed(MediaFragments.parse(list).list().orElseThrow(), FILM)
                .cues();
    }

    /** One cue a line, such as {@code 1.5-3 text}. */
    private static List<Cue> cues(String lines) {
        return lines.lines()
                .map(line -> {
                    int space = line.indexOf(' ');
                    String[] times = line.substring(0, space).split("-", -1);
                    TimeRange range = TimeRange.ofSeconds(times[0], times[1]);
                    return Cue.of(range.start(), range.end(), line.substring(space + 1));
                })
                .toList();
    }

    private static Cue named(String identifier, int second) {
        Cue cue = Cue.of(Duration.ofSeconds(second), Duration.ofSeconds(second + 1), "a");
        return identifier.isEmpty() ? cue : cue.withIdentifier(identifier);
    }
}
