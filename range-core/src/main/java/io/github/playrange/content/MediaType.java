package io.github.playrange.content;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A media type such as {@code video/mp4} or {@code text/vtt;charset=utf-8}.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param value type, subtype and parameters as they stand in {@code Content-Type}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1">RFC 9110, section 8.3.1</a>
 */
public record MediaType(String value) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED = "\"[\\t !#-\\[\\]-~]*+(?:\\\\[\\t -~][\\t !#-\\[\\]-~]*+)*+\"";
    // Before any constant of this class, which it checks.
    private static final Pattern GRAMMAR = Pattern.compile(
            TOKEN + "/" + TOKEN + "(?:[ \\t]*;[ \\t]*" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))*+");

    /** The type of bytes about which nothing is known. */
    public static final MediaType OCTET_STREAM = new MediaType("application/octet-stream");

    /**
     * Checks the grammar.
     *
     * @param value type, subtype and parameters as they stand in {@code Content-Type}
     * @throws IllegalArgumentException if the value is not a media type
     */
    public MediaType {
        if (!GRAMMAR.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not a media type; write it as type/subtype, for example video/mp4");
        }
    }

    /**
     * Type and subtype without parameters, in lower case: what says of which kind the content is.
     *
     * @return for example {@code video/mp4}, also of {@code Video/MP4; codecs="avc1.64001f"}
     * @see <a href="https://mimesniff.spec.whatwg.org/#mime-type-essence">WHATWG MIME Sniffing, essence</a>
     */
    public String essence() {
        return value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The type as it stands in {@code Content-Type}.
     *
     * @return {@link #value}
     */
    @Override
    public String toString() {
        return value;
    }
}
