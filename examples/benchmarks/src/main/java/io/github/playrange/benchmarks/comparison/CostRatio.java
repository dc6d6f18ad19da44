package io.github.playrange.benchmarks.comparison;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Our cost divided by another, of the best rounds of each, and what the rounds that were measured one after the other
 * say by themselves.
 *
 * @param best the ratio of the best rounds
 * @param lowest the lowest ratio of a pair
 * @param highest the highest ratio of a pair
 */
record CostRatio(double best, double lowest, double highest) {

    /** What differs by less is a tie. */
    static final double TIE = 0.1;

    static CostRatio of(Cost.Measured ours, Cost.Measured other) {
        if (ours.rounds().size() != other.rounds().size()) {
            throw new IllegalArgumentException("rounds come in pairs, not "
                    + ours.rounds().size() + " and " + other.rounds().size());
        }
        return new CostRatio(
                ours.best() / other.best(),
                pairs(ours, other).min().orElseThrow(),
                pairs(ours, other).max().orElseThrow());
    }

    private static DoubleStream pairs(Cost.Measured ours, Cost.Measured other) {
        return IntStream.range(0, ours.rounds().size())
                .mapToDouble(round -> ours.rounds().get(round) / other.rounds().get(round));
    }

    boolean isTie() {
        return Math.abs(best - 1) < TIE;
    }
}
