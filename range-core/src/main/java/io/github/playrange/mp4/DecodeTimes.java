package io.github.playrange.mp4;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * When each sample of a track is decoded, and how long it lasts, in ticks of the track: runs of samples that last equally
 * long.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.6.1.2</a>
 */
final class DecodeTimes {

    private static final int BYTES_OF_A_RUN = 2 * Integer.BYTES + Long.BYTES;

    private final int samples;
    private final int[] firstSamples;
    private final long[] starts;
    private final int[] durations;
    private final long end;

    private DecodeTimes(Builder builder) {
        this.samples = builder.samples;
        this.firstSamples = builder.firstSamples.toArray();
        this.starts = builder.starts.toArray();
        this.durations = builder.durations.toArray();
        this.end = builder.end;
    }

    int samples() {
        return samples;
    }

    /** When the last sample has been decoded and has lasted. */
    long end() {
        return end;
    }

    long at(int sample) {
        int run = Runs.runOf(firstSamples, sample);
        return starts[run] + (sample - firstSamples[run]) * Integer.toUnsignedLong(durations[run]);
    }

    long durationOf(int sample) {
        return Integer.toUnsignedLong(durations[Runs.runOf(firstSamples, sample)]);
    }

    /** How many samples last how long. */
    Map<Long, Integer> countsOfDurations() {
        Map<Long, Integer> counts = new HashMap<>();
        for (int run = 0; run < firstSamples.length; run++) {
            int count = Runs.endOf(firstSamples, run, samples) - firstSamples[run];
            counts.merge(Integer.toUnsignedLong(durations[run]), count, Integer::sum);
        }
        return counts;
    }

    /** How long the samples last from one to another, exclusive. */
    long[] durations(int from, int to) {
        long[] lasting = new long[to - from];
        int sample = from;
        for (int run = from < to ? Runs.runOf(firstSamples, from) : 0; sample < to; run++) {
            int runEnd = Math.min(to, Runs.endOf(firstSamples, run, samples));
            Arrays.fill(lasting, sample - from, runEnd - from, Integer.toUnsignedLong(durations[run]));
            sample = runEnd;
        }
        return lasting;
    }

    /** The decode times of the samples from one to another, exclusive. */
    long[] between(int from, int to) {
        long[] times = new long[to - from];
        int sample = from;
        for (int run = from < to ? Runs.runOf(firstSamples, from) : 0; sample < to; run++) {
            long duration = Integer.toUnsignedLong(durations[run]);
            int runEnd = Math.min(to, Runs.endOf(firstSamples, run, samples));
            for (; sample < runEnd; sample++) {
                times[sample - from] = starts[run] + (sample - firstSamples[run]) * duration;
            }
        }
        return times;
    }

    /** Puts runs of samples one behind the other. */
    static final class Builder {

        private final Budget budget;
        private final IntList firstSamples = new IntList();
        private final LongList starts = new LongList();
        private final IntList durations = new IntList();
        private int samples;
        private long end;

        Builder(Budget budget) {
            this.budget = budget;
        }

        /** The number of samples must have been found to be possible. */
        void add(int count, int duration) throws RefusedException {
            if (count == 0) {
                return;
            }
            int last = durations.size() - 1;
            if (last < 0 || durations.get(last) != duration) {
                addRun(duration);
            }
            samples += count;
            end += count * Integer.toUnsignedLong(duration);
        }

        private void addRun(int duration) throws RefusedException {
            budget.takeBytes(BYTES_OF_A_RUN);
            firstSamples.add(samples);
            starts.add(end);
            durations.add(duration);
        }

        /** Where the next sample is to begin; the last one lasts until then. */
        void moveTo(long time) throws RefusedException {
            if (samples == 0) {
                end = time;
                return;
            }
            if (time == end) {
                return;
            }
            int last = durations.size() - 1;
            int lastSample = samples - 1;
            long lastStart = starts.get(last)
                    + (lastSample - firstSamples.get(last)) * Integer.toUnsignedLong(durations.get(last));
            long duration = time - lastStart;
            if (duration < 0 || duration > Ticks.LONGEST_DURATION) {
                throw RefusedException.malformed(
                        "a fragment begins before the last sample of the one before it, or too late");
            }
            if (firstSamples.get(last) == lastSample) {
                durations.set(last, (int) duration);
            } else {
                samples--;
                end = lastStart;
                addRun((int) duration);
                samples++;
            }
            end = time;
        }

        int samples() {
            return samples;
        }

        DecodeTimes build() {
            return new DecodeTimes(this);
        }
    }
}
