package io.github.playrange.mp4;

/**
 * The pictures of a cut, in the order of decoding.
 *
 * @param samples the samples of the source
 * @param times when each is presented, in ticks of the track of the cut
 * @param decodeTimes when each is decoded; the first at 0
 * @param rangeEnds behind which sample each range ends
 * @param timescale ticks a second
 * @param mediaTime the time that is presented first
 * @param duration how long the cut is
 * @param mostHidden how many pictures are hidden at most at a joint, at the beginning or at the end
 */
record VideoPlan(
        IntList samples,
        LongList times,
        LongList decodeTimes,
        IntList rangeEnds,
        long timescale,
        long mediaTime,
        long duration,
        int mostHidden) {}
