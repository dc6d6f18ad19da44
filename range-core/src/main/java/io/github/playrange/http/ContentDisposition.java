package io.github.playrange.http;

import java.nio.charset.StandardCharsets;

/**
 * The value of a {@code Content-Disposition} field that makes a browser save the content under a name.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param fileName the name for the file: not empty, without slashes of either kind and without control characters
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6266#section-4">RFC 6266, section 4</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8187#section-3.2">RFC 8187, section 3.2</a>
 */
public record ContentDisposition(String fileName) {

    /** The name of the field. */
    public static final String FIELD = "Content-Disposition";

    /** RFC 8187, section 3.2.1: all other characters of a token need no encoding. */
    private static final String ENCODED_OF_TOKEN = "*'%";

    /**
     * Checks the name.
     *
     * @param fileName the name for the file: not empty, without slashes of either kind and without control characters
     * @throws IllegalArgumentException if the name is empty, or holds a slash, a back-slash or a control character
     */
    public ContentDisposition {
        if (fileName.isEmpty()) {
            throw new IllegalArgumentException("a file has to have a name");
        }
        for (int i = 0; i < fileName.length(); i++) {
            char c = fileName.charAt(i);
            if (c == '/' || c == '\\' || Character.isISOControl(c)) {
                throw new IllegalArgumentException(
                        "the name of a file to be saved cannot carry U+%04X".formatted((int) c));
            }
        }
    }

    /**
     * The field value: the name as it is where every client reads it alike, else a likeness of it in ASCII and after it
     * the name itself, which all but the oldest clients prefer.
     *
     * @return for example {@code attachment; filename="talk.mp4"}
     */
    public String fieldValue() {
        String ascii = asciiLikeness();
        String value = "attachment; filename=\"" + ascii + '"';
        return ascii.equals(fileName) ? value : value + "; filename*=UTF-8''" + encoded();
    }

    /** RFC 6266, appendix D: some clients take what follows a percent sign, or a back-slash, for something else. */
    private String asciiLikeness() {
        StringBuilder likeness = new StringBuilder(fileName.length());
        fileName.codePoints()
                .mapToObj(c -> c > '~' || c == '"' || c == '%' ? '_' : (char) c)
                .forEach(likeness::append);
        return likeness.toString();
    }

    private String encoded() {
        StringBuilder encoded = new StringBuilder();
        for (byte b : fileName.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (Token.isCharacter(c) && ENCODED_OF_TOKEN.indexOf(c) < 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append("%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }
}
