package io.github.playrange.mp4;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The samples that can be decoded without others: key frames.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.6.2</a>
 */
final class SyncSamples {

    private final boolean all;
    private final int[] samples;

    private SyncSamples(boolean all, int[] samples) {
        this.all = all;
        this.samples = samples;
    }

    /** Whether every sample is one. */
    boolean areAll() {
        return all;
    }

    boolean contains(int sample) {
        return all || Arrays.binarySearch(samples, sample) >= 0;
    }

    /** The last one that is not after a sample. */
    OptionalInt lastUntil(int sample) {
        if (all) {
            return OptionalInt.of(sample);
        }
        int found = Arrays.binarySearch(samples, sample);
        int index = found >= 0 ? found : -found - 2;
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(samples[index]);
    }

    /** The first one that is not before a sample, of so many samples. */
    OptionalInt firstFrom(int sample, int count) {
        if (all) {
            return sample < count ? OptionalInt.of(sample) : OptionalInt.empty();
        }
        int found = Arrays.binarySearch(samples, sample);
        int index = found >= 0 ? found : -found - 1;
        return index < samples.length ? OptionalInt.of(samples[index]) : OptionalInt.empty();
    }

    /** Takes samples in their order, and whether each is one. */
    static final class Builder {

        private final Budget budget;
        private final IntList samples = new IntList();
        private boolean all = true;
        private int count;

        Builder(Budget budget) {
            this.budget = budget;
        }

        void add(boolean sync) throws RefusedException {
            if (!sync) {
                skipTo(count + 1);
                return;
            }
            if (!all) {
                budget.takeBytes(Integer.BYTES);
                samples.add(count);
            }
            count++;
        }

        /** The samples from the next one to another, exclusive, are none. */
        void skipTo(int sample) throws RefusedException {
            if (all && sample > count) {
                all = false;
                budget.takeBytes((long) count * Integer.BYTES);
                for (int before = 0; before < count; before++) {
                    samples.add(before);
                }
            }
            count = sample;
        }

        int count() {
            return count;
        }

        SyncSamples build() {
            return new SyncSamples(all, samples.toArray());
        }
    }
}
