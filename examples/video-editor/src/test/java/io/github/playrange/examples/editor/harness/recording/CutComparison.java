package io.github.playrange.examples.editor.harness.recording;

import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.Cut.Range;
import io.github.playrange.examples.editor.harness.recording.CutFigures.Missed;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Compares how a cut film was played with how it should have been. */
public final class CutComparison {

    private final Cut cut;
    private final double speed;
    private final Recording recording;
    private final double lossWithoutCuts;
    private final Set<Integer> seen;
    private final List<Range> before;
    private final List<Range> after;

    private CutComparison(Cut cut, double speed, Recording recording, double lossWithoutCuts) {
        this.cut = cut;
        this.speed = speed;
        this.recording = recording;
        this.lossWithoutCuts = lossWithoutCuts;
        seen = new HashSet<>(recording.numbers());
        int cuts = cut.ranges().size() - 1;
        before = cut.ranges().subList(0, cuts);
        after = cut.ranges().subList(1, cuts + 1);
    }

    /**
     * Compares.
     *
     * @param cut ranges in the order of the film, none twice
     * @param speed the playback rate
     * @param lossWithoutCuts the share of its frames that the browser leaves out of a film without cuts
     */
    public static CutFigures of(Cut cut, double speed, Recording recording, double lossWithoutCuts) {
        return new CutComparison(cut, speed, recording, lossWithoutCuts).figures();
    }

    private CutFigures figures() {
        DoubleSummaryStatistics removedSound = IntStream.range(0, before.size())
                .mapToDouble(index -> soundBetween(before.get(index), after.get(index)))
                .summaryStatistics();
        return new CutFigures(
                before.size(),
                removedFrames(),
                new Missed(
                        Math.max(0, mean(before, this::missedPictureAtEnd)),
                        Math.max(0, mean(after, this::missedPictureAtStart))),
                removedSound.getAverage(),
                removedSound.getMax(),
                new Missed(mean(before, this::missedSoundAtEnd), mean(after, this::missedSoundAtStart)),
                (recording.lasted() - cut.length() / speed) / before.size());
    }

    private int removedFrames() {
        int end = cut.rate().framesBefore(after.get(after.size() - 1).end());
        return (int) recording.numbers().stream()
                .filter(frame -> frame < end && cut.removes(frame))
                .count();
    }

    private double missedPictureAtEnd(Range range) {
        return missedPicture(cut.held(range).filter(frame -> isInSecondHalf(frame, range)));
    }

    private double missedPictureAtStart(Range range) {
        return missedPicture(cut.held(range).filter(frame -> !isInSecondHalf(frame, range)));
    }

    private boolean isInSecondHalf(int frame, Range range) {
        return frame >= cut.rate().framesBefore((range.start() + range.end()) / 2);
    }

    private double missedPicture(IntStream frames) {
        return frames.mapToDouble(frame -> (seen.contains(frame) ? 0 : 1) - lossWithoutCuts)
                        .sum()
                * cut.rate().frameLasts()
                / speed;
    }

    private double missedSoundAtEnd(Range range) {
        DoubleSummaryStatistics heard = heard(range);
        return (range.end() - (heard.getCount() == 0 ? range.start() : heard.getMax())) / speed;
    }

    private double missedSoundAtStart(Range range) {
        DoubleSummaryStatistics heard = heard(range);
        return ((heard.getCount() == 0 ? range.end() : heard.getMin()) - range.start()) / speed;
    }

    /** Which source times of a range were heard, in milliseconds. */
    private DoubleSummaryStatistics heard(Range range) {
        return recording.sound().waves().stream()
                .mapToDouble(wave -> wave.source() * 1000)
                .filter(time -> range.start() <= time && time < range.end())
                .summaryStatistics();
    }

    private double soundBetween(Range left, Range right) {
        return recording.sound().milliseconds(time -> time * 1000 >= left.end() && time * 1000 < right.start());
    }

    private static double mean(List<Range> ranges, ToDoubleFunction<Range> milliseconds) {
        return ranges.stream().mapToDouble(milliseconds).average().orElseThrow();
    }
}
