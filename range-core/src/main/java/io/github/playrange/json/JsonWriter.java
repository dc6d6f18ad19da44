package io.github.playrange.json;

import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonBoolean;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import java.util.Map;

/**
 * Writes JSON text without white space, as RFC 8259 defines it.
 *
 * <p>Surrogates that are not paired are escaped, so that the text can be encoded as UTF-8 and read back unchanged. Has
 * no state beyond a call and is safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-8.2">RFC 8259, section 8.2</a>
 */
public final class JsonWriter {

    /**
     * What a data block must not contain. An escaped {@code <} can begin neither an end tag nor a comment; the others
     * keep the text harmless where it is copied to: into XHTML, or into a script of the time before ES2019.
     */
    private static final String ESCAPED_IN_HTML = "<>&\u2028\u2029";

    private final StringBuilder out = new StringBuilder();
    private final boolean html;

    private JsonWriter(boolean html) {
        this.html = html;
    }

    /**
     * The shortest text of a value.
     *
     * @param value the value
     * @return its JSON text
     */
    public static String compact(JsonValue value) {
        return new JsonWriter(false).write(value);
    }

    /**
     * The text of a value for the inside of {@code <script type="application/json">}.
     *
     * <p>{@code <}, {@code >}, {@code &}, U+2028 and U+2029 are written as {@code \\uXXXX}. They occur in strings only,
     * where the escape means the same, so that any JSON reader gets the value back.
     *
     * @param value the value
     * @return its JSON text, to be put into the block as it is, without HTML escaping
     */
    public static String forHtml(JsonValue value) {
        return new JsonWriter(true).write(value);
    }

    private String write(JsonValue value) {
        append(value);
        return out.toString();
    }

    private void append(JsonValue value) {
        if (value instanceof JsonObject object) {
            append(object);
        } else if (value instanceof JsonArray array) {
            append(array);
        } else if (value instanceof JsonString string) {
            append(string.value());
        } else if (value instanceof JsonNumber number) {
            out.append(number.literal());
        } else if (value instanceof JsonBoolean bool) {
            out.append(bool.value());
        } else {
            out.append("null");
        }
    }

    private void append(JsonObject object) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            out.append(separator);
            append(member.getKey());
            out.append(':');
            append(member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void append(JsonArray array) {
        out.append('[');
        String separator = "";
        for (JsonValue element : array.elements()) {
            out.append(separator);
            append(element);
            separator = ",";
        }
        out.append(']');
    }

    private void append(String string) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < string.length()
                    && Character.isLowSurrogate(string.charAt(i + 1))) {
                out.append(c).append(string.charAt(++i));
            } else {
                append(c);
            }
        }
        out.append('"');
    }

    private void append(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ' || Character.isSurrogate(c) || (html && ESCAPED_IN_HTML.indexOf(c) >= 0)) {
                    out.append(String.format("\\u%04X", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
