package io.github.playrange.mp4;

import java.util.List;

/**
 * The frames of sound of a cut.
 *
 * @param parts the frames of each range, in order; the first of them that has any begins with the priming frames
 * @param durations how long each frame lasts, in ticks of the track
 * @param delay how long there is no sound at the beginning
 * @param priming how long the frames last that come before what is heard
 * @param duration from the first frame that is heard to the end
 */
record SoundPlan(List<Part> parts, LongList durations, long delay, long priming, long duration) {

    /** Frames of the source from one to another, exclusive; there may be none. */
    record Part(int first, int end) {}
}
