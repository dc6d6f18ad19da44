package io.github.playrange.examples.editor.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The kept ranges of a {@link NumberedFilm} in the order in which they are played, and the rule for its frames: a frame
 * is removed when the whole interval in which it is displayed lies outside every kept range; a frame that straddles a
 * border is neither removed nor missing.
 */
public record Cut(FrameRate rate, List<Range> ranges) {

    private static final int MOST_LEFT_OUT_AT_A_BORDER = 3;

    private static final long MILLISECOND = 1_000_000;

    /** A kept range, half-open, in milliseconds. */
    public record Range(int start, int end) {}

    /** The ranges of the {@linkplain NumberedFilm#STANDARD standard film} with these borders, as {@link #of(FrameRate, int...)}. */
    public static Cut of(int... borders) {
        return of(NumberedFilm.STANDARD.rate(), borders);
    }

    /** The ranges with these borders, in milliseconds: start, end, start, end and so on. */
    public static Cut of(FrameRate rate, int... borders) {
        return new Cut(
                rate,
                IntStream.range(0, borders.length / 2)
                        .mapToObj(index -> new Range(borders[2 * index], borders[2 * index + 1]))
                        .toList());
    }

    /** The length of the edited film in milliseconds. */
    public int length() {
        return ranges.stream().mapToInt(range -> range.end() - range.start()).sum();
    }

    /** The ranges as they stand in an address. */
    public String query() {
        return ranges.stream()
                .map(range -> "t=" + range.start() / 1000.0 + "," + range.end() / 1000.0)
                .collect(Collectors.joining("&"));
    }

    /** Whether a frame may be the first one: the film begins with it, or with the next one if it straddles the border. */
    public boolean beginsWith(int frame) {
        Range first = ranges.get(0);
        return frame == overlapping(first).findFirst().orElseThrow()
                || frame == held(first).findFirst().orElseThrow();
    }

    /** Whether a frame may be the last one: the film ends with it, or with the one before it if it straddles the border. */
    public boolean endsWith(int frame) {
        Range last = ranges.get(ranges.size() - 1);
        return frame == overlapping(last).max().orElseThrow()
                || frame == held(last).max().orElseThrow();
    }

    /** Whether the whole interval in which a frame is displayed lies outside every kept range. */
    public boolean removes(int frame) {
        return ranges.stream().noneMatch(range -> overlaps(range, frame));
    }

    /** Whether a source time in seconds lies in a kept range. */
    public boolean keeps(double time) {
        return ranges.stream().anyMatch(range -> range.start() <= time * 1000 && time * 1000 < range.end());
    }

    /** The frames that lie wholly in a range, and so must be shown. */
    public IntStream held(Range range) {
        return overlapping(range)
                .filter(frame -> startOf(frame) >= range.start() * MILLISECOND
                        && startOf(frame + 1) <= range.end() * MILLISECOND);
    }

    /** Asserts that no frame of a removed part was on screen. */
    public void assertNothingRemovedIn(List<Integer> shown) {
        List<Integer> removed = shown.stream().filter(this::removes).toList();
        assertEquals(List.of(), removed, () -> "removed frames were on screen, of all these: " + shown);
    }

    /**
     * Asserts that the frames were those of the kept ranges, in their order, and that each range was shown from its
     * beginning to its end. Inside a range a busy browser leaves out frames by itself, which no player can help.
     */
    public void assertPlayedAs(List<Integer> shown) {
        assertNothingRemovedIn(shown);
        List<String> gaps = new ArrayList<>();
        int position = 0;
        for (Range range : ranges) {
            int from = position;
            int last = -1;
            while (position < shown.size() && overlaps(range, shown.get(position)) && shown.get(position) > last) {
                last = shown.get(position++);
            }
            List<Integer> seen = shown.subList(from, position);
            if (!isShownBy(range, seen)) {
                gaps.add(range + " only by " + seen);
            }
        }
        assertEquals(List.of(), gaps, () -> "kept ranges that were not wholly shown, of all these: " + shown);
        assertEquals(shown.size(), position, () -> "not the order of the ranges: " + shown);
    }

    private IntStream overlapping(Range range) {
        return IntStream.range(0, rate.framesBefore(range.end())).filter(frame -> overlaps(range, frame));
    }

    private boolean overlaps(Range range, int frame) {
        return startOf(frame) < range.end() * MILLISECOND && startOf(frame + 1) > range.start() * MILLISECOND;
    }

    private boolean isShownBy(Range range, List<Integer> seen) {
        IntSummaryStatistics held = held(range).summaryStatistics();
        return !seen.isEmpty()
                && seen.get(0) <= held.getMin() + MOST_LEFT_OUT_AT_A_BORDER
                && seen.get(seen.size() - 1) >= held.getMax() - MOST_LEFT_OUT_AT_A_BORDER
                && seen.size() * 2L >= held.getCount();
    }

    private long startOf(int frame) {
        return rate.startOf(frame);
    }
}
