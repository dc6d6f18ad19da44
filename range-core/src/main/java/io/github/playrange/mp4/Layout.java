package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;
import io.github.playrange.range.ByteRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the samples of a cut lie: slices of the source one behind the other, each in the order of the source, so that
 * sound and pictures stay as close together as they were.
 */
final class Layout {

    /** Samples that lie one behind the other in the source. */
    static final class Chunk {

        private final long start;
        private long end;
        private int samples;
        private long position;

        private Chunk(long start) {
            this.start = start;
            this.end = start;
        }

        int samples() {
            return samples;
        }

        /** From the first byte of all slices. */
        long position() {
            return position;
        }
    }

    private final long widestGap;
    private final List<ByteRange> slices = new ArrayList<>();
    private long length;

    /** Bytes between two samples that belong to none are taken along if they are no more than that. */
    Layout(long widestGap) {
        this.widestGap = widestGap;
    }

    /** The chunks of samples from one to another of a list; these are in the order of the source's track. */
    static List<Chunk> chunks(SamplePositions positions, IntList samples, int from, int to) {
        List<Chunk> chunks = new ArrayList<>();
        if (from < to) {
            int first = samples.get(from);
            long[] found = positions.between(first, samples.get(to - 1) + 1);
            for (int i = from; i < to; i++) {
                int sample = samples.get(i);
                append(chunks, found[sample - first], positions.sizeOf(sample));
            }
        }
        return chunks;
    }

    /** The chunks of samples from one to another. */
    static List<Chunk> chunks(SamplePositions positions, int from, int to) {
        List<Chunk> chunks = new ArrayList<>();
        long[] found = positions.between(from, to);
        for (int sample = from; sample < to; sample++) {
            append(chunks, found[sample - from], positions.sizeOf(sample));
        }
        return chunks;
    }

    private static void append(List<Chunk> chunks, long position, int size) {
        int last = chunks.size() - 1;
        if (last < 0 || chunks.get(last).end != position) {
            chunks.add(new Chunk(position));
            last++;
        }
        Chunk chunk = chunks.get(last);
        chunk.end = position + size;
        chunk.samples++;
    }

    /** Gives the chunks of one range their places behind those of the ranges before it. */
    void place(List<Chunk> pictures, List<Chunk> sound) throws RefusedException {
        List<Chunk> chunks = new ArrayList<>(pictures.size() + sound.size());
        chunks.addAll(pictures);
        chunks.addAll(sound);
        chunks.sort(Comparator.comparingLong(chunk -> chunk.start));
        long start = 0;
        long end = 0;
        for (Chunk chunk : chunks) {
            if (start == end || chunk.start - end > widestGap) {
                close(start, end);
                start = chunk.start;
                end = start;
            }
            end = Math.max(end, chunk.end);
            chunk.position = length + chunk.start - start;
        }
        close(start, end);
    }

    private void close(long start, long end) throws RefusedException {
        if (start < end) {
            if (slices.size() == CutLimits.MOST_SLICES) {
                throw new RefusedException(
                        Reason.CUT_TOO_LARGE, "the cut has more than " + CutLimits.MOST_SLICES + " slices of the film");
            }
            slices.add(new ByteRange(start, end));
            length += end - start;
        }
    }

    List<ByteRange> slices() {
        return slices;
    }

    long length() {
        return length;
    }
}
