package io.github.playrange.transcript;

import java.util.ArrayList;
import java.util.List;

/** Words without punctuation, and the text that has it. */
final class PunctuatedText {

    /** How far behind the word before it a word is looked for. */
    private static final int FARTHEST = 64;

    private PunctuatedText() {}

    /** The words with what stands around them in the text; as they are if the text is not of these words. */
    static List<HeardWord> of(List<HeardWord> words, String text) {
        int[] starts = new int[words.size() + 1];
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = HeardText.clean(words.get(i).text());
            int found = indexOf(text, word, at);
            if (word.isEmpty() || found < 0) {
                return words;
            }
            starts[i] = found;
            at = found + word.length();
        }
        starts[words.size()] = text.length();
        List<HeardWord> punctuated = new ArrayList<>(words.size());
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            int wordEnd = starts[i] + HeardText.clean(words.get(i).text()).length();
            int to = i + 1 < words.size() ? border(text, wordEnd, starts[i + 1]) : text.length();
            punctuated.add(words.get(i).withText(text.substring(from, to)));
            from = to;
        }
        return punctuated;
    }

    private static int indexOf(String text, String word, int from) {
        int last = Math.min(text.length() - word.length(), from + FARTHEST);
        for (int at = from; at <= last; at++) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return at;
            }
        }
        return -1;
    }

    /** Where what belongs to a word ends: at the first white space behind it, or where the next one begins. */
    private static int border(String text, int wordEnd, int nextStart) {
        int at = wordEnd;
        while (at < nextStart && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
