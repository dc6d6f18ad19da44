package io.github.playrange.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A JSON value as RFC 8259 defines it.
 *
 * <p>All values are immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259#section-3">RFC 8259, section 3</a>
 */
public sealed interface JsonValue {

    /**
     * What kind of value this is, with its article, for messages.
     *
     * @return for example {@code an object}
     */
    String kind();

    /**
     * An object: members by name, in the order in which they were written.
     *
     * @param members the members; copied
     */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {

        /**
         * Copies the members and keeps their order.
         *
         * @param members the members
         */
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /**
         * The member of that name.
         *
         * @param name the name, compared character by character
         * @return its value, or empty if there is no such member
         */
        public Optional<JsonValue> member(String name) {
            return Optional.ofNullable(members.get(name));
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /**
     * An array.
     *
     * @param elements the elements; copied
     */
    record JsonArray(List<JsonValue> elements) implements JsonValue {

        /**
         * Copies the elements.
         *
         * @param elements the elements
         */
        public JsonArray {
            elements = List.copyOf(elements);
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    /**
     * A string.
     *
     * @param value the characters, unescaped; surrogates need not be paired
     */
    record JsonString(String value) implements JsonValue {

        @Override
        public String kind() {
            return "a string";
        }
    }

    /**
     * A number, kept as it is written, so that decimals stay exact.
     *
     * @param literal the number's text, for example {@code 7.55}
     */
    record JsonNumber(String literal) implements JsonValue {

        private static final Pattern GRAMMAR =
                Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+");

        /**
         * Checks the text.
         *
         * @param literal the number's text
         * @throws IllegalArgumentException if the text is not a number of RFC 8259, section 6
         */
        public JsonNumber {
            if (!GRAMMAR.matcher(literal).matches()) {
                throw new IllegalArgumentException("a JSON number is digits with an optional minus sign, fraction and"
                        + " exponent, not \"" + literal + "\"");
            }
        }

        /**
         * A whole number.
         *
         * @param value the number
         * @return the number in decimal digits
         */
        public static JsonNumber of(long value) {
            return new JsonNumber(Long.toString(value));
        }

        @Override
        public String kind() {
            return "a number";
        }
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param value which of the two
     */
    record JsonBoolean(boolean value) implements JsonValue {

        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /** {@code null}. */
    record JsonNull() implements JsonValue {

        @Override
        public String kind() {
            return "null";
        }
    }
}
