package io.github.playrange.benchmarks.comparison.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LatenciesTest {

    @ParameterizedTest
    @CsvSource({"0.001, 1", "0.5, 100", "0.99, 198", "1, 200"})
    void percentile_isExceededByTheRestOnly(double share, long millis) {
        Latencies latencies = new Latencies(IntStream.rangeClosed(1, 200)
                .mapToObj(i -> Duration.ofMillis(201 - i))
                .toList());
        assertEquals(Duration.ofMillis(millis), latencies.percentile(share));
    }

    @Test
    void ofNoRequest_nothingIsKnown() {
        assertThrows(IllegalArgumentException.class, () -> new Latencies(List.of()));
    }
}
