package io.github.playrange.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

    private static final Duration FILM = Duration.ofSeconds(3);

    /** Pauses: 100 ms before the first word, then 100, 600 and 100 ms, and 700 ms after the last. */
    private static final Transcript TALK = new Transcript(
            Optional.of("en"), List.of(word(100, 400), word(500, 900), word(1_500, 2_000), word(2_100, 2_300)));

    @Test
    void nothingStruck_givesNoList() {
        assertEquals(Optional.empty(), TALK.withoutWords(Set.of(), FILM));
        assertEquals(Optional.empty(), new Transcript(Optional.empty(), List.of()).withoutWords(Set.of(), FILM));
    }

    @Test
    void everythingStruck_givesTheEmptyList() {
        assertEquals(Optional.of(PlaybackRanges.none()), TALK.withoutWords(Set.of(0, 1, 2, 3), FILM));
    }

    @Test
    void shortPause_isShared() {
        assertEquals(ranges(450, 2_450), TALK.withoutWords(Set.of(0), FILM));
    }

    @Test
    void longPause_isKeptFor150Milliseconds() {
        assertEquals(ranges(50, 1_050), TALK.withoutWords(Set.of(2, 3), FILM));
    }

    @Test
    void pausesBetweenStruckWords_go() {
        assertEquals(ranges(50, 450, 2_050, 2_450), TALK.withoutWords(Set.of(1, 2), FILM));
    }

    @Test
    void overlappingWord_endsWhereTheNextOneStarts() {
        Transcript overlapping =
                new Transcript(Optional.empty(), List.of(word(0, 1_000), word(600, 1_500), word(1_500, 2_000)));
        assertEquals(ranges(0, 600, 1_500, 2_000), overlapping.withoutWords(Set.of(1), Duration.ofSeconds(2)));
        assertEquals(ranges(600, 2_000), overlapping.withoutWords(Set.of(0), Duration.ofSeconds(2)));
    }

    @Test
    void unknownDuration_keepsAtMost150MillisecondsAfterTheLastWord() {
        assertEquals(ranges(450, 2_450), TALK.withoutWords(Set.of(0), TimeRange.END_OF_TIME));
    }

    @Test
    void wordThatIsNotThere_cannotBeStruck() {
        for (int index : List.of(-1, 4)) {
            IllegalArgumentException fault =
                    assertThrows(IllegalArgumentException.class, () -> TALK.withoutWords(Set.of(index), FILM));
            assertTrue(String.valueOf(fault.getMessage()).startsWith("there is no word " + index), fault.getMessage());
        }
    }

    @Test
    void filmDuration_mustBeATime() {
        assertThrows(IllegalArgumentException.class, () -> TALK.withoutWords(Set.of(0), Duration.ofNanos(-1)));
        assertThrows(
                IllegalArgumentException.class, () -> TALK.withoutWords(Set.of(), TimeRange.END_OF_TIME.plusNanos(1)));
        assertEquals(Optional.of(PlaybackRanges.none()), TALK.withoutWords(Set.of(0), Duration.ZERO));
    }

    @Test
    void words_mustStandInTheOrderOfTheirStarts() {
        IllegalArgumentException fault = assertThrows(
                IllegalArgumentException.class,
                () -> new Transcript(Optional.empty(), List.of(word(500, 600), word(400, 450))));
        assertEquals(
                "words must stand in the order of their starts, but word 1 starts at 0.4 s and word 0 at 0.5 s (words"
                        + " are"
                        + " counted from 0)",
                fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en_US", "\" onload=x", "en-", "toolonglanguage", "é"})
    void language_mustLookLikeATag(String language) {
        assertThrows(IllegalArgumentException.class, () -> new Transcript(Optional.of(language), List.of()));
    }

    @Test
    void word_mustHaveTextAndTimesInOrder() {
        Duration second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> Word.of(" \n", Duration.ZERO, second));
        assertThrows(IllegalArgumentException.class, () -> Word.of("a", Duration.ofNanos(-1), second));
        assertThrows(IllegalArgumentException.class, () -> Word.of("a", second, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> Word.of("a", second, TimeRange.END_OF_TIME));
        assertEquals(second, Word.of("a", second, second).end());
        assertThrows(
                IllegalArgumentException.class,
                () -> Word.of("a", second, second).withSpeaker(" "));
        assertThrows(
                IllegalArgumentException.class,
                () -> Word.of("a", second, second).withParagraph(-1));
    }

    @Test
    void file_isReadAndWritten() {
        String json = "{\"language\":\"en\",\"words\":["
                + "{\"text\":\"Well,\",\"start\":0.12,\"end\":0.48,\"speaker\":\"Ann\",\"paragraph\":0},"
                + "{\"text\":\"\\\"so\\\"\",\"start\":0.5,\"end\":0.9}]}";
        Transcript transcript = Transcript.fromJson(json);
        assertEquals(
                new Transcript(
                        Optional.of("en"),
                        List.of(
                                new Word(
                                        "Well,",
                                        Duration.ofMillis(120),
                                        Duration.ofMillis(480),
                                        Optional.of("Ann"),
                                        OptionalInt.of(0)),
                                Word.of("\"so\"", Duration.ofMillis(500), Duration.ofMillis(900)))),
                transcript);
        assertEquals(json, transcript.toJson());
    }

    @Test
    void unknownMembersAreIgnoredAndOptionalOnesMayBeNull() {
        assertEquals(
                new Transcript(Optional.empty(), List.of(Word.of("a", Duration.ZERO, Duration.ofSeconds(1)))),
                Transcript.fromJson(
                        "{\"version\":[],\"language\":null,\"words\":[{\"text\":\"a\",\"start\":0,\"end\":1,"
                                + "\"confidence\":0.91234567890123,\"speaker\":null,\"paragraph\":null}]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"words\":[|the transcript is not JSON: line 1, column 11: found the end of the text, expected a"
                        + " value",
                "[]|a transcript is an object such as {\"language\":\"en\",\"words\":[]}, not an array",
                "{}|\"words\" is missing; it is an array",
                "{\"words\":{}}|\"words\" is an array, not an object",
                "{\"words\":[],\"language\":1}|\"language\" is a string, not a number",
                "{\"words\":[],\"language\":\"x y\"}|a language is a BCP 47 tag such as \"en\" or \"pt-BR\", not \"x"
                        + " y\"",
                "{\"words\":[7]}|word 0 (counted from 0): a word is an object such as"
                        + " {\"text\":\"Hello\",\"start\":0.12,\"end\":0.48}, not a number",
            })
    void brokenFile_isRefusedWithItsPlace(String json, String message) {
        assertEquals(
                message,
                assertThrows(TranscriptFormatException.class, () -> Transcript.fromJson(json))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"start\":1,\"end\":2|\"text\" is missing; it is a string",
                "\"text\":\"a\",\"end\":2|\"start\" is missing; it is a number of seconds",
                "\"text\":1,\"start\":1,\"end\":2|\"text\" is a string, not a number",
                "\"text\":\" \",\"start\":1,\"end\":2|the text of a word must not be blank",
                "\"text\":\"a\",\"start\":\"1\",\"end\":2|\"start\" is a number of seconds, not a string",
                "\"text\":\"a\",\"start\":2,\"end\":1.5|a word must not end before its start, but starts at 2 s and"
                        + " ends at"
                        + " 1.5 s",
                "\"text\":\"a\",\"start\":-1,\"end\":1|\"start\": \"-1\" is not a time: seconds are digits with at most"
                        + " nine decimals and without sign or exponent, such as 3.2",
                "\"text\":\"a\",\"start\":1,\"end\":4194304|\"end\": \"4194304\" is too large for a time, which must"
                        + " be less"
                        + " than 4194304 s (48 days)",
                "\"text\":\"a\",\"start\":1,\"end\":2,\"speaker\":[]|\"speaker\" is a string, not an array",
                "\"text\":\"a\",\"start\":1,\"end\":2,\"paragraph\":1.5|\"paragraph\" is a whole number from 0 to"
                        + " 2147483647,"
                        + " not 1.5",
            })
    void brokenWord_isNamedByItsIndex(String members, String message) {
        String json = "{\"words\":[{\"text\":\"a\",\"start\":0,\"end\":1},{" + members + "}]}";
        assertEquals(
                "word 1 (counted from 0): " + message,
                assertThrows(TranscriptFormatException.class, () -> Transcript.fromJson(json))
                        .getMessage());
    }

    @Test
    void twentyThousandWords_takeLinearTime() {
        List<Word> words = IntStream.range(0, 20_000)
                .mapToObj(i -> word(i * 300L, i * 300L + 200))
                .toList();
        Transcript transcript = new Transcript(Optional.of("en"), words);
        Set<Integer> struck = IntStream.range(0, 10_000).mapToObj(i -> 2 * i).collect(Collectors.toSet());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(transcript, Transcript.fromJson(transcript.toJson()));
            assertEquals(
                    10_000,
                    transcript
                            .withoutWords(struck, Duration.ofHours(2))
                            .orElseThrow()
                            .ranges()
                            .size());
        });
    }

    private static Word word(long start, long end) {
        return Word.of("word", Duration.ofMillis(start), Duration.ofMillis(end));
    }

    private static Optional<PlaybackRanges> ranges(long... millis) {
        List<TimeRange> ranges = new ArrayList<>();
        for (int i = 0; i < millis.length; i += 2) {
            ranges.add(TimeRange.ofMillis(millis[i], millis[i + 1]));
        }
        return Optional.of(new PlaybackRanges(ranges));
    }
}
