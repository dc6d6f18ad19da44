package io.github.playrange.examples.editor.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the build has laid out for the tests, and where they leave what they make. */
public final class BuildFolder {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** What is emptied by one of the JVMs that test at the same time must not be another one's. */
    private static final Path FORK = TARGET.resolve(System.getProperty("playrange.fork", "fork-1"));

    private BuildFolder() {}

    /** The packaged application. */
    static Path war() {
        return laid("video-editor.war");
    }

    /** The stock Tomcat, unpacked from its zip. */
    static Path tomcat() {
        return laid("containers/tomcat-11");
    }

    /** Where something lies that is made by one test class alone, for people to look at. */
    public static Path path(String name) {
        return TARGET.resolve(name);
    }

    /** A folder that stays from one run to the next, and that all JVMs share. */
    static Path kept(String name) throws IOException {
        return Files.createDirectories(TARGET.resolve(name));
    }

    /** Where {@link #emptied} lays a folder. */
    public static Path ofThisJvm(String name) {
        return FORK.resolve(name);
    }

    /** A folder of this JVM alone that is empty, whatever an earlier run left there. */
    public static Path emptied(String name) throws IOException {
        Path folder = ofThisJvm(name);
        if (Files.exists(folder)) {
            delete(folder);
        }
        return Files.createDirectories(folder);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> content = Files.walk(folder)) {
            deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /** Copies a folder with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> content = Files.walk(from)) {
            content.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static Path laid(String name) {
        Path path = TARGET.resolve(name);
        assertTrue(Files.exists(path), () -> path + " is missing: these tests belong to 'mvn verify'");
        return path;
    }
}
