package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Moves ranges to the borders of a presentation, each border to the nearest one that will do. */
final class Snapping {

    /** So many times are read at once. */
    private static final int PIECE = 256;

    private final CutBudget budget;
    private final Presentation presentation;
    private final SampleTables samples;
    private final long timescale;

    Snapping(PresentedTrack presented, CutBudget budget) {
        this.budget = budget;
        this.presentation = presented.presentation();
        this.samples = presented.track().samples();
        this.timescale = presented.track().timescale();
    }

    /** To the nearest borders. */
    List<SnappedRange> toPictures(PlaybackRanges ranges) throws RefusedException {
        List<SnappedRange> snapped = new ArrayList<>();
        for (TimeRange range : ranges.ranges()) {
            add(snapped, nearest(range.start()), nearest(range.end()), false);
        }
        return requireSome(snapped);
    }

    /**
     * From a key frame to the nearest border before which no picture needs a later one. What is between two ranges that
     * are in the order of the film cannot be left out if no key frame is there, and is not shown twice either.
     */
    List<SnappedRange> toKeyFrames(PlaybackRanges ranges) throws RefusedException {
        List<SnappedRange> snapped = new ArrayList<>();
        Optional<TimeRange> before = Optional.empty();
        for (TimeRange range : ranges.ranges()) {
            int first = nearest(range.start());
            int end = nearest(range.end());
            if (first < end) {
                OptionalInt key = presentedKeyOf(first);
                if (key.isPresent() && pictureOf(key.getAsInt()) < end) {
                    int begin = pictureOf(key.getAsInt());
                    boolean goesOn = before.filter(one -> one.end().compareTo(range.start()) <= 0)
                            .isPresent();
                    if (add(snapped, begin, closedEnd(key.getAsInt(), begin, end), goesOn)) {
                        before = Optional.of(range);
                    }
                }
            }
        }
        return requireSome(snapped);
    }

    /** In a film that begins with pictures that are not presented, the first key frame that is. */
    private OptionalInt presentedKeyOf(int picture) throws RefusedException {
        OptionalInt key = OptionalInt.of(keyOf(picture, presentation.sampleOf(picture)));
        while (key.isPresent() && pictureOf(key.getAsInt()) < presentation.first()) {
            budget.look(1);
            key = samples.sync().firstFrom(key.getAsInt() + 1, samples.count());
        }
        return key;
    }

    private int pictureOf(int sample) {
        return presentation.lowerBound(presentation.timeOfSample(sample));
    }

    private int nearest(Duration time) throws RefusedException {
        return presentation.nearestBorder(Ticks.of(time, timescale), budget);
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
            budget.look(1);
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
        long beginTime = presentation.borderTime(begin);
        int leading = 0;
        int counted = key;
        int timesFrom = key;
        long[] times = {};
        for (int picture = begin; picture < presentation.end(); picture++) {
            budget.look(1);
            lastSample = Math.max(lastSample, presentation.sampleOf(picture));
            for (; counted <= lastSample; counted++) {
                budget.look(1);
                if (counted == timesFrom + times.length) {
                    timesFrom = counted;
                    times = presentation.timesOfSamples(counted, Math.min(counted + PIECE, samples.count()));
                }
                if (times[counted - timesFrom] < beginTime) {
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

    /** Returns whether anything was added; what goes on in the film, and not only in the list, is shown once. */
    private boolean add(List<SnappedRange> snapped, int first, int end, boolean goesOn) {
        if (first >= end || presentation.borderTime(first) >= presentation.borderTime(end)) {
            return false;
        }
        Optional<SnappedRange> before =
                snapped.isEmpty() ? Optional.empty() : Optional.of(snapped.get(snapped.size() - 1));
        if (before.filter(one -> one.end() == first || (goesOn && one.first() <= first && first < one.end()))
                .isPresent()) {
            SnappedRange joined = SnappedRange.between(
                    presentation, before.get().first(), Math.max(before.get().end(), end));
            snapped.set(snapped.size() - 1, joined);
        } else {
            snapped.add(SnappedRange.between(presentation, first, end));
        }
        return true;
    }

    private List<SnappedRange> requireSome(List<SnappedRange> snapped) throws RefusedException {
        if (snapped.isEmpty()) {
            throw new RefusedException(Reason.NOTHING_LEFT, "nothing of the film lies in the ranges");
        }
        long total = 0;
        for (SnappedRange range : snapped) {
            total += range.length();
            if (!Ticks.isPossible(total, timescale)) {
                throw new RefusedException(Reason.CUT_TOO_LARGE, "the cut is longer than 48 days");
            }
        }
        return snapped;
    }
}
