package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;

/** What one cut may still take of time, and of memory. */
final class CutBudget {

    /** A sample is looked at for its border, its time, its place, and what is to be done with it. */
    private static final long LOOKS_AT_A_SAMPLE = 4;

    private final int limit;
    private long looks;
    private long samples;

    CutBudget(CutLimits limits) {
        this.limit = limits.maxSamples();
    }

    /** Asked before as many samples are looked at, whether or not the cut has them. */
    void look(long count) throws RefusedException {
        looks += count;
        if (looks > LOOKS_AT_A_SAMPLE * limit) {
            throw tooLarge();
        }
    }

    /** Asked before the cut takes as many samples. */
    void keep(long count) throws RefusedException {
        samples += count;
        if (samples > limit) {
            throw tooLarge();
        }
    }

    private RefusedException tooLarge() {
        return new RefusedException(Reason.CUT_TOO_LARGE, "the cut has more than " + limit + " samples");
    }
}
