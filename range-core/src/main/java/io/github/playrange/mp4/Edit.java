package io.github.playrange.mp4;

import java.util.OptionalLong;

/**
 * The part of a track that is presented: from a time of its own on, after some time of nothing.
 *
 * @param delay how long nothing is presented, in ticks of the movie
 * @param mediaTime the time of the track that is presented first, in its own ticks
 * @param duration how long it is presented, in ticks of the movie; empty if to its end
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.6.6</a>
 */
record Edit(long delay, long mediaTime, OptionalLong duration) {

    /** The edit of a track that has no list of them. */
    static final Edit NONE = new Edit(0, 0, OptionalLong.empty());

    /**
     * When the samples of a track are presented, in its own ticks.
     *
     * @param shift added to the composition time of a sample makes its presentation time
     * @param start what comes before is not presented
     * @param end what begins then or later is not presented
     */
    record Window(long shift, long start, OptionalLong end) {}

    Window window(long movieTimescale, long timescale) {
        long start = Ticks.rescaled(delay, movieTimescale, timescale);
        return new Window(
                start - mediaTime,
                start,
                duration.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(Ticks.rescaled(delay + duration.getAsLong(), movieTimescale, timescale)));
    }
}
