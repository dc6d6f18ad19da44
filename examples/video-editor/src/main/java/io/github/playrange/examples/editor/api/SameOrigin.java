package io.github.playrange.examples.editor.api;

import io.github.playrange.http.RequestFields;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a request was made by a page of this server. A page of any other may send one as well, with the cookies and
 * from the network of whoever looks at it.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header">Fetch Metadata, Sec-Fetch-Site</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6454#section-7">RFC 6454, section 7</a>
 */
final class SameOrigin {

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private SameOrigin() {}

    /** What browsers say of it decides; those that do not say, because the connection is not secure, send the origin. */
    static boolean holds(RequestFields fields) {
        return fields.contains(FETCH_SITE)
                ? fields.single(FETCH_SITE).filter("same-origin"::equals).isPresent()
                : isOwn(fields);
    }

    private static boolean isOwn(RequestFields fields) {
        Optional<URI> origin = fields.single("Origin").flatMap(SameOrigin::parse);
        return origin.isPresent()
                && fields.single("Host")
                        .flatMap(host -> parse(origin.get().getScheme() + "://" + host))
                        .filter(own -> authority(own).equals(authority(origin.get())))
                        .isPresent();
    }

    /** An origin of the web; {@code null} is the origin of pages that have none. */
    private static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean isOrigin = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && List.of("http", "https").contains(uri.getScheme());
            return isOrigin ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String authority(URI origin) {
        int standard = origin.getScheme().equals("http") ? 80 : 443;
        int port = origin.getPort() < 0 ? standard : origin.getPort();
        return origin.getHost().toLowerCase(Locale.ROOT) + ':' + port;
    }
}
