package io.github.playrange.benchmarks.comparison.load;

import java.time.Duration;
import java.util.List;

/**
 * How long each of some requests took.
 *
 * @param durations in any order
 */
public record Latencies(List<Duration> durations) {

    /** Sorts them. */
    public Latencies {
        if (durations.isEmpty()) {
            throw new IllegalArgumentException("of no request, nothing is known");
        }
        durations = durations.stream().sorted().toList();
    }

    /**
     * The duration that is not exceeded by a share of the requests.
     *
     * @param share above 0, at most 1: 0.99 for all but one of a hundred
     */
    public Duration percentile(double share) {
        int rank = (int) Math.ceil(share * durations.size());
        return durations.get(Math.max(rank, 1) - 1);
    }
}
