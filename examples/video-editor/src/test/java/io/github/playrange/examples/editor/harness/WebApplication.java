package io.github.playrange.examples.editor.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A web application made of a {@code web.xml} and jars, and nothing else.
 *
 * @param webXml the whole deployment descriptor
 * @param jars the artifact ids of its jars, which are those that the video editor is packed with
 */
public record WebApplication(String webXml, List<String> jars) {

    private static final String LIBRARIES = "WEB-INF/lib/";

    /** Lays the application out as a folder. */
    void writeTo(Path folder) throws IOException {
        Path libraries = Files.createDirectories(folder.resolve(LIBRARIES));
        Files.writeString(folder.resolve("WEB-INF/web.xml"), webXml);
        try (ZipFile war = new ZipFile(BuildFolder.war().toFile())) {
            for (String jar : jars) {
                ZipEntry entry = find(war, jar);
                try (InputStream content = war.getInputStream(entry)) {
                    Files.copy(content, libraries.resolve(entry.getName().substring(LIBRARIES.length())));
                }
            }
        }
    }

    private static ZipEntry find(ZipFile war, String artifactId) {
        Pattern name = Pattern.compile(Pattern.quote(LIBRARIES + artifactId) + "-\\d[^/]*\\.jar");
        List<? extends ZipEntry> found = war.stream()
                .filter(entry -> name.matcher(entry.getName()).matches())
                .toList();
        assertEquals(1, found.size(), () -> artifactId + " in the WAR: " + found);
        return found.get(0);
    }
}
