package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Gives the pictures of a cut their times. What has to be decoded but not shown, from the key frame to where a range begins
 * and behind where it ends, stands in one tick each directly before the joint; the last picture of the range stands
 * directly before these, so that a browser that drops pictures which lie closer together than a millisecond drops them all.
 */
final class PicturePlanner {

    /** A tick is a microsecond where the source's timescale allows for it, because some browsers fail at finer ones. */
    private static final long FINEST_TIMESCALE = 1_000_000;

    /** Just over the millisecond within which a browser drops pictures, in microseconds. */
    private static final long GUARD_MICROS = 1050;

    private final Track track;
    private final Presentation presentation;
    private final Optional<SourceReader> source;
    private final Snapping snapping;
    private final CutBudget budget;
    private final boolean exact;
    private final long scale;
    private final long tick;
    private final long guard;

    private final IntList samples = new IntList();
    private final LongList times = new LongList();
    private final LongList decodeTimes = new LongList();
    private final IntList rangeEnds = new IntList();
    private IntList hidden = new IntList();
    private Optional<Shown> previous = Optional.empty();
    private long total;
    private int mostHidden;

    /** Of a range that has been planned: where its last picture stands, when, and when the one before it, if there is one. */
    private record Shown(int lastIndex, long lastTime, Optional<Long> timeBefore) {}

    /** The source has to be there for pictures that are made of NAL units. */
    PicturePlanner(
            PresentedTrack pictures,
            Optional<SourceReader> source,
            Snapping snapping,
            CutBudget budget,
            boolean exact) {
        this.track = pictures.track();
        this.presentation = pictures.presentation();
        this.source = source;
        this.snapping = snapping;
        this.budget = budget;
        this.exact = exact;
        this.scale = Math.max(1, FINEST_TIMESCALE / track.timescale());
        this.tick = ceilDiv(timescale(), FINEST_TIMESCALE);
        this.guard = ceilDiv(timescale() * GUARD_MICROS, FINEST_TIMESCALE);
    }

