package io.github.playrange.http;

/** The {@code token} of RFC 9110, section 5.6.2. */
final class Token {

    private static final String PUNCTUATION = "!#$%&'*+-.^_`|~";

    private Token() {}

    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isCharacter(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean isCharacter(char c) {
        return isAlphanumeric(c) || PUNCTUATION.indexOf(c) >= 0;
    }

    static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
