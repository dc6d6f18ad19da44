package io.github.playrange.examples.editor.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What someone needs who wants nothing of us but byte ranges: two jars, and the lines that the README says. */
public final class VideosOnly {

    private static final Path README = Path.of("..", "..", "README.md");
    private static final Pattern LINES =
            Pattern.compile("```xml\\n(<servlet>.*?</servlet-mapping>\\n)```", Pattern.DOTALL);
    private static final String ROOT_IN_README = "/srv/videos";

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
            %s</web-app>
            """;

    private VideosOnly() {}

    /** An application that serves a folder below {@code videos/} and does nothing else. */
    public static WebApplication serving(Path folder) throws IOException {
        Matcher lines = LINES.matcher(Files.readString(README));
        assertTrue(lines.find(), "the README says no more what belongs into a web.xml");
        String servlet = lines.group(1).replace(ROOT_IN_README, folder.toString());
        return new WebApplication(
                WEB_XML.formatted(servlet), List.of("range-core", "servlet-adapter", "commons-io", "caffeine"));
    }
}
