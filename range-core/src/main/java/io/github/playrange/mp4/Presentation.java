package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;
import java.util.Arrays;

/**
 * The samples of a track in the order in which they are presented, and the borders between them at which a range can begin
 * or end. A picture is numbered by this order, a sample by the order of decoding; times are ticks of the track.
 */
final class Presentation {

    /** Shorter than this, a picture is not one to be seen, but one that a cut hides: 909 in a second. */
    private static final double SHORTEST_SECONDS = 0.0011;

    /** How far a border is looked for among pictures that are not to be seen. */
    private static final int MOST_PASSED = 4096;

    private static final int[] AS_DECODED = {};

    private final SampleTables samples;
    private final long shift;

    /** The sample of each picture; empty if the orders are the same. */
    private final int[] order;

    private final int first;
    private final int end;
    private final long endTime;
    private final long shortest;

    private Presentation(Track track, int[] order) {
        this.samples = track.samples();
        this.shift = track.edit().shift();
        this.order = order;
        this.shortest = (long) Math.ceil(track.timescale() * SHORTEST_SECONDS);
        this.first = lowerBound(track.edit().start());
        this.end =
                track.edit().end().isPresent() ? lowerBound(track.edit().end().getAsLong()) : samples.count();
        this.endTime = end == 0 ? 0 : endTime(track);
    }

    /** Puts the samples into their order. */
    static Presentation of(Track track, Budget budget) throws RefusedException {
        SampleTables samples = track.samples();
        int[] order = samples.offsets().areConstant() ? AS_DECODED : order(samples, budget);
        Presentation presentation = new Presentation(track, order);
        if (presentation.first >= presentation.end) {
            throw new RefusedException(Reason.NO_MEDIA, "nothing of the film is presented");
        }
        if (presentation.timeOf(presentation.first) < 0 || !Ticks.isPossible(presentation.endTime, track.timescale())) {
            throw RefusedException.malformed("the film is presented before its beginning, or after more than 48 days");
        }
        return presentation;
    }

    /** Sorts numbers that hold a time and, behind it, the sample of that time. */
    private static int[] order(SampleTables samples, Budget budget) throws RefusedException {
        int count = samples.count();
        budget.takeBytes((2L * Long.BYTES + Integer.BYTES) * count);
        long[] keys = samples.compositionTimes(0, count);
        boolean sorted = true;
        long earliest = keys[0];
        long latest = keys[0];
        for (int i = 1; i < count; i++) {
            sorted &= keys[i - 1] <= keys[i];
            earliest = Math.min(earliest, keys[i]);
            latest = Math.max(latest, keys[i]);
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count - 1);
        if (latest - earliest >= 1L << (Long.SIZE - 1 - bits)) {
            throw RefusedException.malformed("the times of a track lie too far apart");
        }
        int[] order = AS_DECODED;
        if (!sorted) {
            for (int i = 0; i < count; i++) {
                keys[i] = ((keys[i] - earliest) << bits) | i;
            }
            Arrays.sort(keys);
            order = new int[count];
            for (int i = 0; i < count; i++) {
                order[i] = (int) (keys[i] & ((1L << bits) - 1));
            }
        }
        budget.giveBack((2L * Long.BYTES + (sorted ? Integer.BYTES : 0)) * count);
        return order;
    }

    /** An edit whose ticks are coarser than those of the track cuts off no part of the last picture. */
    private long endTime(Track track) {
        int last = sampleOf(end - 1);
        long natural = timeOfSample(last) + samples.times().durationOf(last);
        if (track.edit().end().isEmpty() || end == samples.count()) {
            return natural;
        }
        return Math.min(timeOf(end), track.edit().end().getAsLong());
    }

    int first() {
        return first;
    }

    /** The picture after the last one that is presented. */
    int end() {
        return end;
    }

    /** When the last picture that is presented has been. */
    long endTime() {
        return endTime;
    }

    int sampleOf(int picture) {
        return order.length == 0 ? picture : order[picture];
    }

    long timeOfSample(int sample) {
        return samples.compositionTime(sample) + shift;
    }

    /** The presentation times of the samples from one to another, exclusive. */
    long[] timesOfSamples(int from, int to) {
        long[] times = samples.compositionTimes(from, to);
        for (int i = 0; i < times.length; i++) {
            times[i] += shift;
        }
        return times;
    }

    private long timeOf(int picture) {
        return timeOfSample(sampleOf(picture));
    }

    /** The time of the border before a picture; that before {@link #end} is where the presentation ends. */
    long borderTime(int picture) {
        return picture == end ? endTime : timeOf(picture);
    }

    /** The first picture of a time, or after it. */
    int lowerBound(long time) {
        int low = 0;
        int high = samples.count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timeOf(middle) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How long a picture is presented at least if it is meant to be seen. */
    long shortest() {
        return shortest;
    }

    /** Whether a picture is presented for so short a time that it is not meant to be seen. */
    boolean isPassedOver(int picture) {
        return borderTime(picture + 1) - timeOf(picture) < shortest;
    }

    /** The picture with whose beginning a range begins or ends; {@link #end} is where the presentation ends. */
    int nearestBorder(long time, CutBudget budget) throws RefusedException {
        int after = Math.min(Math.max(lowerBound(time), first), end);
        int before = after > first && borderTime(after) != time ? after - 1 : after;
        for (int i = 0; i < MOST_PASSED && after < end && isPassedOver(after); i++) {
            budget.look(1);
            after++;
        }
        for (int i = 0; i < MOST_PASSED && before > first && before < end && isPassedOver(before); i++) {
            budget.look(1);
            before--;
        }
        return time - borderTime(before) <= borderTime(after) - time ? before : after;
    }
}