    private static long ceilDiv(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    private long timescale() {
        return track.timescale() * scale;
    }

    VideoPlan plan(List<SnappedRange> ranges) throws IOException, RefusedException {
        for (SnappedRange range : ranges) {
            add(range);
        }
        placeHiddenFrom(total);
        long mediaTime = settleDecodeTimes();
        return new VideoPlan(samples, times, decodeTimes, rangeEnds, timescale(), mediaTime, total, mostHidden);
    }

    private void add(SnappedRange range) throws IOException, RefusedException {
        budget.look(range.end() - range.first());
        int shownEnd = exact ? withoutPassedOver(range) : range.end();
        long stop = presentation.borderTime(shownEnd);
        int earliest = presentation.sampleOf(range.first());
        int last = earliest;
        for (int picture = range.first() + 1; picture < shownEnd; picture++) {
            earliest = Math.min(earliest, presentation.sampleOf(picture));
            last = Math.max(last, presentation.sampleOf(picture));
        }
        int key = snapping.keyOf(range.first(), earliest);
        budget.keep(last + 1L - key);
        requireClosed(key);
        keep(range, stop, key, last + 1);
        rangeEnds.add(samples.size());
        total += range.length() * scale;
    }

    /** Pictures at the end of a range that are hidden in the source already are hidden again. */
    private int withoutPassedOver(SnappedRange range) {
        int end = range.end();
        while (end > range.first() + 1 && presentation.isPassedOver(end - 1)) {
            end--;
        }
        return end;
    }

    private void requireClosed(int key) throws IOException, RefusedException {
        Optional<NalUnits> units = track.description().nalUnits();
        if (units.isPresent() && source.isPresent()) {
            SamplePositions positions = track.samples().positions();
            if (!units.get()
                    .isClosed(source.get(), budget, positions.between(key, key + 1)[0], positions.sizeOf(key))) {
                throw new RefusedException(
                        Reason.OPEN_GOP,
                        "a range begins in a group of pictures that refers to the one before it (open GOP)");
            }
        }
    }

    private void keep(SnappedRange range, long stop, int key, int end) throws IOException, RefusedException {
        long[] shown = presentation.timesOfSamples(key, end);
        long[] decoded = track.samples().times().between(key, end);
        long[] positions = track.samples().positions().between(key, end);
        long lag = range.start() - track.edit().shift();
        IntList tails = new IntList();
        Optional<Shown> last = Optional.empty();
        for (int i = 0; i < shown.length; i++) {
            int index = samples.size();
            if (shown[i] >= range.start() && shown[i] < stop) {
                long time = total + (shown[i] - range.start()) * scale;
                append(key + i, time, total + (decoded[i] - lag) * scale);
                last = Optional.of(later(last, index, time));
            } else if (i == 0 || !canBeLeftOut(shown[i] < shown[0], key + i, positions[i])) {
                (shown[i] < range.start() ? hidden : tails).add(index);
                append(key + i, 0, Long.MAX_VALUE);
            }
        }
        placeHiddenBefore(total);
        previous = last;
        hidden = tails;
    }

    private void append(int sample, long time, long decodeTime) {
        samples.add(sample);
        times.add(time);
        decodeTimes.add(decodeTime);
    }

    private static Shown later(Optional<Shown> last, int index, long time) {
        if (last.isEmpty()) {
            return new Shown(index, time, Optional.empty());
        }
        Shown known = last.get();
        if (time > known.lastTime()) {
            return new Shown(index, time, Optional.of(known.lastTime()));
        }
        long before = Math.max(time, known.timeBefore().orElse(time));
        return new Shown(known.lastIndex(), known.lastTime(), Optional.of(before));
    }

    /** A hidden picture that no other needs, or that is decoded after the key frame and shown before it. */
    private boolean canBeLeftOut(boolean leading, int sample, long position) throws IOException, RefusedException {
        if (leading || !exact) {
            return true;
        }
        Optional<NalUnits> units = track.description().nalUnits();
        return units.isPresent()
                && source.isPresent()
                && units.get()
                        .isUnreferenced(
                                source.get(),
                                budget,
                                position,
                                track.samples().positions().sizeOf(sample));
    }

    private void placeHiddenBefore(long joint) throws RefusedException {
        if (hidden.size() == 0) {
            return;
        }
        long start = joint - Math.max(guard, hidden.size() * tick);
        if (previous.isPresent()) {
            Shown shown = previous.get();
            if (shown.timeBefore()
                    .filter(before -> canStay(before, shown.lastTime(), start))
                    .isPresent()) {
                times.set(shown.lastIndex(), start - tick);
            } else if (shown.lastTime() >= start) {
                throw new RefusedException(
                        Reason.TOO_MANY_HIDDEN_PICTURES,
                        "more pictures would have to be hidden at a joint than there is time for");
            }
        }
        placeHiddenFrom(start);
    }

    /** Whether the picture before the last one is one to be seen, and can be until the hidden ones begin. */
    private boolean canStay(long before, long last, long hiddenStart) {
        return before < hiddenStart - tick && last - before >= presentation.shortest() * scale;
    }

    private void placeHiddenFrom(long start) {
        mostHidden = Math.max(mostHidden, hidden.size());
        for (int i = 0; i < hidden.size(); i++) {
            times.set(hidden.get(i), start + i * tick);
        }
    }

    /** Each picture is decoded before it is shown and before the next one is; the first one at 0. */
    private long settleDecodeTimes() throws RefusedException {
        int count = samples.size();
        long next = Long.MAX_VALUE;
        for (int i = count - 1; i >= 0; i--) {
            next = Math.min(Math.min(times.get(i), decodeTimes.get(i)), next - 1);
            decodeTimes.set(i, next);
        }
        long shift = -next;
        long before = 0;
        for (int i = 0; i < count; i++) {
            times.set(i, times.get(i) + shift);
            decodeTimes.set(i, decodeTimes.get(i) + shift);
            long decodeTime = decodeTimes.get(i);
            if (decodeTime - before > Ticks.LONGEST_DURATION || times.get(i) - decodeTime > Integer.MAX_VALUE) {
                throw RefusedException.malformed("a picture lasts, or waits to be shown, for half an hour or more");
            }
            before = decodeTime;
        }
        return shift;
    }
}
