package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.http.Field;
import io.github.playrange.servlet.testkit.Fake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served of a jar and of a folder on the class path. */
final class ClassPathResolverTest {

    private static final String PLAYER = "META-INF/resources/playrange/";

    private URLClassLoader jar;
    private URLClassLoader folder;

    @BeforeEach
    void layFiles(@TempDir Path empty) throws IOException {
        Path file = empty.resolve("player.jar");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(PLAYER + "abc/"));
            put(zip, PLAYER + "abc/start.js", "start();");
            put(zip, PLAYER + "abc/player.css", "a{}");
            put(zip, "META-INF/resources/secret.txt", "secret");
        }
        Path classes = empty.resolve("classes");
        Files.createDirectories(classes.resolve(PLAYER + "abc"));
        Files.writeString(classes.resolve(PLAYER + "abc/start.js"), "start();");
        jar = new URLClassLoader(new URL[] {file.toUri().toURL()}, null);
        folder = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
        folder.close();
    }

    @Test
    void fileInAJar_isDescribed() throws IOException {
        Resolution.Found found = found(ClassPathResolver.ofPlayer(jar), "/abc/start.js");
        RepresentationMetadata script = found.representation().metadata();

        assertEquals(8, script.length());
        assertEquals("text/javascript;charset=utf-8", script.mediaType().value());
        assertEquals(
                List.of(
                        new Field("Cache-Control", "public, max-age=31536000, immutable"),
                        new Field("Access-Control-Allow-Origin", "*")),
                found.fields());
    }

    @Test
    void entityTag_isThatOfTheContent() throws IOException {
        Optional<?> ofJar = found(ClassPathResolver.ofPlayer(jar), "/abc/start.js")
                .representation()
                .metadata()
                .entityTag();

        assertEquals(
                ofJar,
                found(ClassPathResolver.ofPlayer(folder), "/abc/start.js")
                        .representation()
                        .metadata()
                        .entityTag());
        assertNotEquals(
                ofJar,
                found(ClassPathResolver.ofPlayer(jar), "/abc/player.css")
                        .representation()
                        .metadata()
                        .entityTag());
    }

    @Test
    void fileThatWasReadOnce_isKept() throws IOException {
        ClassPathResolver resolver = ClassPathResolver.ofPlayer(jar);

        assertSame(
                found(resolver, "/abc/start.js").representation(),
                found(resolver, "/abc/start.js").representation());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/abc",
                "/abc/",
                "/nothing.js",
                "/../secret.txt",
                "/abc/../../secret.txt",
                "//abc/start.js",
                "/.hidden",
                "/abc/start.js/",
                "/META-INF/x.js"
            })
    void whatIsNoFileOfTheFolder_isNotFound(String path) throws IOException {
        assertInstanceOf(Resolution.NotFound.class, resolve(ClassPathResolver.ofPlayer(jar), path));
        assertInstanceOf(Resolution.NotFound.class, resolve(ClassPathResolver.ofPlayer(folder), path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/assets", "assets/"})
    void folderWithSlashesAtItsEnds_isRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new ClassPathResolver(jar, name, List.of()));
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Resolution.Found found(ClassPathResolver resolver, String path) throws IOException {
        return assertInstanceOf(Resolution.Found.class, resolve(resolver, path));
    }

    private static Resolution resolve(ClassPathResolver resolver, String path) throws IOException {
        return resolver.resolve(
                new ResourceRequest(path, Optional.empty(), Fake.of(HttpServletRequest.class, Map.of())));
    }
}
