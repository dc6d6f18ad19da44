package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;

/** What the index of one film may still take of memory, and of boxes that are looked at. */
final class Budget {

    /** Of a film in fragments of one picture each, hours; looked at in about a second. */
    private static final int MAX_BOXES = 1 << 23;

    private final long limit;
    private long taken;
    private int boxes;

    Budget(CutLimits limits) {
        this.limit = limits.maxIndexBytes();
    }

    /** Asked before as many bytes are allocated. */
    void takeBytes(long bytes) throws RefusedException {
        taken += bytes;
        if (taken > limit) {
            throw new RefusedException(
                    Reason.INDEX_TOO_LARGE, "the sample tables of the film take more than " + limit + " bytes");
        }
    }

    void giveBack(long bytes) {
        taken -= bytes;
    }

    void takeBox() throws RefusedException {
        if (++boxes > MAX_BOXES) {
            throw new RefusedException(Reason.INDEX_TOO_LARGE, "the film has more than " + MAX_BOXES + " boxes");
        }
    }

    long taken() {
        return taken;
    }
}
