package io.github.playrange.examples.editor.page;

import io.github.playrange.transcript.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words that are shown together.
 *
 * @param speaker who says them, if known
 * @param isNamed whether the speaker stands above them: if known and not the same as in the paragraph before
 * @param words at least one
 */
public record Paragraph(Optional<String> speaker, boolean isNamed, List<Word> words) {

    /** A pause after a sentence that is heard as a new thought. */
    private static final Duration LONG_PAUSE = Duration.ofMillis(600);

    private static final String ENDS_OF_SENTENCES = ".?!…";
    private static final String CLOSING_MARKS = "\"”’»)]";

    /** Copies the words. */
    public Paragraph {
        words = List.copyOf(words);
    }

    /**
     * Divides words where the speaker changes, and where the transcript says so; if it never does, where a sentence is
     * followed by a long pause.
     *
     * @param words all words of a transcript
     * @return the paragraphs, which hold the same words in the same order
     */
    public static List<Paragraph> of(List<Word> words) {
        boolean numbered = words.stream().anyMatch(word -> word.paragraph().isPresent());
        List<Paragraph> paragraphs = new ArrayList<>();
        Optional<String> lastSpeaker = Optional.empty();
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || isBreak(words.get(i - 1), words.get(i), numbered)) {
                Optional<String> speaker = words.get(start).speaker();
                boolean isNamed = speaker.isPresent() && !speaker.equals(lastSpeaker);
                paragraphs.add(new Paragraph(speaker, isNamed, words.subList(start, i)));
                lastSpeaker = speaker;
                start = i;
            }
        }
        return paragraphs;
    }

    /** When the first word is said, to the second: {@code 0:08} or {@code 1:02:08}. */
    public String startsAt() {
        long seconds = words.get(0).start().toSeconds();
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** What a paragraph is called: who speaks, and when. */
    public String label() {
        return speaker.map(name -> name + ", ").orElse("") + startsAt();
    }

    private static boolean isBreak(Word previous, Word next, boolean numbered) {
        if (!previous.speaker().equals(next.speaker())) {
            return true;
        }
        return numbered
                ? !previous.paragraph().equals(next.paragraph())
                : endsSentence(previous.text())
                        && next.start().minus(previous.end()).compareTo(LONG_PAUSE) >= 0;
    }

    private static boolean endsSentence(String text) {
        int last = text.length() - 1;
        while (last >= 0 && CLOSING_MARKS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && ENDS_OF_SENTENCES.indexOf(text.charAt(last)) >= 0;
    }
}
