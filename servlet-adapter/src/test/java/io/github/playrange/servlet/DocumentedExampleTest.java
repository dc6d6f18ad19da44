package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java of these pages is what is compiled and tested here, but for indentation and line breaks. */
final class DocumentedExampleTest {

    private static final Path PAGES = Path.of("../docs");
    private static final Path SOURCES = Path.of("src/test/java/io/github/playrange/servlet");
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(
            strings = {"captions.md", "edit-decision-lists.md", "serving-from-elsewhere.md", "transcript-files.md"})
    void everyExample_isTested(String page) throws IOException {
        List<String> examples = JAVA.matcher(Files.readString(PAGES.resolve(page)))
                .results()
                .map(result -> withoutSpace(result.group(1)))
                .toList();
        String sources = sources();

        assertFalse(examples.isEmpty());
        for (String example : examples) {
            assertTrue(sources.contains(example), example);
        }
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            StringBuilder all = new StringBuilder();
            for (Path source : sources) {
                all.append(withoutSpace(Files.readString(source)));
            }
            return all.toString();
        }
    }

    private static String withoutSpace(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining()).replace(" ", "");
    }
}
