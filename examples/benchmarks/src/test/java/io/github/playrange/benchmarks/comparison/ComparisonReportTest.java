package io.github.playrange.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.benchmarks.comparison.work.Work;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ComparisonReportTest {

    private static final Cost CHEAP = new Cost.Measured(List.of(20e-6, 21e-6));
    private static final Cost DEAR = new Cost.Measured(List.of(40e-6, 42e-6));
    private static final Cost WRONG = new Cost.WrongAnswer("200 instead of 206");

    @Test
    void aRow_hasTheBestRoundsAndTheirRatio() {
        assertEquals(
                "| 304, µs | 20.0 | 40.0 | 0.50 (0.50–0.50) | 40.0 | 0.50 (0.50–0.50) |",
                row(CHEAP, DEAR, Map.of("nginx", DEAR)));
    }

    @Test
    void aTie_isCalledOne() {
        assertEquals("| 304, µs | 40.0 | 40.0 | 1.00 (1.00–1.00) tie |", row(DEAR, DEAR, Map.of()));
    }

    @Test
    void aWrongAnswer_hasNoFigure() {
        assertEquals("| 304, µs | 20.0 | wrong answer | – |", row(CHEAP, WRONG, Map.of()));
    }

    private static String row(Cost ours, Cost own, Map<String, Cost> others) {
        ComparisonReport report = new ComparisonReport();
        Work work = Work.NOT_MODIFIED;
        report.container(new ContainerResult("A container", List.of(new ContainerResult.Row(work, ours, own, others))));
        return report.toString()
                .lines()
                .filter(line -> line.startsWith("| 304"))
                .findFirst()
                .orElseThrow();
    }
}
