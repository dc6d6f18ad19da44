package io.github.playrange.benchmarks.comparison;

import java.util.List;

/** What a kind of request costs a server. */
sealed interface Cost {

    /**
     * It was answered rightly.
     *
     * @param rounds CPU-seconds for one request, of each round
     */
    record Measured(List<Double> rounds) implements Cost {

        public Measured {
            rounds = List.copyOf(rounds);
            if (rounds.isEmpty()) {
                throw new IllegalArgumentException("a cost needs a round");
            }
        }

        /** The best round is the one that other programs disturbed least. */
        double best() {
            return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        }
    }

    /**
     * It was not, so that there is nothing to compare.
     *
     * @param reason what was wrong
     */
    record WrongAnswer(String reason) implements Cost {}
}
