package io.github.playrange.mp4;

import io.github.playrange.timeline.FrameRate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** The frame rate of a track, by how long its samples last; see {@link Mp4Index#frameRate}. */
final class MeasuredFrameRate {

    /** Ticks of a coarse timescale make durations unequal. */
    private static final double MOST_UNEQUAL = 0.02;

    private static final double LEAST_EQUAL = 0.9;

    /** Less than a third of what lies between a whole rate and that of NTSC beside it. */
    private static final double MOST_INEXACT = 0.0003;

    private static final double LOWEST = 1;
    private static final double HIGHEST = 500;

    private MeasuredFrameRate() {}

    static Optional<FrameRate> of(Track track) {
        Map<Long, Integer> counts = track.samples().times().countsOfDurations();
        long usual = counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(0L);
        double mostAway = Math.max(1, usual * MOST_UNEQUAL);
        long samples = 0;
        long ticks = 0;
        for (Map.Entry<Long, Integer> count : counts.entrySet()) {
            if (Math.abs(count.getKey() - usual) <= mostAway) {
                samples += count.getValue();
                ticks += count.getKey() * count.getValue();
            }
        }
        int all = track.samples().count();
        double rate = (double) track.timescale() * samples / ticks;
        return all > 1 && samples >= LEAST_EQUAL * all && rate >= LOWEST && rate <= HIGHEST
                ? Optional.of(nearest(rate))
                : Optional.empty();
    }

    private static FrameRate nearest(double rate) {
        int whole = (int) Math.round(rate);
        double ofNtsc = rate * 1001 / 1000;
        int nominal = (int) Math.round(ofNtsc);
        if (Math.abs(rate - whole) <= rate * MOST_INEXACT) {
            return FrameRate.of(whole);
        }
        if (Math.abs(ofNtsc - nominal) <= rate * MOST_INEXACT) {
            return FrameRate.ofNtsc(nominal);
        }
        return new FrameRate((int) Math.round(rate * 1000), 1000);
    }
}
