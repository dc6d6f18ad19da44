package io.github.playrange.examples.editor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.transcript.Word;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParagraphTest {

    @Test
    void aLongPauseAfterASentenceBeginsAParagraph() {
        assertEquals(
                List.of("One. Two.", "“Three.”", "Four"),
                texts(
                        word("One.", 0, 1_000),
                        word("Two.", 1_500, 2_000),
                        word("“Three.”", 2_600, 3_000),
                        word("Four", 4_000, 5_000)));
    }

    @Test
    void aLongPauseInASentenceDoesNot() {
        assertEquals(List.of("One two"), texts(word("One", 0, 1_000), word("two", 9_000, 9_500)));
    }

    @Test
    void theTranscriptsOwnParagraphsComeBeforePauses() {
        assertEquals(
                List.of("One. Two.", "Three"),
                texts(
                        word("One.", 0, 1_000).withParagraph(0),
                        word("Two.", 9_000, 9_500).withParagraph(0),
                        word("Three", 9_500, 9_900).withParagraph(1)));
    }

    @Test
    void aSpeakerIsNamedWhereTheSpeakerChanges() {
        List<Paragraph> paragraphs = Paragraph.of(List.of(
                word("One.", 0, 1_000).withSpeaker("Ada"),
                word("Two.", 5_000, 6_000).withSpeaker("Ada"),
                word("three", 6_000, 7_000).withSpeaker("Grace")));
        assertEquals(
                List.of(true, false, true),
                paragraphs.stream().map(Paragraph::isNamed).toList());
        assertEquals(
                List.of("Ada, 0:00", "Ada, 0:05", "Grace, 0:06"),
                paragraphs.stream().map(Paragraph::label).toList());
    }

    @Test
    void aParagraphTellsWhenItStarts() {
        assertEquals("0:08", new Paragraph(Optional.empty(), false, List.of(word("a", 8_900, 9_000))).startsAt());
        assertEquals(
                "1:01:01", new Paragraph(Optional.empty(), false, List.of(word("a", 3_661_000, 3_662_000))).startsAt());
    }

    private static List<String> texts(Word... words) {
        return Paragraph.of(List.of(words)).stream()
                .map(paragraph -> String.join(
                        " ", paragraph.words().stream().map(Word::text).toList()))
                .toList();
    }

    private static Word word(String text, long start, long end) {
        return Word.of(text, Duration.ofMillis(start), Duration.ofMillis(end));
    }
}
