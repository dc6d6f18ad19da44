package io.github.playrange.http;

/** {@code OWS} of RFC 9110, section 5.6.3: spaces and tabs, and nothing else that Unicode counts as white space. */
final class OptionalWhitespace {

    private OptionalWhitespace() {}

    /** The text without the optional white space around it. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhitespace(text.charAt(start))) {
            start++;
        }
        while (start < end && isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isWhitespace(char c) {
        return c == ' ' || c == '\t';
    }
}
