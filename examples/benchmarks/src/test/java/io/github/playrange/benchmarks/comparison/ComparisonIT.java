package io.github.playrange.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The command works. What it measures here means nothing. */
@EnabledOnOs(OS.LINUX)
final class ComparisonIT {

    @Test
    void everyContainer_answersWithItsOwnServletOursAndTheBareOne() throws Exception {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "comparison.containers", "tomcat,jetty,undertow",
                "comparison.works", "304,cut",
                "comparison.cutMinutes", "1",
                "comparison.rounds", "1",
                "comparison.seconds", "1",
                "comparison.warmUp", "0"));
        Path report = Comparison.compare(Path.of("").toAbsolutePath(), properties);
        assertEquals(3, rows(report, "304, µs", " [0-9.]+ \\| – \\|"), Files.readString(report));
        assertEquals(3, rows(report, "cut whole, ms", " [0-9.]+ \\| [0-9.]+ \\|"), Files.readString(report));
    }

    /** Those in which ours, the container's and the others all have a figure. */
    private static long rows(Path report, String title, String others) throws IOException {
        String row = "\\| " + title + " \\| [0-9.]+ \\| [0-9.]+ \\| [0-9.]+ \\(.*\\|" + others;
        try (Stream<String> lines = Files.lines(report)) {
            return lines.filter(line -> line.matches(row)).count();
        }
    }
}
