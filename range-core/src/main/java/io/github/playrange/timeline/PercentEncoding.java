package io.github.playrange.timeline;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Percent-decoding of one name or value of a query, by RFC 3986, section 2.1, as UTF-8. A plus sign is a plus sign, as
 * in Media Fragments URI 1.0, section 5.1.1; the space of HTML forms is not part of the notation.
 */
final class PercentEncoding {

    private PercentEncoding() {}

    /** The decoded text, or empty if a percent sign lacks its two hexadecimal digits or the bytes are not UTF-8. */
    static Optional<String> decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return Optional.of(encoded);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        int at = 0;
        while (at < encoded.length()) {
            int percent = encoded.indexOf('%', at);
            int literalEnd = percent < 0 ? encoded.length() : percent;
            bytes.writeBytes(encoded.substring(at, literalEnd).getBytes(StandardCharsets.UTF_8));
            at = literalEnd;
            if (percent >= 0) {
                if (percent + 2 >= encoded.length() || !isHex(encoded, percent + 1) || !isHex(encoded, percent + 2)) {
                    return Optional.empty();
                }
                bytes.write(Integer.parseInt(encoded, percent + 1, percent + 3, 16));
                at = percent + 3;
            }
        }
        try {
            ByteBuffer octets = ByteBuffer.wrap(bytes.toByteArray());
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(octets).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isHex(String text, int at) {
        char c = text.charAt(at);
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    }
}
