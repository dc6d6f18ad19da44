package io.github.playrange.benchmarks.comparison;

import io.github.playrange.benchmarks.comparison.work.Request;
import io.github.playrange.benchmarks.comparison.work.Work;
import io.github.playrange.benchmarks.comparison.work.WrongAnswerException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Measures contestants in turns, so that whatever else the machine does falls on all of them.
 *
 * @param rounds how many of each
 * @param duration of each round
 */
record InterleavedRounds(int rounds, Duration duration) {

    /** The costs in the order of the contestants. */
    List<Cost> measure(Work work, List<Contestant> contestants) {
        List<Turns> turns = new ArrayList<>();
        for (Contestant contestant : contestants) {
            turns.add(new Turns(contestant, work));
        }
        for (Turns each : turns) {
            each.begin();
        }
        // What a turn leaves behind is not always for the same one.
        List<Turns> order = new ArrayList<>(turns);
        for (int round = 0; round < rounds; round++) {
            Collections.rotate(order, 1);
            order.forEach(Turns::next);
        }
        return turns.stream().map(Turns::cost).toList();
    }

    /** A broken connection is a wrong answer too. */
    private static String reason(IOException e) {
        return e instanceof WrongAnswerException wrong ? wrong.reason() : e.toString();
    }

    private final class Turns {

        private final Contestant contestant;
        private final Work work;
        private final List<Double> measured = new ArrayList<>();
        private String wrong = "";
        private Supplier<Request> requests = () -> {
            throw new IllegalStateException("begin first");
        };

        Turns(Contestant contestant, Work work) {
            this.contestant = contestant;
            this.work = work;
        }

        void begin() {
            try {
                requests = contestant.verified(work);
                contestant.warmUp(work, requests);
            } catch (IOException e) {
                wrong = reason(e);
            }
        }

        void next() {
            if (wrong.isEmpty()) {
                try {
                    measured.add(contestant.round(work, requests, duration));
                } catch (IOException e) {
                    wrong = reason(e);
                }
            }
        }

        Cost cost() {
            return wrong.isEmpty() ? new Cost.Measured(measured) : new Cost.WrongAnswer(wrong);
        }
    }
}
