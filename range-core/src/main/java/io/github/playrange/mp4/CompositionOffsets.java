package io.github.playrange.mp4;

/**
 * How much later than it is decoded each picture is shown, in ticks of the track.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.6.1.3</a>
 */
final class CompositionOffsets {

    private static final int BYTES_OF_A_RUN = 2 * Integer.BYTES;

    private final int samples;
    private final int[] firstSamples;
    private final int[] offsets;

    private CompositionOffsets(Builder builder) {
        this.samples = builder.samples;
        this.firstSamples = builder.firstSamples.toArray();
        this.offsets = builder.offsets.toArray();
    }

    /** Whether pictures are shown in the order in which they are decoded. */
    boolean areConstant() {
        return offsets.length <= 1;
    }

    int of(int sample) {
        return offsets[Runs.runOf(firstSamples, sample)];
    }

    /** Adds the offsets of the samples from one to another, exclusive, to their decode times. */
    void addTo(long[] times, int from, int to) {
        int sample = from;
        for (int run = from < to ? Runs.runOf(firstSamples, from) : 0; sample < to; run++) {
            int runEnd = Math.min(to, Runs.endOf(firstSamples, run, samples));
            for (; sample < runEnd; sample++) {
                times[sample - from] += offsets[run];
            }
        }
    }

    /** Puts runs of samples one behind the other. */
    static final class Builder {

        private final Budget budget;
        private final IntList firstSamples = new IntList();
        private final IntList offsets = new IntList();
        private int samples;

        Builder(Budget budget) {
            this.budget = budget;
        }

        /** The number of samples must have been found to be possible. */
        void add(int count, int offset) throws RefusedException {
            if (count == 0) {
                return;
            }
            int last = offsets.size() - 1;
            if (last < 0 || offsets.get(last) != offset) {
                budget.takeBytes(BYTES_OF_A_RUN);
                firstSamples.add(samples);
                offsets.add(offset);
            }
            samples += count;
        }

        int samples() {
            return samples;
        }

        CompositionOffsets build() {
            return new CompositionOffsets(this);
        }
    }
}
