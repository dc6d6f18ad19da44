package io.github.playrange.mp4;

import java.util.Arrays;

/** Runs of samples, told by the first sample of each. */
final class Runs {

    private Runs() {}

    /** The run that a sample lies in. */
    static int runOf(int[] firstSamples, int sample) {
        int found = Arrays.binarySearch(firstSamples, sample);
        return found >= 0 ? found : -found - 2;
    }

    /** The first sample behind a run. */
    static int endOf(int[] firstSamples, int run, int samples) {
        return run + 1 < firstSamples.length ? firstSamples[run + 1] : samples;
    }
}
