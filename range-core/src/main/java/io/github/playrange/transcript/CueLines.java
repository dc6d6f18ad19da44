package io.github.playrange.transcript;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/** Divides the words of a cue into at most two lines. */
final class CueLines {

    private static final int WIDEST = 42;

    /** How much more unequal lines may be if the first one ends with a mark. */
    private static final int FOR_A_MARK = 14;

    private static final Set<UnicodeScript> WIDE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private CueLines() {}

    /** Whether words fit into two lines. A word that is too long for a line may be one. */
    static boolean fit(List<String> words) {
        return isLine(words) || split(words) > 0;
    }

    static List<String> of(List<String> words) {
        if (isLine(words)) {
            return List.of(joined(words));
        }
        int split = split(words);
        return List.of(joined(words.subList(0, split)), joined(words.subList(split, words.size())));
    }

    /** Where the second line begins, so that both are about as long; 0 if there is no such place. */
    private static int split(List<String> words) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        int first = 0;
        int whole = width(joined(words));
        for (int i = 1; i < words.size(); i++) {
            first +=
                    width(words.get(i - 1)) + (i > 1 && HeardText.isSpaced(words.get(i - 2), words.get(i - 1)) ? 1 : 0);
            int second = whole - first - (HeardText.isSpaced(words.get(i - 1), words.get(i)) ? 1 : 0);
            boolean isPossible = (first <= WIDEST || i == 1) && (second <= WIDEST || i == words.size() - 1);
            int cost = Math.abs(first - second)
                    - (HeardText.endsClause(words.get(i - 1)) || HeardText.endsSentence(words.get(i - 1))
                            ? FOR_A_MARK
                            : 0);
            if (isPossible && cost < least) {
                best = i;
                least = cost;
            }
        }
        return best;
    }

    private static boolean isLine(List<String> words) {
        return words.size() == 1 || width(joined(words)) <= WIDEST;
    }

    private static String joined(List<String> words) {
        StringBuilder line = new StringBuilder(words.get(0));
        for (int i = 1; i < words.size(); i++) {
            line.append(HeardText.isSpaced(words.get(i - 1), words.get(i)) ? " " : "")
                    .append(words.get(i));
        }
        return line.toString();
    }

    private static int width(String text) {
        return text.codePoints()
                .map(c -> WIDE.contains(UnicodeScript.of(c)) ? 2 : 1)
                .sum();
    }
}
