package io.github.playrange.examples.editor.library;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Digests of content by SHA-256, in hexadecimal.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6234">RFC 6234</a>
 */
public final class Digest {

    private Digest() {}

    /** The digest of bytes. */
    public static String of(byte[] content) {
        return hexadecimal(begin().digest(content));
    }

    /** A digest to which bytes can be given one after the other. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** How a digest is written. */
    public static String hexadecimal(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
