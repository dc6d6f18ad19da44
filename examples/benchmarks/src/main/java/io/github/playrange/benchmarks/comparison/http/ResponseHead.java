package io.github.playrange.benchmarks.comparison.http;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Status line and fields of a response.
 *
 * @param status the status code
 * @param fields the fields by their names in lower case; of several of one name, the last
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-2.1">RFC 9112, section 2.1</a>
 */
public record ResponseHead(int status, Map<String, String> fields) {

    private static final int STATUS_BEGIN = "HTTP/1.1 ".length();
    private static final int STATUS_END = STATUS_BEGIN + 3;

    static ResponseHead parse(String text) throws IOException {
        if (!text.startsWith("HTTP/1.1 ") || text.length() < STATUS_END) {
            throw new IOException("not a response of HTTP/1.1: " + text);
        }
        Map<String, String> fields = new HashMap<>();
        int lineBegin = lineEnd(text, 0) + 2;
        while (lineBegin < text.length()) {
            int lineEnd = lineEnd(text, lineBegin);
            int colon = text.indexOf(':', lineBegin);
            if (colon > 0 && colon < lineEnd) {
                fields.put(
                        text.substring(lineBegin, colon).toLowerCase(Locale.ROOT),
                        text.substring(colon + 1, lineEnd).strip());
            }
            lineBegin = lineEnd + 2;
        }
        return new ResponseHead(Integer.parseInt(text, STATUS_BEGIN, STATUS_END, 10), fields);
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf("\r\n", from);
        return end < 0 ? text.length() : end;
    }

    /**
     * The value of a field.
     *
     * @param name the name in lower case
     */
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    boolean isChunked() {
        return field("transfer-encoding").filter("chunked"::equalsIgnoreCase).isPresent();
    }

    boolean endsConnection() {
        return field("connection").filter("close"::equalsIgnoreCase).isPresent();
    }

    boolean hasNoBody() {
        return status == 204 || status == 304;
    }
}
