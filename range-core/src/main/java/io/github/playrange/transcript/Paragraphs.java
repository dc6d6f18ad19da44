package io.github.playrange.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Numbers the paragraphs of words of which no file tells them. */
final class Paragraphs {

    private static final Duration LONG_PAUSE = Duration.ofSeconds(2);

    /** Behind so many words a sentence ends its paragraph. */
    private static final int MANY_WORDS = 80;

    private Paragraphs() {}

    static List<Word> of(List<Word> words) {
        List<Word> numbered = new ArrayList<>(words.size());
        int paragraph = 0;
        int first = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && isBreak(words.get(i - 1), words.get(i), i - first)) {
                paragraph++;
                first = i;
            }
            numbered.add(words.get(i).withParagraph(paragraph));
        }
        return numbered;
    }

    private static boolean isBreak(Word word, Word next, int count) {
        return !word.speaker().equals(next.speaker())
                || next.start().minus(word.end()).compareTo(LONG_PAUSE) >= 0
                || (count >= MANY_WORDS && HeardText.endsSentence(word.text()));
    }
}
