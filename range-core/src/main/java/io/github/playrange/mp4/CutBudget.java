package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;

/** What one cut may still take of time, and of memory. */
final class CutBudget {

    /** A sample is looked at for its border, its time, its place, and what is to be done with it. */
    private static final long LOOKS_AT_A_SAMPLE = 4;

    /** Of pictures that are hidden, which are not half of what a cut has, the first bytes are read once. */
    private static final int SAMPLES_OF_A_READ = 2;

    private final int limit;
    private long looks;
    private long reads;
    private long samples;

    CutBudget(CutLimits limits) {
        this.limit = limits.maxSamples();
    }

    /** Asked before as many samples, or units of pictures, are looked at, whether or not the cut has them. */
    void look(long count) throws RefusedException {
        looks += count;
        require(looks, LOOKS_AT_A_SAMPLE * limit, "looks at more than %d samples of the film");
    }

    /** Asked before the film is read. */
    void read() throws RefusedException {
        reads++;
        require(reads, Math.max(1, limit / SAMPLES_OF_A_READ), "reads more than %d places of the film");
    }

    /** Asked before the cut takes as many samples. */
    void keep(long count) throws RefusedException {
        samples += count;
        require(samples, limit, "has more than %d samples");
    }

    private static void require(long number, long most, String otherwise) throws RefusedException {
        if (number > most) {
            throw new RefusedException(Reason.CUT_TOO_LARGE, "the cut " + otherwise.formatted(most));
        }
    }
}
