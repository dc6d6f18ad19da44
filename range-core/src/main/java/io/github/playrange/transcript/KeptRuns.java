package io.github.playrange.transcript;

import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rule from an edit to what is kept of a film; see {@link TranscriptEdit#playbackRanges}. Counts in nanoseconds. */
final class KeptRuns {

    /** The most that a word keeps of a pause that is not struck itself: a breath, too short to be heard as a gap. */
    private static final long LONGEST_SHARE = 150_000_000;

    /** Kept words that are heard one after the other, with the pauses between them. */
    private static final class Run {
        final int first;
        int last;
        long start;
        long end;

        Run(int first) {
            this.first = first;
            this.last = first;
        }

        boolean isHeard() {
            return start < end;
        }

        TimeRange range() {
            return new TimeRange(Duration.ofNanos(start), Duration.ofNanos(end));
        }
    }

    private final TranscriptEdit edit;
    private final SpokenWords spoken;
    private final long pauseEdge;

    /** In playing order. */
    private final List<Run> runs = new ArrayList<>();

    KeptRuns(TranscriptEdit edit, SpokenWords spoken) {
        this.edit = edit;
        this.spoken = spoken;
        this.pauseEdge = edit.pauseEdge().toNanos();
        for (WordSpan paragraph : edit.playingOrder(spoken.count())) {
            for (int word = paragraph.first(); word <= paragraph.last(); word++) {
                if (!edit.struck().contains(word)) {
                    play(word);
                }
            }
        }
        moveEdges();
    }

    private void play(int word) {
        Run previous = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (previous != null && previous.last == word - 1 && !isShortened(word)) {
            previous.last = word;
        } else {
            runs.add(new Run(word));
        }
    }

    /** Whether something of the pause before a word goes because it is struck. */
    private boolean isShortened(int word) {
        return edit.struckPauses().contains(word) && spoken.pauseBefore(word) > 2 * pauseEdge;
    }

    private long share(int word) {
        return Math.min(spoken.pauseBefore(word) / 2, edit.struckPauses().contains(word) ? pauseEdge : LONGEST_SHARE);
    }

    /** No edge passes the whole of a word, and a run that reaches into the next one moves the beginning of that. */
    private void moveEdges() {
        List<Run> bySource = new ArrayList<>(runs);
        bySource.sort(Comparator.comparingInt(run -> run.first));
        long earliest = 0;
        for (int i = 0; i < bySource.size(); i++) {
            Run run = bySource.get(i);
            long latest = i + 1 < bySource.size() ? spoken.start(bySource.get(i + 1).first) : spoken.filmEnd();
            long start = spoken.start(run.first) - share(run.first) + edit.nudge(RunEdge.startOf(run.first));
            long end = spoken.end(run.last) + share(run.last + 1) + edit.nudge(RunEdge.endOf(run.last));
            run.start = within(start, earliest, spoken.end(run.first));
            run.end = within(end, spoken.start(run.last), latest);
            earliest = run.end;
        }
    }

    private static long within(long time, long earliest, long latest) {
        return Math.min(Math.max(time, earliest), latest);
    }

    /** Whether an edge of a run is nudged. */
    boolean areNudged() {
        return runs.stream()
                .anyMatch(
                        run -> edit.nudge(RunEdge.startOf(run.first)) != 0 || edit.nudge(RunEdge.endOf(run.last)) != 0);
    }

    PlaybackRanges playbackRanges() {
        List<TimeRange> ranges =
                runs.stream().filter(Run::isHeard).map(Run::range).toList();
        return new PlaybackRanges(ranges).normalized(Duration.ofNanos(spoken.filmEnd()));
    }
}
