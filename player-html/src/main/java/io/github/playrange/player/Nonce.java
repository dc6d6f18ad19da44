package io.github.playrange.player;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A number used once, by which a page's policy knows the scripts and style sheets that belong to the page.
 *
 * <p>Each response has its own, which nobody can guess, both in its {@code Content-Security-Policy} ({@code script-src
 * 'nonce-…'}) and in its HTML; HTML with a nonce is therefore never cached. Immutable and safe for use by any number of
 * threads.
 *
 * @param value at least 22 characters of base64 or base64url, which are the 128 bits that the specification asks for,
 *     and at most two {@code =} behind them
 * @see <a href="https://www.w3.org/TR/CSP3/#grammardef-nonce-source">CSP 3, nonce-source</a>
 * @see <a href="https://www.w3.org/TR/CSP3/#security-nonces">CSP 3, security considerations of nonces</a>
 */
public record Nonce(String value) {

    private static final Pattern BASE64_VALUE = Pattern.compile("[A-Za-z0-9+/_-]{22,}+={0,2}+");

    /** 144 bits, the next number of them above 128 that base64 writes without padding. */
    private static final int BYTES = 18;

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * Checks the value.
     *
     * @param value at least 22 characters of base64 or base64url, and at most two {@code =} behind them
     * @throws IllegalArgumentException if it is something else; the message does not repeat it
     */
    public Nonce {
        if (!BASE64_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "that is not a nonce of at least 128 bits; write 22 or more characters of"
                            + " base64, such as those of Nonce.random()");
        }
    }

    /**
     * A new nonce.
     *
     * @return 144 random bits of a source that is fit for secrets, as 24 characters of base64url
     */
    public static Nonce random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Nonce(Base64.getUrlEncoder().encodeToString(bytes));
    }

    /**
     * That it is a nonce, without its value, which is nobody's business but the page's.
     *
     * @return the same for every nonce
     */
    @Override
    public String toString() {
        return "Nonce[…]";
    }
}
