package io.github.playrange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every public type of the packages that speak HTTP or WebVTT names the section that it serves. */
final class SectionsInJavadocTest {

    private static final Path MODULES = Path.of("..");
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "playrange");

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:[a-z-]+ )*(?:class|interface|record|enum|@interface) (\\w+)", Pattern.MULTILINE);

    private static final Pattern SECTION = Pattern.compile("@see <a\\s+href=\"https://(?:"
            + "www\\.rfc-editor\\.org/rfc/rfc\\d+#(?:section|appendix)-[\\w.]+"
            + "|[a-z]+\\.spec\\.whatwg\\.org/[^\"]*"
            + "|www\\.w3\\.org/TR/(?:webvtt1|media-frags)/#[\\w-]+"
            + ")\">"
            + "|@see <a\\s+href=\"https://www\\.iso\\.org/standard/83102\\.html\">ISO/IEC 14496-12, \\d");

    @ParameterizedTest
    @CsvSource({
        "range-core, range",
        "range-core, content",
        "range-core, http",
        "range-core, captions",
        "range-core, mp4",
        "servlet-adapter, servlet",
        "servlet-adapter, servlet/transfer",
    })
    void publicType_namesItsSection(String module, String folder) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> without = new ArrayList<>();
        try (Stream<Path> files =
                Files.list(MODULES.resolve(module).resolve(SOURCES).resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String source = Files.readString(file);
                Matcher type = PUBLIC_TYPE.matcher(source);
                if (type.find()) {
                    found.add(type.group(1));
                    if (!SECTION.matcher(javadocBefore(source, type.start())).find()) {
                        without.add(type.group(1));
                    }
                }
            }
        }

        assertFalse(found.isEmpty(), "no public type in " + folder);
        assertEquals(List.of(), without, "without @see <a href=\"…#section-…\">");
    }

    @Test
    void sectionOfAMember_doesNotCountForTheType() {
        String source = "/** About it. */\npublic record A() {\n    /** @see <a href=\"https://www.rfc-editor.org/rfc/"
                + "rfc9110#section-14\">RFC 9110</a> */\n    void b() {}\n}\n";
        Matcher type = PUBLIC_TYPE.matcher(source);

        assertTrue(type.find());
        assertEquals("/** About it. */\n", javadocBefore(source, type.start()));
    }

    /** The Javadoc that ends directly before a type, and the annotations between them. */
    private static String javadocBefore(String source, int type) {
        int start = source.lastIndexOf("/**", type);
        return start < 0 ? "" : source.substring(start, type);
    }
}
