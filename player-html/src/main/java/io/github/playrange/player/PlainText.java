package io.github.playrange.player;

import java.util.regex.Pattern;

/**
 * Text of one line that people read, in a form that comes back from any document as it went in: HTML parsers replace U+0000
 * and line ends, and UTF-8 has no lone surrogates.
 */
final class PlainText {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private PlainText() {}

    /** The text itself, if it has something to read and nothing that would not come back. */
    static String checked(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank; write what people shall read");
        }
        if (UNPRINTABLE.matcher(text).find()) {
            throw new IllegalArgumentException(what + " '" + replaced(text)
                    + "' holds a control character or half of a surrogate pair; it is one line of text");
        }
        return text;
    }

    /** The text with U+FFFD for whatever would not come back. */
    static String replaced(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }
}
