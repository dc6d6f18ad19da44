package io.github.playrange.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
                "comparison.works", "304",
                "comparison.rounds", "1",
                "comparison.seconds", "1",
                "comparison.warmUp", "0"));
        Path report = Comparison.compare(Path.of("").toAbsolutePath(), properties);
        List<String> rows = Files.readAllLines(report).stream()
                .filter(line -> line.matches("\\| 304, µs \\| [0-9.]+ \\| [0-9.]+ \\| [0-9.]+ \\(.*\\| [0-9.]+ \\|"))
                .toList();
        assertEquals(3, rows.size(), Files.readString(report));
    }
}
