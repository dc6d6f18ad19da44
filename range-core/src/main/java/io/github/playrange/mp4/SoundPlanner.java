package io.github.playrange.mp4;

import io.github.playrange.mp4.SoundPlan.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the frames of sound of a cut. Frames and pictures never end together: each range begins with the frame that is
 * nearest to where the sound so far would have it begin, so that sound and picture are never apart by more than half a
 * frame, however many ranges there are.
 */
final class SoundPlanner {

    private final Track track;
    private final Presentation presentation;
    private final boolean priming;
    private final CutBudget budget;
    private final List<Part> parts = new ArrayList<>();
    private final LongList durations = new LongList();
    private long emitted;
    private long delay;
    private long primingTime;

    /** With or without frames that are decoded and not heard. */
    SoundPlanner(PresentedTrack sound, boolean priming, CutBudget budget) {
        this.track = sound.track();
        this.presentation = sound.presentation();
        this.priming = priming;
        this.budget = budget;
    }

    /** Adds the sound of a range of source time that begins at a time of the cut; times are ticks of the track. */
    void add(long start, long stop, long joint) throws RefusedException {
        long begin = start + emitted - joint;
        long silence = 0;
        if (isApart(joint - emitted)) {
            silence = joint - emitted;
            begin = start;
        }
        int first = presentation.nearestBorder(begin, budget);
        int end = presentation.nearestBorder(stop, budget);
        if (first >= end) {
            parts.add(new Part(first, first));
            return;
        }
        long late = presentation.borderTime(first) - begin;
        if (isApart(late)) {
            silence += late;
        }
        beSilent(silence);
        int from = durations.size() == 0 ? first - primingFrames(first) : first;
        budget.keep(end - from);
        emit(from, end, first);
        parts.add(new Part(from, end));
    }

    /** Whether there is a gap in the sound, and not only a difference between frames and pictures. */
    private boolean isApart(long ticks) {
        return ticks > track.samples().times().durationOf(presentation.first());
    }

    private void beSilent(long silence) throws RefusedException {
        if (durations.size() == 0) {
            delay += silence;
        } else {
            int last = durations.size() - 1;
            long duration = durations.get(last) + silence;
            if (duration > Ticks.LONGEST_DURATION) {
                throw RefusedException.malformed("there is no sound for longer than its track can tell");
            }
            durations.set(last, duration);
        }
        emitted += silence;
    }

    private int primingFrames(int first) {
        return priming ? Math.min(first, track.description().codec().primingFrames()) : 0;
    }

    private void emit(int from, int end, int firstHeard) {
        long[] lasting = track.samples().times().durations(from, end);
        for (int frame = from; frame < end; frame++) {
            long duration = lasting[frame - from];
            durations.add(duration);
            if (frame < firstHeard) {
                primingTime += duration;
            } else {
                emitted += duration;
            }
        }
    }

    SoundPlan plan() {
        return new SoundPlan(List.copyOf(parts), durations, delay, primingTime, emitted - delay);
    }
}
