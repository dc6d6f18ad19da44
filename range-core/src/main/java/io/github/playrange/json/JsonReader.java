package io.github.playrange.json;

import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonBoolean;
import io.github.playrange.json.JsonValue.JsonNull;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON text strictly by RFC 8259, in time linear to its length.
 *
 * <p>Stricter than the RFC in one point that it leaves open: a name may occur only once in an object. One byte order
 * mark at the beginning is skipped (section 8.1), because editors put it there. Has no state beyond a call and is safe
 * for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public final class JsonReader {

    /**
     * How deeply arrays and objects may be nested. Reading recurses, so that text without a limit could exhaust the
     * stack of the thread; our documents need four levels, and options of a player hardly more than ten.
     */
    public static final int MAX_DEPTH = 64;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
        this.at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    }

    /**
     * Reads one value, which must be the whole text but for white space.
     *
     * @param text the JSON text
     * @return the value
     * @throws JsonParseException if the text is not JSON, repeats a name in an object, or nests deeper than
     *     {@value #MAX_DEPTH}
     */
    public static JsonValue read(String text) {
        JsonReader reader = new JsonReader(text);
        reader.skipWhiteSpace();
        JsonValue value = reader.value();
        reader.skipWhiteSpace();
        if (reader.at < text.length()) {
            throw reader.fault("the end of the text");
        }
        return value;
    }

    private JsonValue value() {
        if (at == text.length()) {
            throw fault("a value");
        }
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonString(string());
            case 't' -> literal("true", new JsonBoolean(true));
            case 'f' -> literal("false", new JsonBoolean(false));
            case 'n' -> literal("null", new JsonNull());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw fault("a value");
        };
    }

    private JsonValue literal(String word, JsonValue value) {
        if (!text.startsWith(word, at)) {
            throw fault("a value; " + word + " is written in full and in lower case");
        }
        at += word.length();
        return value;
    }

    private JsonObject object() {
        open();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (!skip('}')) {
            do {
                skipWhiteSpace();
                int nameAt = at;
                if (!is('"')) {
                    throw fault(members.isEmpty() ? "a member's name in quotation marks or '}'" : "a member's name");
                }
                String name = string();
                if (members.containsKey(name)) {
                    throw fault(nameAt, "the name " + quoted(name) + " again", "each name only once in an object");
                }
                skipWhiteSpace();
                if (!skip(':')) {
                    throw fault("':' after the member's name");
                }
                skipWhiteSpace();
                members.put(name, value());
                skipWhiteSpace();
            } while (skip(','));
            if (!skip('}')) {
                throw fault("',' or '}'");
            }
        }
        depth--;
        return new JsonObject(members);
    }

    private JsonArray array() {
        open();
        List<JsonValue> elements = new ArrayList<>();
        if (!skip(']')) {
            do {
                skipWhiteSpace();
                elements.add(value());
                skipWhiteSpace();
            } while (skip(','));
            if (!skip(']')) {
                throw fault("',' or ']'");
            }
        }
        depth--;
        return new JsonArray(elements);
    }

    /** Steps over an opening bracket and the white space after it. */
    private void open() {
        if (depth == MAX_DEPTH) {
            throw fault("at most " + MAX_DEPTH + " levels of arrays and objects");
        }
        depth++;
        at++;
        skipWhiteSpace();
    }

    private JsonNumber number() {
        int start = at;
        skip('-');
        if (skip('0')) {
            if (isDigit()) {
                throw fault("a number without leading zeros");
            }
        } else {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        return new JsonNumber(text.substring(start, at));
    }

    private void digits() {
        if (!isDigit()) {
            throw fault("a digit");
        }
        while (isDigit()) {
            at++;
        }
    }

    private String string() {
        int start = ++at;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (is('"')) {
            return text.substring(start, at++);
        }
        StringBuilder unescaped = new StringBuilder().append(text, start, at);
        while (!skip('"')) {
            if (at == text.length()) {
                throw fault("'\"' at the end of the string");
            }
            char next = text.charAt(at);
            if (next == '\\') {
                unescaped.append(escape());
            } else if (isPlain(next)) {
                unescaped.append(next);
                at++;
            } else {
                throw fault("an escape sequence such as \\n for a control character");
            }
        }
        return unescaped.toString();
    }

    /** A character that stands for itself inside a string. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\';
    }

    private char escape() {
        at++;
        char kind = at < text.length() ? text.charAt(at) : ' ';
        char unescaped = switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw fault("one of \" \\ / b f n r t u after a backslash");
        };
        at++;
        return unescaped;
    }

    /** The four digits after {@code \\u}; ends on the last of them. */
    private char hexadecimal() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            // Character.digit knows the digits of all scripts; JSON knows those of ASCII.
            int digit = at < text.length() && text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw fault("four hexadecimal digits after \\u");
            }
            code = (code << 4) | digit;
        }
        return (char) code;
    }

    private void skipWhiteSpace() {
        while (is(' ') || is('\n') || is('\r') || is('\t')) {
            at++;
        }
    }

    private boolean skip(char c) {
        boolean found = is(c);
        if (found) {
            at++;
        }
        return found;
    }

    private boolean is(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean isDigit() {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private JsonParseException fault(String expected) {
        return fault(at, at == text.length() ? "the end of the text" : named(text.codePointAt(at)), expected);
    }

    private JsonParseException fault(int position, String found, String expected) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < position; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
                lineStart = i + 1;
            }
        }
        int column = 1 + text.codePointCount(lineStart, position);
        return new JsonParseException(line, column, found, expected);
    }

    private static String named(int codePoint) {
        return codePoint > ' ' && codePoint < 0x7F ? "'" + (char) codePoint + "'" : String.format("U+%04X", codePoint);
    }

    private static String quoted(String name) {
        return JsonWriter.compact(new JsonString(name));
    }
}
