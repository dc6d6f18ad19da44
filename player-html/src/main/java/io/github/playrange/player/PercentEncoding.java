package io.github.playrange.player;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes text so that a URL can hold it: characters that may not stand in it as {@code %XX} of their UTF-8 bytes. */
final class PercentEncoding {

    /** RFC 3986, section 2.3, beside letters and digits. */
    private static final String UNRESERVED = "-._~";

    /** RFC 3986, section 2.2. */
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /** Encodes a path that is not encoded yet: all but slashes and what every URL may hold anywhere. */
    static String ofPath(String path) {
        return encode(path, UNRESERVED + '/', false);
    }

    /** Encodes what an address must not hold, and leaves the rest, with what is encoded already, as it is. */
    static String ofAddress(String address) {
        return encode(address, UNRESERVED + RESERVED, true);
    }

    private static String encode(String text, String plainMarks, boolean keepEncoded) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        ByteBuffer bytes = utf8(text);
        while (bytes.hasRemaining()) {
            int at = bytes.position();
            char c = (char) (bytes.get() & 0xFF);
            boolean plain = isAsciiLetterOrDigit(c) || plainMarks.indexOf(c) >= 0;
            if (plain || (keepEncoded && c == '%' && isHexDigit(bytes, at + 1) && isHexDigit(bytes, at + 2))) {
                out.append(c);
            } else {
                out.append('%').append(HEX.toHexDigits((byte) c));
            }
        }
        return out.toString();
    }

    private static ByteBuffer utf8(String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' holds half of a surrogate pair, which is no character", e);
        }
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isHexDigit(ByteBuffer bytes, int at) {
        return at < bytes.limit() && HexFormat.isHexDigit(bytes.get(at));
    }
}
