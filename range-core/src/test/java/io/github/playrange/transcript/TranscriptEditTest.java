package io.github.playrange.transcript;

import static io.github.playrange.transcript.RunEdge.endOf;
import static io.github.playrange.transcript.RunEdge.startOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptEditTest {

    private static final Duration FILM = Duration.ofMillis(5_400);

    /** Pauses: 1 s before the first word, then 200, 100, 1000 and 100 ms, and 1 s after the last. */
    private static final Transcript TALK = new Transcript(
            Optional.of("en"),
            List.of(
                    word("I", 1_000, 1_400).withSpeaker("Ann").withParagraph(0),
                    word("er", 1_600, 2_000).withSpeaker("Ann").withParagraph(0),
                    word("came", 2_100, 2_500).withSpeaker("Ann").withParagraph(0),
                    word("you", 3_500, 3_900),
                    word("went", 4_000, 4_400)));

    private static final TranscriptEdit NONE = TranscriptEdit.none();
    private static final TranscriptEdit WITHOUT_ER = NONE.withStruck(Set.of(1));

    @Test
    void nothingEdited_isTheWholeFilm() {
        assertEquals(Optional.empty(), NONE.playbackRanges(TALK, FILM));
        assertEquals(Optional.empty(), NONE.withTexts(Map.of(1, "uh")).playbackRanges(TALK, FILM));
        assertEquals(
                Optional.empty(),
                paragraphs(EditedParagraph.of(0), EditedParagraph.of(3, "Bob")).playbackRanges(TALK, FILM));
        assertEquals(TALK, NONE.applyTo(TALK));
    }

    @Test
    void struckPause_isLeftToTheWordsBesideItForTheEdge() {
        assertEquals(ranges(850, 2_650, 3_350, 4_550), struckPause(3, 150));
        assertEquals(ranges(850, 2_550, 3_450, 4_550), struckPause(3, 50));
        assertEquals(ranges(850, 2_500, 3_500, 4_550), struckPause(3, 0));
    }

    @Test
    void struckPauseNoLongerThanItsEdges_stays() {
        assertEquals(ranges(850, 4_550), struckPause(2, 150));
        assertEquals(ranges(850, 4_550), struckPause(3, 500));
    }

    @Test
    void paragraphs_playInTheOrderOfTheEdit() {
        assertEquals(
                ranges(3_350, 4_550, 850, 2_650),
                paragraphs(EditedParagraph.of(3), EditedParagraph.of(0)).playbackRanges(TALK, FILM));
        assertEquals(
                ranges(3_950, 4_550, 850, 3_950),
                paragraphs(EditedParagraph.of(4), EditedParagraph.of(0), EditedParagraph.of(3))
                        .playbackRanges(TALK, FILM));
    }

    @Test
    void nudge_movesAnEdgeOfARun() {
        assertEquals(ranges(850, 1_500, 2_050, 4_550), WITHOUT_ER.playbackRanges(TALK, FILM));
        assertEquals(ranges(850, 1_540, 1_970, 4_550), nudged(Map.of(endOf(0), 40, startOf(2), -80)));
    }

    @Test
    void nudgeOfWhatIsNoEdge_hasNoEffect() {
        assertEquals(ranges(850, 1_500, 2_050, 4_550), nudged(Map.of(endOf(3), 40, startOf(1), 40, endOf(1), 40)));
        assertEquals(Optional.empty(), NONE.withNudges(Map.of(endOf(0), FILM)).playbackRanges(TALK, FILM));
    }

    @Test
    void nudgeOfTheFirstOrLastWord_changesWhereTheFilmBeginsOrEnds() {
        assertEquals(
                ranges(750, 4_550),
                NONE.withNudges(Map.of(startOf(0), Duration.ofMillis(-100))).playbackRanges(TALK, FILM));
        assertEquals(ranges(850, 5_400), NONE.withNudges(Map.of(endOf(4), FILM)).playbackRanges(TALK, FILM));
    }

    @Test
    void edges_stayAtTheirWordsAndNeverPlayAnythingTwice() {
        assertEquals(ranges(850, 4_550), nudged(Map.of(endOf(0), 580)));
        assertEquals(ranges(850, 4_550), nudged(Map.of(endOf(0), 5_000)));
        assertEquals(ranges(850, 1_000, 2_050, 4_550), nudged(Map.of(endOf(0), -5_000)));
        assertEquals(ranges(850, 4_550), nudged(Map.of(startOf(2), -5_000)));
        assertEquals(ranges(850, 1_500, 2_500, 4_550), nudged(Map.of(startOf(2), 5_000)));
        assertEquals(ranges(2_050, 4_550), nudged(Map.of(startOf(0), 300, endOf(0), -400)));
    }

    @Test
    void nudgeOfLessThanAMicrosecond_isNone() {
        assertEquals(WITHOUT_ER, WITHOUT_ER.withNudges(Map.of(endOf(0), Duration.ofNanos(-999))));
        assertEquals(
                1,
                WITHOUT_ER
                        .withNudges(Map.of(endOf(0), Duration.ofNanos(-1_000)))
                        .nudges()
                        .size());
    }

    @Test
    void applied_givesOtherTextsAtTheSameTimes() {
        Transcript applied = NONE.withTexts(Map.of(1, "uh", 4, "\"left\"")).applyTo(TALK);
        assertEquals(
                List.of("I", "uh", "came", "you", "\"left\""),
                applied.words().stream().map(Word::text).toList());
        assertEquals(
                word("uh", 1_600, 2_000).withSpeaker("Ann").withParagraph(0),
                applied.words().get(1));
    }

    @Test
    void applied_numbersParagraphsInPlayingOrderAndLeavesTheWordsInTheirs() {
        TranscriptEdit edit =
                paragraphs(EditedParagraph.of(3, "Bob"), EditedParagraph.of(2), EditedParagraph.of(0, "Cleo"));
        assertEquals(
                List.of(
                        word("I", 1_000, 1_400).withSpeaker("Cleo").withParagraph(2),
                        word("er", 1_600, 2_000).withSpeaker("Cleo").withParagraph(2),
                        word("came", 2_100, 2_500).withParagraph(1),
                        word("you", 3_500, 3_900).withSpeaker("Bob").withParagraph(0),
                        word("went", 4_000, 4_400).withSpeaker("Bob").withParagraph(0)),
                edit.applyTo(TALK).words());
    }

    @Test
    void edit_keepsWhatItWasGiven() {
        Set<Integer> struck = new HashSet<>(Set.of(1));
        TranscriptEdit edit = NONE.withStruck(struck);
        struck.add(2);
        assertEquals(WITHOUT_ER, edit);
        assertThrows(UnsupportedOperationException.class, () -> edit.struck().add(2));
    }

    static Stream<TranscriptEdit> editsOfWordFive() {
        return Stream.of(
                NONE.withStruck(Set.of(5)),
                NONE.withStruckPauses(Set.of(5), Duration.ZERO),
                NONE.withNudges(Map.of(endOf(5), FILM)),
                NONE.withTexts(Map.of(5, "five")),
                paragraphs(EditedParagraph.of(0), EditedParagraph.of(5)));
    }

    @ParameterizedTest
    @MethodSource("editsOfWordFive")
    void editOfWordsThatAreNotThere_isRefused(TranscriptEdit edit) {
        for (Supplier<?> use : List.<Supplier<?>>of(() -> edit.playbackRanges(TALK, FILM), () -> edit.applyTo(TALK))) {
            IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, use::get);
            assertEquals("there is no word 5: the transcript has 5 words, counted from 0", fault.getMessage());
        }
    }

    static Stream<Supplier<?>> wrongParts() {
        return Stream.of(
                () -> NONE.withStruck(Set.of(-1)),
                () -> NONE.withStruck(Set.of(TranscriptEdit.MAX_WORDS)),
                () -> NONE.withStruckPauses(Set.of(0), Duration.ZERO),
                () -> NONE.withStruckPauses(Set.of(), Duration.ofNanos(-1)),
                () -> NONE.withStruckPauses(Set.of(), Duration.ofNanos(999)),
                () -> NONE.withStruckPauses(Set.of(), TimeRange.END_OF_TIME),
                () -> NONE.withNudges(Map.of(endOf(0), TimeRange.END_OF_TIME.negated())),
                () -> startOf(-1),
                () -> NONE.withTexts(Map.of(-1, "a")),
                () -> NONE.withTexts(Map.of(1, "\u00A0\t\u0000")),
                () -> NONE.withParagraphs(List.of()),
                () -> paragraphs(EditedParagraph.of(1)),
                () -> paragraphs(EditedParagraph.of(0), EditedParagraph.of(0)),
                () -> EditedParagraph.of(-1),
                () -> EditedParagraph.of(0, " "));
    }

    @ParameterizedTest
    @MethodSource("wrongParts")
    void partThatNoTranscriptCouldHave_isRefused(Supplier<?> making) {
        assertThrows(IllegalArgumentException.class, making::get);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("{", "the edit is not JSON: line 1, column 2"),
                arguments("[]", "an edit is an object such as {\"struck\":[[3,4]]}, not an array"),
                arguments(
                        "{\"struck\":[[1,2],[4,3]]}",
                        "\"struck\", element 1 (counted from 0): a span does not end before it begins, as [4,3] does"),
                arguments(
                        "{\"struck\":[[3,5],[5,6]]}",
                        "\"struck\" has its spans ascending and apart, but that from 5 to 6 follows one to 5"),
                arguments("{\"pauses\":{\"edge\":-1}}", "\"pauses.edge\": \"-1\" is not a time"),
                arguments(
                        "{\"pauses\":{\"struck\":[0]}}",
                        "\"pauses.struck\", element 0 (counted from 0): there is no word 0; a position is a whole number"
                                + " from 1 to 1048575"),
                arguments(
                        "{\"nudges\":[{\"word\":1,\"edge\":\"middle\",\"later\":1}]}",
                        "\"nudges\", element 0 (counted from 0): \"edge\" is \"start\" or \"end\""),
                arguments("{\"texts\":[{\"word\":1,\"text\":\" \"}]}", "the text of word 1 must not be blank"),
                arguments(
                        "{\"paragraphs\":[{\"first\":0,\"speaker\":7}]}",
                        "\"paragraphs\", element 0 (counted from 0): \"speaker\" is a string, not a number"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultOfATextNamesTheMember(String json, String beginning) {
        TranscriptEditFormatException fault =
                assertThrows(TranscriptEditFormatException.class, () -> TranscriptEdit.fromJson(json));
        assertTrue(String.valueOf(fault.getMessage()).startsWith(beginning), fault.getMessage());
    }

    @Test
    void aMillionWords_canBeStruck() {
        TranscriptEdit edit = TranscriptEdit.fromJson("{\"struck\":[[0,1048575]]}");
        assertEquals(TranscriptEdit.MAX_WORDS, edit.struck().size());
        assertTrue(edit.struck().contains(1_048_575));
        assertFalse(edit.struck().contains(1_048_576));
    }

    private static TranscriptEdit paragraphs(EditedParagraph... inPlayingOrder) {
        return NONE.withParagraphs(List.of(inPlayingOrder));
    }

    private static Optional<PlaybackRanges> struckPause(int word, long edgeMillis) {
        return NONE.withStruckPauses(Set.of(word), Duration.ofMillis(edgeMillis))
                .playbackRanges(TALK, FILM);
    }

    private static Optional<PlaybackRanges> nudged(Map<RunEdge, Integer> laterMillis) {
        Map<RunEdge, Duration> nudges = laterMillis.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, later -> Duration.ofMillis(later.getValue())));
        return WITHOUT_ER.withNudges(nudges).playbackRanges(TALK, FILM);
    }

    private static Word word(String text, long start, long end) {
        return Word.of(text, Duration.ofMillis(start), Duration.ofMillis(end));
    }

    private static Optional<PlaybackRanges> ranges(long... millis) {
        List<TimeRange> ranges = new ArrayList<>();
        for (int i = 0; i < millis.length; i += 2) {
            ranges.add(TimeRange.ofMillis(millis[i], millis[i + 1]));
        }
        return Optional.of(new PlaybackRanges(ranges));
    }
}
