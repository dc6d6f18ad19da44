package io.github.playrange.benchmarks.comparison.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.benchmarks.comparison.server.ProcessStatistics.Footprint;
import org.junit.jupiter.api.Test;

final class ProcessStatisticsTest {

    @Test
    void time_isThatOfUserAndSystem_whateverTheProgramIsCalled() {
        String stat = "42 (a (b) c) S 1 42 42 0 -1 4194560 100 0 0 0 1234 566 7 8 20 0 30 0 99 1000 200";
        assertEquals(18.0, ProcessStatistics.cpuSeconds(stat));
    }

    @Test
    void footprint_isReadByName() {
        String status = "Name:\tjava\nVmRSS:\t  123456 kB\nRssAnon:\t 100000 kB\nRssFile:\t  23456 kB\nThreads:\t37\n";
        assertEquals(new Footprint(123_456, 23_456, 37), ProcessStatistics.footprint(status));
    }

    @Test
    void ofTwoFootprints_eachFigureIsTheGreater() {
        assertEquals(new Footprint(3, 5, 9), new Footprint(3, 1, 9).max(new Footprint(2, 5, 8)));
    }
}
