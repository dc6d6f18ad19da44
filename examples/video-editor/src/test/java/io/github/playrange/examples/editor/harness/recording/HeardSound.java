package io.github.playrange.examples.editor.harness.recording;

import io.github.playrange.examples.editor.harness.Chirp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * Which parts of a film were heard, told by the frequency of its {@link Chirp}. Good to some milliseconds: each wave of
 * the tone is looked at, and counts if those around it agree.
 */
public record HeardSound(List<Wave> waves) {

    /** Samples in each second. */
    public static final int RATE = 48_000;

    /** The smallest amplitude of a tone; noise is below, the chirp far above. */
    private static final int AUDIBLE = Short.MAX_VALUE / 20;

    private static final double LOWEST_FREQUENCY = 350;

    /** Waves around one whose middle frequency is taken for its own. */
    private static final int NEIGHBOURS = 3;

    /** In seconds: by how much the source times of two waves in a row may differ; a player at another speed jumps. */
    private static final double TOLERANCE = 0.02;

    /** In seconds: how long waves must agree. */
    private static final double SHORTEST_RUN = 0.01;

    /** In seconds, from the last time to the middle of those among which the next one is looked for. */
    private static final double AHEAD = 0.4;

    /**
     * One wave of the tone.
     *
     * @param at when it was heard, in seconds from the beginning of the recording
     * @param lasts in seconds
     * @param source its source time in seconds
     */
    public record Wave(double at, double lasts, double source) {}

    private record Period(double at, double lasts) {}

    /** Looks at a recording. */
    public static HeardSound in(short[] samples) {
        List<Period> periods = periods(samples);
        List<Wave> waves = new ArrayList<>();
        List<Wave> run = new ArrayList<>();
        double near = AHEAD;
        for (int i = NEIGHBOURS; i < periods.size() - NEIGHBOURS; i++) {
            Period period = periods.get(i);
            Wave wave = new Wave(period.at(), period.lasts(), Chirp.timeOf(middleFrequency(periods, i), near));
            if (!run.isEmpty() && !follows(run.get(run.size() - 1), wave)) {
                keepIfLong(run, waves);
                run.clear();
            }
            run.add(wave);
            near = (lasts(run) >= SHORTEST_RUN ? wave.source() : near - AHEAD) + AHEAD;
        }
        keepIfLong(run, waves);
        return new HeardSound(List.copyOf(waves));
    }

    /** For how many milliseconds source times were heard that a condition, of seconds, holds for. */
    public double milliseconds(DoublePredicate condition) {
        return 1000
                * waves.stream()
                        .filter(wave -> condition.test(wave.source()))
                        .mapToDouble(Wave::lasts)
                        .sum();
    }

    /** The waves of a recording that are loud enough. */
    private static List<Period> periods(short[] samples) {
        List<Period> periods = new ArrayList<>();
        double previous = -1;
        int peak = 0;
        for (int i = 1; i < samples.length; i++) {
            peak = Math.max(peak, samples[i]);
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                double crossing = (i - (double) samples[i] / (samples[i] - samples[i - 1])) / RATE;
                double lasts = crossing - previous;
                if (previous >= 0 && peak > AUDIBLE && lasts * LOWEST_FREQUENCY < 1) {
                    periods.add(new Period(previous, lasts));
                }
                previous = crossing;
                peak = 0;
            }
        }
        return periods;
    }

    private static double middleFrequency(List<Period> periods, int index) {
        double middle = periods.subList(index - NEIGHBOURS, index + NEIGHBOURS + 1).stream()
                .mapToDouble(Period::lasts)
                .sorted()
                .skip(NEIGHBOURS)
                .findFirst()
                .orElseThrow();
        return 1 / middle;
    }

    private static boolean follows(Wave first, Wave second) {
        boolean isNext = second.at() - first.at() < 2 * first.lasts();
        return isNext && Math.abs(second.source() - first.source()) < TOLERANCE;
    }

    private static void keepIfLong(List<Wave> run, List<Wave> waves) {
        if (lasts(run) >= SHORTEST_RUN) {
            waves.addAll(run);
        }
    }

    private static double lasts(List<Wave> run) {
        return run.stream().mapToDouble(Wave::lasts).sum();
    }
}
