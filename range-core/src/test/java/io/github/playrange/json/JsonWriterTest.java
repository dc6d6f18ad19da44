package io.github.playrange.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonBoolean;
import io.github.playrange.json.JsonValue.JsonNull;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    @Test
    void compact_hasNoWhiteSpace() {
        String json = "{\"z\":[1,2.50,true,false,null,\"a b\"],\"a\":{},\"b\":[]}";
        assertEquals(json, JsonWriter.compact(JsonReader.read(json)));
    }

    @Test
    void controlCharactersQuotesAndBackslashes_areEscaped() {
        assertEquals(
                "\"\\\"\\\\\\b\\f\\n\\r\\t\\u0000\\u001F\u007F/é🎬\"",
                JsonWriter.compact(new JsonString("\"\\\b\f\n\r\t\u0000\u001F\u007F/é🎬")));
    }

    @Test
    void surrogateWithoutItsPartner_isEscaped() {
        assertEquals("\"\\uD83Cx\"", JsonWriter.compact(new JsonString("\uD83Cx")));
        assertEquals("\"\\uDFAC\\uD83C\"", JsonWriter.compact(new JsonString("\uDFAC\uD83C")));
        assertEquals("\"\\uD83C\uD83C\uDFAC\"", JsonWriter.compact(new JsonString("\uD83C\uD83C\uDFAC")));
    }

    @Test
    void forHtml_canEndNoScriptAndBeginNoComment() {
        JsonValue hostile = new JsonObject(Map.of("</script><!--", new JsonString("]]> & <script>\u2028\u2029")));
        String html = JsonWriter.forHtml(hostile);
        assertEquals(
                "{\"\\u003C/script\\u003E\\u003C!--\":" + "\"]]\\u003E \\u0026 \\u003Cscript\\u003E\\u2028\\u2029\"}",
                html);
        assertEquals(hostile, JsonReader.read(html));
    }

    @Test
    void compact_leavesHtmlCharactersAlone() {
        assertEquals("\"<&>\u2028\"", JsonWriter.compact(new JsonString("<&>\u2028")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "01", "1.", ".5", "+1", "1e", "NaN", "Infinity", "0x1", "1 ", "1,2", "٣"})
    void number_mustBeOneOfJson(String literal) {
        assertThrows(IllegalArgumentException.class, () -> new JsonNumber(literal));
    }

    @Test
    void value_cannotBeChangedFromOutside() {
        Map<String, JsonValue> members = new LinkedHashMap<>(Map.of("a", new JsonNull()));
        List<JsonValue> elements = new ArrayList<>(List.of(new JsonNull()));
        JsonObject object = new JsonObject(members);
        JsonArray array = new JsonArray(elements);
        members.clear();
        elements.clear();
        assertEquals(1, object.members().size());
        assertEquals(1, array.elements().size());
        assertThrows(UnsupportedOperationException.class, () -> object.members().clear());
        assertThrows(UnsupportedOperationException.class, () -> array.elements().clear());
    }

    @Test
    void whatIsWritten_isReadBack() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            JsonValue value = randomValue(random, 4);
            String compact = JsonWriter.compact(value);
            String html = JsonWriter.forHtml(value);
            assertEquals(value, JsonReader.read(compact));
            assertEquals(value, JsonReader.read(html));
            assertEquals(compact, new String(compact.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
            assertFalse(html.chars().anyMatch(c -> "<>&\u2028\u2029".indexOf(c) >= 0), html);
        }
    }

    private static JsonValue randomValue(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> new JsonNull();
            case 1 -> new JsonBoolean(random.nextBoolean());
            case 2 -> JsonNumber.of(random.nextLong());
            case 3 -> new JsonString(randomString(random));
            case 4 -> {
                List<JsonValue> elements = new ArrayList<>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    elements.add(randomValue(random, depth - 1));
                }
                yield new JsonArray(elements);
            }
            default -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    members.put(randomString(random), randomValue(random, depth - 1));
                }
                yield new JsonObject(members);
            }
        };
    }

    private static String randomString(Random random) {
        StringBuilder string = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            string.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
        }
        return string.toString();
    }
}
