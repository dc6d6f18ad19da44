package io.github.playrange.player;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that a page may carry: relative, {@code http} or {@code https}.
 *
 * <p>It is kept in ASCII: what a URL cannot hold, such as a space, an umlaut or a {@code %} that encodes nothing, is
 * percent-encoded as UTF-8, so that it means the same in a page of any encoding; what is encoded already stays. Refused
 * are other schemes, {@code javascript:} and {@code data:} among them, and whatever browsers read otherwise than it
 * looks: control characters with tabs and line breaks, backslashes, white space at either end, and a colon in the first
 * segment of a relative address. Immutable and safe for use by any number of threads.
 *
 * @param value the address
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-4.1">RFC 3986, section 4.1</a>
 * @see <a href="https://url.spec.whatwg.org/#concept-basic-url-parser">WHATWG URL, basic URL parser</a>
 */
public record WebUrl(String value) {

    /** The text before the first colon, authority, path, query and fragment, as in RFC 3986, appendix B. */
    private static final Pattern PARTS =
            Pattern.compile("(?:([^:/?#]*+):)?+(?://([^/?#]*+))?+([^?#]*+)(\\?[^#]*+)?+(#.*+)?+");

    private static final int SCHEME = 1;
    private static final int AUTHORITY = 2;
    private static final int PATH = 3;
    private static final int QUERY = 4;
    private static final int FRAGMENT = 5;

    /** An authority with something in the place of the host. */
    private static final Pattern WITH_HOST = Pattern.compile("(?:.*@)?+[^:@].*");

    private static final Pattern LEADING_SLASHES = Pattern.compile("^/++");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(?:.*/)?\\.\\.?(?:/.*)?", Pattern.DOTALL);
    private static final String OWN_FOLDER = ".";

    /**
     * Checks the address, and percent-encodes what a URL cannot hold.
     *
     * @param value the address
     * @throws IllegalArgumentException if the address is empty, has another scheme than http and https, lacks the host
     *     that belongs there, or holds what browsers read otherwise than it looks
     */
    public WebUrl {
        checkCharacters(value);
        value = PercentEncoding.ofAddress(value);
        checkOrigin(value);
    }

    /**
     * The address of a file in a folder, or below it.
     *
     * @param base the address of the folder, with or without a slash at its end; the empty text stands for the folder of
     *     the page itself
     * @param fileName the file's path below the folder, as {@link #resolve} takes it
     * @return the address of the file
     * @throws IllegalArgumentException if {@code base} is neither empty nor an address, or as for {@link #resolve}
     */
    public static WebUrl of(String base, String fileName) {
        return new WebUrl(base.isEmpty() ? OWN_FOLDER : base).resolve(fileName);
    }

    /**
     * The address of a file in the folder that this address stands for, or below it.
     *
     * <p>Both are joined with exactly one slash. The name is taken literally: each of its segments is percent-encoded, a
     * {@code %} as well, and forward slashes are kept.
     *
     * @param fileName the file's name, or its path below the folder, not encoded
     * @return the address of the file
     * @throws IllegalArgumentException if this address has a query or a fragment, or if the name is empty, has a segment
     *     {@code .} or {@code ..}, or holds half of a surrogate pair
     */
    public WebUrl resolve(String fileName) {
        Matcher parts = parts(value);
        if (parts.group(QUERY) != null || parts.group(FRAGMENT) != null) {
            throw new IllegalArgumentException(
                    "'" + value + "' has a query or a fragment; the address of a folder has neither");
        }
        String path = LEADING_SLASHES.matcher(fileName).replaceFirst("");
        if (path.isEmpty()) {
            throw new IllegalArgumentException("'" + fileName + "' names no file; write a name such as talk.mp4");
        }
        if (DOT_SEGMENT.matcher(path).matches()) {
            throw new IllegalArgumentException("'" + fileName
                    + "' has a segment . or .., which browsers resolve themselves; write the path without it");
        }
        return new WebUrl(withoutTrailingSlashes(value) + '/' + PercentEncoding.ofPath(path));
    }

    /**
     * This address with that fragment, in place of the one that it may have.
     *
     * @param fragment what follows the {@code #}, for example {@code t=3.2}
     * @return the address
     * @throws IllegalArgumentException as for the constructor
     */
    public WebUrl withFragment(String fragment) {
        int end = value.length() - length(parts(value).group(FRAGMENT));
        return new WebUrl(value.substring(0, end) + '#' + fragment);
    }

    /** What stands between the question mark and the fragment, percent-encoded; empty if there is none. */
    String query() {
        String query = parts(value).group(QUERY);
        return query == null ? "" : query.substring(1);
    }

    /** This address with more parameters at the end of its query, and without its fragment. */
    WebUrl withParameters(String parameters) {
        Matcher parts = parts(value);
        String query = query();
        int end = value.length() - length(parts.group(QUERY)) - length(parts.group(FRAGMENT));
        return new WebUrl(value.substring(0, end) + '?' + (query.isEmpty() ? "" : query + '&') + parameters);
    }

    /** Whether the address tells its host, which may be another than the page's. */
    boolean hasAuthority() {
        return parts(value).group(AUTHORITY) != null;
    }

    /** The last segment of the path for people to read; empty if the address is that of a folder. */
    String fileName() {
        String path = parts(value).group(PATH);
        String encoded = path.substring(path.lastIndexOf('/') + 1);
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * The address as it stands in an attribute, before HTML escaping.
     *
     * @return {@link #value}
     */
    @Override
    public String toString() {
        return value;
    }

    private static void checkCharacters(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an address is empty; write a relative one, or one with http or https");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c) || c == '\\') {
                throw new IllegalArgumentException("the address '%s' holds U+%04X; control characters and backslashes"
                                .formatted(value.replaceAll("\\p{Cc}", "\uFFFD"), (int) c)
                        + " are not allowed");
            }
        }
        if (!value.equals(value.strip())) {
            throw new IllegalArgumentException("the address '" + value + "' begins or ends with white space");
        }
    }

    private static void checkOrigin(String value) {
        Matcher parts = parts(value);
        String scheme = parts.group(SCHEME);
        String authority = parts.group(AUTHORITY);
        if (scheme != null && !scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            throw new IllegalArgumentException("the address '" + value + "' has the scheme '" + scheme
                    + "'; allowed are http, https, and relative addresses whose first segment has no colon");
        }
        boolean hostExpected = scheme != null || authority != null;
        if (hostExpected && (authority == null || !WITH_HOST.matcher(authority).matches())) {
            throw new IllegalArgumentException(
                    "the address '" + value + "' has no host; write it as https://host/path, or relative");
        }
    }

    private static int length(@Nullable String part) {
        return part == null ? 0 : part.length();
    }

    private static Matcher parts(String value) {
        Matcher parts = PARTS.matcher(value);
        if (!parts.matches()) {
            throw new IllegalStateException("'" + value + "' has no parts");
        }
        return parts;
    }

    private static String withoutTrailingSlashes(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '/') {
            end--;
        }
        return value.substring(0, end);
    }
}
