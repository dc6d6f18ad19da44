package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;

/**
 * Where each sample of a track lies in the source, and how long it is, in bytes: chunks of samples that lie one behind the
 * other.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.7</a>
 */
final class SamplePositions {

    /** A sum of sizes is walked no further than this. */
    private static final int MOST_SAMPLES_OF_A_CHUNK = 1024;

    private static final int BYTES_OF_A_CHUNK = Integer.BYTES + Long.BYTES;

    /** A day and a half of 120 pictures a second. */
    private static final int MOST_SAMPLES = 1 << 24;

    private final int samples;
    private final int constantSize;
    private final int[] sizes;
    private final int[] firstSamples;
    private final long[] positions;

    private SamplePositions(int samples, int constantSize, int[] sizes, int[] firstSamples, long[] positions) {
        this.samples = samples;
        this.constantSize = constantSize;
        this.sizes = sizes;
        this.firstSamples = firstSamples;
        this.positions = positions;
    }

    int samples() {
        return samples;
    }

    int sizeOf(int sample) {
        return sizes.length == 0 ? constantSize : sizes[sample];
    }

    /** The positions of the samples from one to another, exclusive. */
    long[] between(int from, int to) {
        long[] found = new long[to - from];
        for (int chunk = from < to ? Runs.runOf(firstSamples, from) : 0, sample = from; sample < to; chunk++) {
            long position = positions[chunk];
            for (int before = firstSamples[chunk]; before < sample; before++) {
                position += sizeOf(before);
            }
            int chunkEnd = Math.min(to, Runs.endOf(firstSamples, chunk, samples));
            for (; sample < chunkEnd; sample++) {
                found[sample - from] = position;
                position += sizeOf(sample);
            }
        }
        return found;
    }

    /** Takes the sizes of all samples and the chunks, each in their order. */
    static final class Builder {

        private final Budget budget;
        private final long sourceLength;
        private final IntList sizes = new IntList();
        private final IntList firstSamples = new IntList();
        private final LongList positions = new LongList();
        private int constantSize;
        private int samples;
        private int placed;
        private long bytes;

        Builder(Budget budget, long sourceLength) {
            this.budget = budget;
            this.sourceLength = sourceLength;
        }

        int samples() {
            return samples;
        }

        /** All samples there are have the same size. */
        void addEqual(int count, long size) throws RefusedException {
            requireRoom(count, size);
            if (samples == 0) {
                constantSize = (int) size;
            } else {
                for (int i = 0; i < count; i++) {
                    remember((int) size);
                }
            }
            samples += count;
        }

        void add(long size) throws RefusedException {
            requireRoom(1, size);
            remember((int) size);
            samples++;
        }

        private void remember(int size) throws RefusedException {
            if (sizes.size() < samples) {
                budget.takeBytes((long) samples * Integer.BYTES);
                while (sizes.size() < samples) {
                    sizes.add(constantSize);
                }
            }
            budget.takeBytes(Integer.BYTES);
            sizes.add(size);
        }

        /** No byte of a source belongs to two samples, so that there are never more samples than bytes. */
        private void requireRoom(int count, long size) throws RefusedException {
            if (size < 1 || size > Integer.MAX_VALUE) {
                throw RefusedException.malformed("a sample has " + size + " bytes");
            }
            if (count < 0 || count > MOST_SAMPLES - samples) {
                throw new RefusedException(
                        Reason.INDEX_TOO_LARGE, "a track has more than " + MOST_SAMPLES + " samples");
            }
            bytes += count * size;
            if (bytes > sourceLength) {
                throw RefusedException.malformed("the samples of a track are longer than the file");
            }
        }

        /** The next samples, whose sizes are known, lie from a position on. */
        long place(long position, int count) throws RefusedException {
            if (count < 0 || count > samples - placed) {
                throw RefusedException.malformed("the chunks of a track have more samples than the track");
            }
            if (position < 0 || position > sourceLength) {
                throw RefusedException.malformed("a sample lies outside of the file");
            }
            long end = position;
            for (int i = 0; i < count; i++) {
                if (i % MOST_SAMPLES_OF_A_CHUNK == 0) {
                    budget.takeBytes(BYTES_OF_A_CHUNK);
                    firstSamples.add(placed);
                    positions.add(end);
                }
                end += sizeOf(placed++);
                if (end > sourceLength) {
                    throw RefusedException.malformed("a sample lies outside of the file");
                }
            }
            return end;
        }

        private int sizeOf(int sample) {
            return sizes.size() == 0 ? constantSize : sizes.get(sample);
        }

        SamplePositions build() throws RefusedException {
            if (placed != samples) {
                throw RefusedException.malformed("samples of a track belong to no chunk");
            }
            return new SamplePositions(
                    samples, constantSize, sizes.toArray(), firstSamples.toArray(), positions.toArray());
        }
    }
}
