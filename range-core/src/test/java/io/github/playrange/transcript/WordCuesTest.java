package io.github.playrange.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.captions.Captions;
import io.github.playrange.captions.Cue;
import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.VectorFile;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The captions that words make. */
class WordCuesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Words of 200 ms, one every 300 ms. */
    private static List<Word> said(String text) {
        List<String> words = List.of(text.split(" ", -1));
        return IntStream.range(0, words.size())
                .mapToObj(i -> word(words.get(i), 300L * i, 300L * i + 200))
                .toList();
    }

    private static Word word(String text, long start, long end) {
        return Word.of(text, Duration.ofMillis(start), Duration.ofMillis(end));
    }

    private static Transcript transcript(List<Word> words) {
        return new Transcript(Optional.empty(), words);
    }

    private static List<String> texts(Captions captions) {
        return captions.cues().stream().map(Cue::plainText).toList();
    }

    private static List<String> texts(String text) {
        return texts(transcript(said(text)).toCaptions());
    }

    /** The same files are read by a parser of somebody else's, in the tests of player-html. */
    @ParameterizedTest
    @ValueSource(strings = {"talk", "hostile", "chinese"})
    void wordsOfAFile_makeTheCaptionsBesideIt(String name) throws IOException {
        Path folder = Path.of("src/test/resources/captions-of-words");
        String json = Files.readString(folder.resolve(name + ".json"));
        Set<Integer> struck = VectorFile.array((JsonObject) JsonReader.read(json), "struck").stream()
                .map(index -> Integer.valueOf(((JsonNumber) index).literal()))
                .collect(Collectors.toSet());

        assertEquals(
                Files.readString(folder.resolve(name + ".vtt")),
                Transcript.fromJson(json).toCaptions(struck).toWebVtt());
    }

    @Test
    void noWords_makeNoCues() {
        assertEquals(List.of(), transcript(List.of()).toCaptions().cues());
        assertEquals(List.of(), transcript(said("a b")).toCaptions(Set.of(0, 1)).cues());
    }

    @Test
    void longText_endsAtItsSentences() {
        assertEquals(
                List.of("This is the first sentence.", "And the second one is long\nenough to fill a cue of its own."),
                texts("This is the first sentence. And the second one is long enough to fill a cue of its own."));
    }

    @Test
    void longSentence_endsAtACommaThenAtAPause() {
        assertEquals(
                List.of(
                        "Whoever strikes the words of a talk,\nand does so without any sentence end,",
                        "has a caption that ends at a comma"),
                texts(
                        "Whoever strikes the words of a talk, and does so without any sentence end, has a caption that ends"
                                + " at a comma"));
        List<Word> words =
                new ArrayList<>(said("one two three four five six seven eight nine ten eleven twelve thirteen"
                        + " fourteen fifteen sixteen seventeen eighteen"));
        for (int i = 12; i < words.size(); i++) {
            Word word = words.get(i);
            words.set(
                    i,
                    word(word.text(), word.start().toMillis() + 400, word.end().toMillis() + 400));
        }
        assertTrue(texts(transcript(words).toCaptions()).get(0).endsWith("twelve"));
    }

    @Test
    void linesAreAboutEquallyLong_andDividedAtMarks() {
        assertEquals(
                List.of("When this is over, we will all\ngo home and have a cup of tea"),
                texts("When this is over, we will all go home and have a cup of tea"));
        assertEquals(
                List.of("When this is over,\nwe will all go home and have tea"),
                texts("When this is over, we will all go home and have tea"));
        assertEquals(List.of("Short enough for one line"), texts("Short enough for one line"));
    }

    @Test
    void longPauseAndOtherSpeakerAndOtherParagraph_endACue() {
        List<Word> words = List.of(
                word("a", 0, 100),
                word("b", 1_600, 1_700),
                word("c", 1_800, 1_900).withSpeaker("Ann"),
                word("d", 2_000, 2_100).withSpeaker("Ann").withParagraph(0),
                word("e", 2_200, 2_300).withSpeaker("Ann").withParagraph(1));
        Captions captions = transcript(words).toCaptions();
        assertEquals(List.of("a", "b", "c", "d", "e"), texts(captions));
        assertEquals("<v Ann>c", captions.cues().get(2).text());
    }

    @Test
    void shortCue_lastsASecondIfTheNextOneLetsIt() {
        List<Cue> cues = transcript(
                        List.of(word("a", 0, 100), word("b", 1_600, 1_700).withSpeaker("B"), word("c", 1_900, 2_000)))
                .toCaptions()
                .cues();
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofSeconds(1)), lengths(cues));
    }

    @Test
    void cueBeforeAParagraphThatIsPlayedElsewhere_isNotSeenThere() {
        Transcript transcript = transcript(List.of(
                word("One", 1_000, 1_300),
                word("two.", 1_400, 1_800),
                word("Three", 2_000, 2_300),
                word("four.", 2_400, 2_800)));
        TranscriptEdit edit = TranscriptEdit.fromJson("{\"paragraphs\":[{\"first\":2},{\"first\":0}]}");
        Duration film = Duration.ofSeconds(4);
        List<Cue> cues = edit.applyTo(transcript)
                .toCaptions()
                .retimed(edit.playbackRanges(transcript, film).orElseThrow(), film)
                .cues();
        assertEquals(
                List.of("Three four.", "One two."), cues.stream().map(Cue::text).toList());
    }

    private static List<Duration> lengths(List<Cue> cues) {
        return cues.stream().map(cue -> cue.end().minus(cue.start())).toList();
    }

    @Test
    void cue_lastsAtMostSevenSeconds() {
        assertEquals(
                List.of(Duration.ofSeconds(7)),
                lengths(transcript(List.of(word("aaah", 0, 30_000)))
                        .toCaptions()
                        .cues()));
        List<Word> slow = IntStream.range(0, 12)
                .mapToObj(i -> word("w" + i, i * 1_200L, i * 1_200L + 900))
                .toList();
        assertTrue(transcript(slow).toCaptions().cues().size() > 1);
    }

    @Test
    void scriptsWithoutSpaces_haveNone_andAreTwiceAsWide() {
        List<String> cues = texts("我 用 Java 剪 片 。".replace(" 。", "。"));
        assertEquals(List.of("我用 Java 剪片。"), cues);
        assertEquals(
                List.of("语".repeat(21) + "\n" + "语".repeat(21), "语".repeat(2)),
                texts(transcript(IntStream.range(0, 44)
                                .mapToObj(i -> word("语", i * 100L, i * 100L + 100))
                                .toList())
                        .toCaptions()));
    }

    @Test
    void hostileTexts_areShownAsTheyAre() {
        List<String> texts = List.of(
                "<script>alert(1)</script>",
                "a-->b",
                "&amp;",
                "</v>",
                "<v",
                "x\n\ny",
                "NOTE",
                "\u0007bell",
                "\ud83d\ude00",
                "\ud83d");
        List<Word> words = IntStream.range(0, texts.size())
                .mapToObj(i -> word(texts.get(i), i * 2_000L, i * 2_000L + 500).withSpeaker("<b> & \"-->\""))
                .toList();
        Captions written = Captions.fromWebVtt(transcript(words).toCaptions().toWebVtt());
        assertEquals(
                List.of(
                        "<script>alert(1)</script>",
                        "a-->b",
                        "&amp;",
                        "</v>",
                        "<v",
                        "x y",
                        "NOTE",
                        "bell",
                        "\ud83d\ude00",
                        "\ufffd"),
                texts(written));
        written.cues()
                .forEach(cue -> assertEquals(
                        Optional.of("<b> & \"-->\""), cue.spans().get(0).voice()));
    }

    @Test
    void indexOfNoWord_isRefused() {
        assertEquals(
                "there is no word 2 to leave out: the transcript has 2 words, counted from 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> transcript(said("a b")).toCaptions(Set.of(2)))
                        .getMessage());
    }

    /** What is struck is read in no caption of the cut, and what is kept is read once, in its order. */
    @Test
    void captionsOfACut_haveTheKeptWordsAlone() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<Word> words = randomWords(random);
            Set<Integer> struck = IntStream.range(0, words.size())
                    .filter(i -> random.nextInt(3) == 0)
                    .boxed()
                    .collect(Collectors.toSet());
            Transcript transcript = transcript(words);
            Optional<PlaybackRanges> list = transcript.withoutWords(struck, HOUR);
            Captions captions = transcript.toCaptions(struck);
            Captions cut = list.map(ranges -> captions.retimed(ranges, HOUR)).orElse(captions);

            checkRules(captions);
            String kept = IntStream.range(0, words.size())
                    .filter(i -> !struck.contains(i))
                    .mapToObj(i -> words.get(i).text())
                    .collect(Collectors.joining(" "));
            assertEquals(kept, String.join(" ", texts(captions)).replace('\n', ' '));
            assertEquals(kept, String.join(" ", texts(cut)).replace('\n', ' '));
            assertEquals(
                    cut.cues().size(),
                    Captions.fromWebVtt(cut.toWebVtt()).cues().size());
        }
    }

    private static List<Word> randomWords(Random random) {
        List<Word> words = new ArrayList<>();
        long start = 0;
        for (int i = 0; i < 80; i++) {
            start += 200 + random.nextInt(random.nextInt(20) == 0 ? 4_000 : 300);
            String text = "w" + i + "x".repeat(random.nextInt(12))
                    + List.of("", "", "", ",", ".").get(random.nextInt(5));
            Word word = word(text, start, start + 150 + random.nextInt(300));
            words.add(i / 30 == 1 ? word.withSpeaker("Ann") : word);
        }
        return words;
    }

    private static void checkRules(Captions captions) {
        List<Cue> cues = captions.cues();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            List<String> lines = cue.plainText().lines().toList();
            assertTrue(lines.size() <= 2, cue::text);
            lines.forEach(line -> assertTrue(line.length() <= 42, line));
            Duration length = cue.end().minus(cue.start());
            assertTrue(length.compareTo(Duration.ofSeconds(7)) <= 0, length::toString);
            if (i + 1 < cues.size()) {
                Cue next = cues.get(i + 1);
                assertTrue(cue.end().compareTo(next.start()) <= 0);
                assertFalse(
                        length.compareTo(Duration.ofSeconds(1)) < 0 && cue.end().compareTo(next.start()) < 0,
                        "a short cue that could be longer");
            }
        }
    }

    @Test
    void wordAtTheEndOfTime_hasACue() {
        Duration last = TimeRange.END_OF_TIME.minusNanos(1);
        assertEquals(
                TimeRange.END_OF_TIME,
                transcript(List.of(Word.of("a", last, last)))
                        .toCaptions()
                        .cues()
                        .get(0)
                        .end());
    }

    @Test
    void captionsThatAreReadAsWords_areWrittenAgain() {
        String file = "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Ann>Hello there,\nsaid Ann.\n";
        Transcript read = Transcript.read(file.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Ann>Hello there, said Ann.\n",
                read.toCaptions().toWebVtt());
    }
}
