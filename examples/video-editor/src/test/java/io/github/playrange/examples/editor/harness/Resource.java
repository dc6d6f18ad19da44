package io.github.playrange.examples.editor.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that lie beside the classes that use them. */
public final class Resource {

    private Resource() {}

    /** The text of a file in the folder of a class. */
    public static String text(Class<?> neighbour, String name) {
        try (InputStream content = Objects.requireNonNull(neighbour.getResourceAsStream(name), name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
