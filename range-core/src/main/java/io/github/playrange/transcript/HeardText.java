package io.github.playrange.transcript;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Texts of words as files have them, and what a text has to do with the next one. */
final class HeardText {

    /** Those that are written without spaces between words. */
    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int LONGEST_WORD = 256;

    private static final int REPLACEMENT = 0xFFFD;

    private static final String SENTENCE_ENDS = ".!?…。！？";
    private static final String CLAUSE_ENDS = ",;:—–、，；：";
    private static final String CLOSING = "\"'”’»)]}」』";

    private HeardText() {}

    /** The text with one space for control characters and white space, none around it, and no surrogate alone. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (isSpace(c)) {
                space = true;
            } else {
                if (space && clean.length() > 0) {
                    clean.append(' ');
                }
                space = false;
                clean.appendCodePoint(Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c);
            }
        }
        return clean.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isISOControl(c) || Character.isSpaceChar(c);
    }

    static boolean startsWithSpace(String text) {
        return !text.isEmpty() && isSpace(text.codePointAt(0));
    }

    static boolean endsWithSpace(String text) {
        return !text.isEmpty() && isSpace(text.codePointBefore(text.length()));
    }

    /** The words of a text. What has neither letter nor digit belongs to the word in front of it, or else behind it. */
    static List<String> words(String text) {
        String clean = clean(text);
        List<String> words = new ArrayList<>();
        String pending = "";
        for (String part : clean.isEmpty() ? new String[0] : clean.split(" ")) {
            if (isSaid(part)) {
                words.add(pending + part);
                pending = "";
            } else if (isLong(pending) || (!words.isEmpty() && isLong(words.get(words.size() - 1)))) {
                words.add(pending + part);
                pending = "";
            } else if (words.isEmpty()) {
                pending += part + " ";
            } else {
                words.set(words.size() - 1, words.get(words.size() - 1) + " " + part);
            }
        }
        if (!pending.isEmpty()) {
            words.add(pending.strip());
        }
        return words;
    }

    private static boolean isSaid(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** How long a text takes to be said, compared with others: its letters and digits, at least one. */
    static int weight(String text) {
        return Math.max(
                1, (int) text.codePoints().filter(Character::isLetterOrDigit).count());
    }

    /** Whether a text is so long that it is nobody's word, and nothing more joins it. */
    static boolean isLong(String text) {
        return text.length() >= LONGEST_WORD;
    }

    /** Whether a piece begins another word where only a space tells that, or a script that has none between words. */
    static boolean beginsWord(String previous, String piece) {
        int first = piece.codePointAt(0);
        return isLong(previous)
                || startsWithSpace(piece)
                || isWithoutSpaces(first)
                || (Character.isLetterOrDigit(first) && isWithoutSpaces(previous.codePointBefore(previous.length())));
    }

    /** Whether a space stands between two words. */
    static boolean isSpaced(String word, String next) {
        return !isWithoutSpaces(word.codePointAt(0)) || !isWithoutSpaces(next.codePointAt(0));
    }

    private static boolean isWithoutSpaces(int c) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(c));
    }

    static boolean endsSentence(String word) {
        return endsWithOneOf(word, SENTENCE_ENDS);
    }

    static boolean endsClause(String word) {
        return endsWithOneOf(word, CLAUSE_ENDS);
    }

    private static boolean endsWithOneOf(String word, String marks) {
        int end = word.length();
        while (end > 0 && CLOSING.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && marks.indexOf(word.charAt(end - 1)) >= 0;
    }
}
