package io.github.playrange.servlet.testkit;

import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A combination of range-core's {@code preconditions.jsonl}: the fields of a request for a satisfiable range, and what
 * status it has to get.
 *
 * @param fields to be {@link Validators#fillIn filled in}; those that are absent are empty
 */
public record PreconditionVector(String method, List<String> fields, int status) {

    private static final int FIELDS_OF_A_ROW = 4;

    /** Every combination, for GET and for HEAD. */
    public static List<PreconditionVector> all() throws IOException {
        List<String> lines = Files.readAllLines(RangeVector.FOLDER.resolve("preconditions.jsonl"));
        JsonObject values = (JsonObject) JsonReader.read(lines.get(0));
        List<String> names = List.copyOf(values.members().keySet());
        List<JsonValue> ifRanges =
                List.copyOf(member(values, "If-Range").members().values());
        List<PreconditionVector> vectors = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<JsonValue> row = ((JsonArray) JsonReader.read(line)).elements();
            int head = number(row.get(FIELDS_OF_A_ROW));
            List<JsonValue> get = ((JsonArray) row.get(FIELDS_OF_A_ROW + 1)).elements();
            for (int i = 0; i < ifRanges.size(); i++) {
                List<String> fields = new ArrayList<>();
                for (int field = 0; field < FIELDS_OF_A_ROW; field++) {
                    String name = names.get(field);
                    String key = string(row.get(field));
                    fields.add(line(name, member(values, name).member(key).orElseThrow()));
                }
                fields.add(line("If-Range", ifRanges.get(i)));
                vectors.add(new PreconditionVector("HEAD", fields, head));
                vectors.add(new PreconditionVector("GET", fields, number(get.get(i))));
            }
        }
        return vectors;
    }

    /** The lines of the request's fields. */
    public String[] fieldLines(Validators validators) {
        return fields.stream()
                .filter(field -> !field.isEmpty())
                .map(validators::fillIn)
                .toArray(String[]::new);
    }

    private static JsonObject member(JsonObject values, String field) {
        return (JsonObject) values.member(field).orElseThrow();
    }

    private static String line(String name, JsonValue value) {
        return string(value).isEmpty() ? "" : name + ": " + string(value);
    }

    private static String string(JsonValue value) {
        return ((JsonString) value).value();
    }

    private static int number(JsonValue value) {
        return Integer.parseInt(((JsonNumber) value).literal());
    }
}
