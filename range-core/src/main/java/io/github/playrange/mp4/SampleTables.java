package io.github.playrange.mp4;

/**
 * What a track tells of its samples, which are numbered from 0 in the order of decoding.
 *
 * @param times when each is decoded
 * @param offsets how much later it is shown
 * @param positions where it lies
 * @param sync which of them are decoded without others
 */
record SampleTables(DecodeTimes times, CompositionOffsets offsets, SamplePositions positions, SyncSamples sync) {

    int count() {
        return times.samples();
    }

    long compositionTime(int sample) {
        return times.at(sample) + offsets.of(sample);
    }

    /** The composition times of the samples from one to another, exclusive. */
    long[] compositionTimes(int from, int to) {
        long[] found = times.between(from, to);
        offsets.addTo(found, from, to);
        return found;
    }

    /** Takes what is told of samples, piece by piece. */
    static final class Builder {

        private final DecodeTimes.Builder times;
        private final CompositionOffsets.Builder offsets;
        private final SamplePositions.Builder positions;
        private final SyncSamples.Builder sync;

        Builder(Budget budget, long sourceLength) {
            times = new DecodeTimes.Builder(budget);
            offsets = new CompositionOffsets.Builder(budget);
            positions = new SamplePositions.Builder(budget, sourceLength);
            sync = new SyncSamples.Builder(budget);
        }

        DecodeTimes.Builder times() {
            return times;
        }

        CompositionOffsets.Builder offsets() {
            return offsets;
        }

        SamplePositions.Builder positions() {
            return positions;
        }

        SyncSamples.Builder sync() {
            return sync;
        }

        /** Whether all tables tell of as many samples is checked. */
        SampleTables build() throws RefusedException {
            int count = positions.samples();
            if (times.samples() != count || offsets.samples() != count || sync.count() != count) {
                throw RefusedException.malformed("the tables of a track tell of different numbers of samples");
            }
            return new SampleTables(times.build(), offsets.build(), positions.build(), sync.build());
        }
    }
}
