package io.github.playrange.mp4;

import java.util.List;

/**
 * A track of a cut, as its boxes are written.
 *
 * @param source the track that its samples come from
 * @param samples the samples of the source, in the order of decoding
 * @param timescale ticks a second
 * @param durations how long each sample lasts until the next one is decoded
 * @param offsets how much later each is shown; empty if at once
 * @param chunks where the samples lie
 * @param delay how long nothing is presented at the beginning, in ticks of the movie
 * @param mediaTime which of its times is presented first
 * @param duration how long it is presented, in ticks of the movie
 */
record OutputTrack(
        Track source,
        IntList samples,
        long timescale,
        LongList durations,
        LongList offsets,
        List<Layout.Chunk> chunks,
        long delay,
        long mediaTime,
        long duration) {}
