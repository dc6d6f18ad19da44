package io.github.playrange.benchmarks.comparison;

import io.github.playrange.benchmarks.comparison.load.Latencies;
import io.github.playrange.benchmarks.comparison.server.ProcessStatistics.Footprint;

/**
 * What became of slow readers.
 *
 * @param server which served them
 * @param served how many got what was due to them
 * @param readers how many there were
 * @param before the server's memory and threads before they came
 * @param during the most of them while they read
 * @param tcpMemoryKib the most that the kernel held for TCP meanwhile
 * @param latencies of a fast client at the same time
 */
record ReadersResult(
        String server,
        int served,
        int readers,
        Footprint before,
        Footprint during,
        long tcpMemoryKib,
        Latencies latencies) {}
