package io.github.playrange.json;

import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** A file of vectors: one JSON object a line, described in {@code vectors/README.md}. */
public final class VectorFile {

    private VectorFile() {}

    /** One test for each vector, named by its id. */
    public static Stream<DynamicTest> tests(String name, ThrowingConsumer<JsonObject> test) {
        return read(name).map(vector -> DynamicTest.dynamicTest(string(vector, "id"), () -> test.accept(vector)));
    }

    /** All vectors of a file. */
    public static Stream<JsonObject> read(String name) {
        try (InputStream in = Objects.requireNonNull(
                VectorFile.class.getResourceAsStream("/vectors/" + name), () -> "no vectors/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(line -> (JsonObject) JsonReader.read(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonValue member(JsonObject vector, String name) {
        return vector.member(name).orElseThrow(() -> new IllegalArgumentException("a vector without " + name));
    }

    public static String string(JsonObject vector, String name) {
        return ((JsonString) member(vector, name)).value();
    }

    public static List<JsonValue> array(JsonObject vector, String name) {
        return elements(member(vector, name));
    }

    public static List<JsonValue> elements(JsonValue array) {
        return ((JsonArray) array).elements();
    }

    public static Duration time(JsonValue nanoseconds) {
        return Duration.ofNanos(Long.parseLong(((JsonNumber) nanoseconds).literal()));
    }
}
