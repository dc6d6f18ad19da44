package io.github.playrange.servlet.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** An unpacked WAR that holds the library and the {@link WarListener}. */
final class WebArchive {

    private static final String DESCRIPTOR = """
            <?xml version="1.0" encoding="UTF-8"?>
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <listener>
                <listener-class>%s</listener-class>
              </listener>
            </web-app>
            """.formatted(WarListener.class.getName());

    private WebArchive() {}

    /**
     * Lays it.
     *
     * @param libraries jars, and folders of classes, of which jars are made
     */
    static void lay(Path war, List<Path> libraries) throws IOException {
        Path folder = Files.createDirectories(war.resolve("WEB-INF").resolve("lib"));
        Files.writeString(war.resolve("WEB-INF").resolve("web.xml"), DESCRIPTOR);
        for (int i = 0; i < libraries.size(); i++) {
            Path library = libraries.get(i);
            Path jar = folder.resolve("library-" + i + ".jar");
            if (Files.isDirectory(library)) {
                pack(library, jar);
            } else {
                Files.copy(library, jar);
            }
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                output.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, output);
            }
        }
    }
}
