package io.github.playrange.mp4;

import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * A track of a cut, as its boxes are written.
 *
 * @param source the track that its samples come from
 * @param samples the samples of the source, in the order of decoding
 * @param timescale ticks a second
 * @param durations how long the sample at a place lasts until the next one is decoded
 * @param mediaDuration how long all of them last
 * @param offsets how much later it is shown; empty if each is at once
 * @param chunks where the samples lie
 * @param delay how long nothing is presented at the beginning, in ticks of the movie
 * @param mediaTime which of its times is presented first
 * @param duration how long it is presented, in ticks of the movie
 */
record OutputTrack(
        Track source,
        IntList samples,
        long timescale,
        IntToLongFunction durations,
        long mediaDuration,
        Optional<IntToLongFunction> offsets,
        List<Layout.Chunk> chunks,
        long delay,
        long mediaTime,
        long duration) {}
