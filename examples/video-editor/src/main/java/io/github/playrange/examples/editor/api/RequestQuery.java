package io.github.playrange.examples.editor.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The parameters of an address. A container's own reading takes the body for parameters as well, where a client says that
 * it is a form, and then the body is gone.
 *
 * @param raw the query as it was sent
 * @see <a href="https://url.spec.whatwg.org/#urlencoded-parsing">URL Standard, parsing of forms</a>
 */
record RequestQuery(String raw) {

    /**
     * The first value of a name.
     *
     * @throws ProblemException if an escape is none
     */
    Optional<String> value(String name) throws ProblemException {
        try {
            return Arrays.stream(raw.split("&"))
                    .map(pair -> (pair + '=').split("=", 3))
                    .filter(pair -> decoded(pair[0]).equals(name))
                    .map(pair -> decoded(pair[1]))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    400,
                    "bad-parameter",
                    "The address cannot be read",
                    "A % in it is followed by two hexadecimal digits.");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
