package io.github.playrange.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonBoolean;
import io.github.playrange.json.JsonValue.JsonNull;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void everyKindOfValueIsRead() {
        assertEquals(
                new JsonObject(Map.of(
                        "all",
                        new JsonArray(List.of(
                                new JsonString("s"),
                                new JsonNumber("1"),
                                new JsonBoolean(true),
                                new JsonBoolean(false),
                                new JsonNull(),
                                new JsonArray(List.of()),
                                new JsonObject(Map.of()))))),
                JsonReader.read(" { \"all\" :\r\n[ \"s\" , 1 ,\ttrue,false,null,[ ],{ } ] } "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "10", "0.10", "1e9", "-1.50E+007", "1e-9", "123456789012345678901234567890.5"})
    void number_keepsItsText(String literal) {
        assertEquals(new JsonNumber(literal), JsonReader.read(literal));
    }

    @Test
    void members_keepTheirOrder() {
        JsonObject object = (JsonObject) JsonReader.read("{\"z\":1,\"a\":2,\"m\":3}");
        assertEquals(List.of("z", "a", "m"), List.copyOf(object.members().keySet()));
    }

    @Test
    void escapes_areRead() {
        assertEquals(
                new JsonString("\"\\/\b\f\n\r\té\uD83C\uDFAC\uD800"),
                JsonReader.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\\ud83c\\uDFAC\\uD800\""));
    }

    @Test
    void byteOrderMark_isSkippedOnceAtTheBeginning() {
        assertEquals(new JsonNumber("1"), JsonReader.read("\uFEFF1"));
        assertThrows(JsonParseException.class, () -> JsonReader.read("\uFEFF\uFEFF1"));
        assertThrows(JsonParseException.class, () -> JsonReader.read("1\uFEFF"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|1|1|the end of the text|a value",
                "` `|1|2|the end of the text|a value",
                "[1,]|1|4|']'|a value",
                "[1 2]|1|4|'2'|',' or ']'",
                "[1|1|3|the end of the text|',' or ']'",
                "{|1|2|the end of the text|a member's name in quotation marks or '}'",
                "{a:1}|1|2|'a'|a member's name in quotation marks or '}'",
                "{\"a\" 1}|1|6|'1'|':' after the member's name",
                "{\"a\":1,}|1|8|'}'|a member's name",
                "{\"a\":1 \"b\":2}|1|8|'\"'|',' or '}'",
                "{\"a\":1,\"a\":2}|1|8|the name \"a\" again|each name only once in an object",
                "{\"a\":1,\"\\u0061\":2}|1|8|the name \"a\" again|each name only once in an object",
                "01|1|2|'1'|a number without leading zeros",
                "-|1|2|the end of the text|a digit",
                "-x|1|2|'x'|a digit",
                "1.|1|3|the end of the text|a digit",
                ".5|1|1|'.'|a value",
                "+1|1|1|'+'|a value",
                "1e|1|3|the end of the text|a digit",
                "1e+|1|4|the end of the text|a digit",
                "٣|1|1|U+0663|a value",
                "NaN|1|1|'N'|a value",
                "tru|1|1|'t'|a value; true is written in full and in lower case",
                "nullx|1|5|'x'|the end of the text",
                "1 1|1|3|'1'|the end of the text",
                "'a'|1|1|'''|a value",
                "\"a|1|3|the end of the text|'\"' at the end of the string",
                "\"\\x\"|1|3|'x'|one of \" \\ / b f n r t u after a backslash",
                "\"\\|1|3|the end of the text|one of \" \\ / b f n r t u after a backslash",
                "\"\\u12\"|1|6|'\"'|four hexadecimal digits after \\u",
                "\"\\u００４１\"|1|4|U+FF10|four hexadecimal digits after \\u",
                "/**/1|1|1|'/'|a value",
                "\"🎬\" x|1|5|'x'|the end of the text",
            })
    void fault_namesPlaceFoundAndExpected(String json, int line, int column, String found, String expected) {
        JsonParseException fault = assertThrows(JsonParseException.class, () -> JsonReader.read(json));
        assertEquals(
                "line " + line + ", column " + column + ": found " + found + ", expected " + expected,
                fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\n1,\n x]", "[\r1,\r x]", "[\r\n1,\r\n x]"})
    void lines_endWithLfCrOrBoth(String json) {
        JsonParseException fault = assertThrows(JsonParseException.class, () -> JsonReader.read(json));
        assertEquals("line 3, column 2: found 'x', expected a value", fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\t", "\u0000", "\u001F"})
    void controlCharacter_mustBeEscaped(String control) {
        JsonParseException fault =
                assertThrows(JsonParseException.class, () -> JsonReader.read("\"a" + control + "\""));
        assertEquals(
                String.format(
                        "line 1, column 3: found U+%04X, expected an escape sequence such as \\n for a control"
                                + " character",
                        (int) control.charAt(0)),
                fault.getMessage());
    }

    @Test
    void nesting_isLimited() {
        int depth = JsonReader.MAX_DEPTH;
        JsonReader.read("[".repeat(depth) + "]".repeat(depth));
        JsonReader.read("[" + "[],".repeat(1000) + "[]]");
        JsonParseException fault = assertThrows(
                JsonParseException.class, () -> JsonReader.read("[".repeat(depth) + "{}" + "]".repeat(depth)));
        assertEquals(
                "line 1, column 65: found '{', expected at most 64 levels of arrays and objects", fault.getMessage());
        assertThrows(JsonParseException.class, () -> JsonReader.read("[".repeat(1_000_000)));
    }

    @Test
    void largeText_takesLinearTime() {
        String json = "[" + "{\"text\":\"caf\\u00e9\",\"start\":12.345,\"end\":12.5},".repeat(200_000) + "null]";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> JsonWriter.compact(JsonReader.read(json)));
    }
}
