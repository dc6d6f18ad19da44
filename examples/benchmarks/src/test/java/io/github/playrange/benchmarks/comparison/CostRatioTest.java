package io.github.playrange.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CostRatioTest {

    private static final Cost.Measured OURS = new Cost.Measured(List.of(4.0, 2.0, 3.0));
    private static final Cost.Measured OWN = new Cost.Measured(List.of(4.0, 8.0, 5.0));

    @Test
    void ratio_isThatOfTheBestRoundOfEach() {
        assertEquals(0.5, CostRatio.of(OURS, OWN).best());
    }

    @Test
    void spread_isThatOfRoundsThatFollowedEachOther() {
        assertEquals(new CostRatio(0.5, 0.25, 1.0), CostRatio.of(OURS, OWN));
    }

    @ParameterizedTest
    @CsvSource({"0.89, false", "0.91, true", "1, true", "1.09, true", "1.11, false"})
    void lessThanATenth_isATie(double ratio, boolean tie) {
        assertEquals(tie, new CostRatio(ratio, ratio, ratio).isTie());
    }

    @Test
    void roundsWithoutTheirPair_areRefused() {
        Cost.Measured two = new Cost.Measured(List.of(1.0, 1.0));
        assertThrows(IllegalArgumentException.class, () -> CostRatio.of(OURS, two));
        assertThrows(IllegalArgumentException.class, () -> new Cost.Measured(List.of()));
    }
}
