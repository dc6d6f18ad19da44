package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Moves ranges to the borders of a presentation, each border to the nearest one that will do. */
final class Snapping {

    /** A sample is looked at for its time, its place, and what is to be done with it. */
    private static final long LOOKS_AT_A_SAMPLE = 4;

    private final CutLimits limits;

    private final Presentation presentation;
    private final SampleTables samples;
    private final long timescale;
    private long looked;

    Snapping(Track track, Presentation presentation, CutLimits limits) {
        this.limits = limits;
        this.presentation = presentation;
        this.samples = track.samples();
        this.timescale = track.timescale();
    }

    /** To the nearest borders. */
    List<SnappedRange> toPictures(PlaybackRanges ranges) throws RefusedException {
        List<SnappedRange> snapped = new ArrayList<>();
        for (TimeRange range : ranges.ranges()) {
            add(snapped, nearest(range.start()), nearest(range.end()));
        }
        return requireSome(snapped);
    }

    /** From a key frame to the nearest border before which no picture needs a later one. */
    List<SnappedRange> toKeyFrames(PlaybackRanges ranges) throws RefusedException {
        List<SnappedRange> snapped = new ArrayList<>();
        for (TimeRange range : ranges.ranges()) {
            int first = nearest(range.start());
            int end = nearest(range.end());
            if (first < end) {
                OptionalInt key = presentedKeyOf(first);
                if (key.isPresent() && pictureOf(key.getAsInt()) < end) {
                    int begin = pictureOf(key.getAsInt());
                    add(snapped, begin, closedEnd(key.getAsInt(), begin, end));
                }
            }
        }
        return requireSome(snapped);
    }

    /** In a film that begins with pictures that are not presented, the first key frame that is. */
    private OptionalInt presentedKeyOf(int picture) throws RefusedException {
        OptionalInt key = OptionalInt.of(keyOf(picture, presentation.sampleOf(picture)));
        while (key.isPresent() && pictureOf(key.getAsInt()) < presentation.first()) {
            look(1);
            key = samples.sync().firstFrom(key.getAsInt() + 1, samples.count());
        }
        return key;
    }

    private int pictureOf(int sample) {
        return presentation.lowerBound(presentation.timeOfSample(sample));
    }

    private int nearest(Duration time) {
        return presentation.nearestBorder(Ticks.of(time, timescale));
    }

    /**
     * The last sync sample, in the order of decoding, that is presented by the time of a picture, and is decoded before
     * any of the pictures that are asked for.
     */
    int keyOf(int picture, int earliestSample) throws RefusedException {
        long time = presentation.borderTime(picture);
        int nearest = previousKey(earliestSample);
        int key = nearest;
        while (presentation.timeOfSample(key) > time) {
            look(1);
            if (key == 0 || samples.sync().lastUntil(key - 1).isEmpty()) {
                // The film begins with pictures that are decoded after its first key frame and shown before it.
                return nearest;
            }
            key = previousKey(key - 1);
        }
        return key;
    }

    private int previousKey(int sample) throws RefusedException {
        return samples.sync()
                .lastUntil(sample)
                .orElseThrow(() -> new RefusedException(Reason.NO_KEY_FRAME, "no key frame comes before a range"));
    }

    /** The border nearest to a picture where just the pictures from a key frame on have been decoded. */
    private int closedEnd(int key, int begin, int wanted) throws RefusedException {
        int lastSample = key;
        int closedBefore = begin;
        int leading = 0;
        int counted = key;
        for (int picture = begin; picture < presentation.end(); picture++) {
            look(1);
            lastSample = Math.max(lastSample, presentation.sampleOf(picture));
            for (; counted <= lastSample; counted++) {
                look(1);
                if (presentation.timeOfSample(counted) < presentation.borderTime(begin)) {
                    leading++;
                }
            }
            int end = picture + 1;
            if (lastSample - key + 1 - leading == end - begin) {
                if (end >= wanted) {
                    return closedBefore > begin && isNearer(closedBefore, end, wanted) ? closedBefore : end;
                }
                closedBefore = end;
            }
        }
        // A film whose last pictures need others that are not presented: nothing of them can be kept without these.
        return closedBefore;
    }

    private boolean isNearer(int before, int after, int wanted) {
        long time = presentation.borderTime(wanted);
        return time - presentation.borderTime(before) <= presentation.borderTime(after) - time;
    }

    private void add(List<SnappedRange> snapped, int first, int end) {
        if (first >= end || presentation.borderTime(first) >= presentation.borderTime(end)) {
            return;
        }
        int last = snapped.size() - 1;
        if (last >= 0 && snapped.get(last).end() == first) {
            snapped.set(
                    last, SnappedRange.between(presentation, snapped.get(last).first(), end));
        } else {
            snapped.add(SnappedRange.between(presentation, first, end));
        }
    }

    private static List<SnappedRange> requireSome(List<SnappedRange> snapped) throws RefusedException {
        if (snapped.isEmpty()) {
            throw new RefusedException(Reason.NOTHING_LEFT, "nothing of the film lies in the ranges");
        }
        return snapped;
    }

    /** Counts what is looked at, so that nobody can ask for more than a cut is worth. */
    void look(long count) throws RefusedException {
        looked += count;
        if (looked > LOOKS_AT_A_SAMPLE * limits.maxSamples()) {
            throw new RefusedException(
                    Reason.CUT_TOO_LARGE, "the cut has more than " + limits.maxSamples() + " samples");
        }
    }
}
