package io.github.playrange.http;

/**
 * A header field of a response.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param name a token
 * @param value what follows the colon; no control character but the tab and none above U+00FF, so that
 *     no value can begin another field
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.5">RFC 9110, section 5.5</a>
 */
public record Field(String name, String value) {

    /**
     * Checks the characters.
     *
     * @param name a token
     * @param value what follows the colon; no control character but the tab and none above U+00FF, so
     *     that no value can begin another field
     * @throws IllegalArgumentException if the name is not a token, or the value holds a control character or one
     *     above U+00FF
     */
    public Field {
        if (!Token.isToken(name)) {
            throw new IllegalArgumentException("'" + name + "' is not the name of a field");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            // A server may keep the low byte of a character alone, which for some is CR or LF.
            if ((c < ' ' && c != '\t') || c == 0x7F || c > 0xFF) {
                throw new IllegalArgumentException("the value of " + name + " cannot carry U+%04X".formatted((int) c));
            }
        }
    }
}
