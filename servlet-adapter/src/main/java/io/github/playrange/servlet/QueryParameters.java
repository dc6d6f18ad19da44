package io.github.playrange.servlet;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the parameters of a query as HTML forms write them.
 *
 * @param query the query as it was sent, if there is one
 * @see <a href="https://url.spec.whatwg.org/#urlencoded-parsing">URL Standard, section 5.1</a>
 */
record QueryParameters(Optional<String> query) {

    /** The values of a parameter in the order of the query; one that cannot be decoded stands as it was sent. */
    List<String> values(String parameter) {
        List<String> values = new ArrayList<>();
        for (String member : query.isEmpty() ? new String[0] : query.get().split("&", -1)) {
            int equals = member.indexOf('=');
            if (decoded(equals < 0 ? member : member.substring(0, equals)).equals(parameter)) {
                values.add(equals < 0 ? "" : decoded(member.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }
}
