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
public record Cut(List<Range> ranges) {

    private static final int FRAME = 1000 / NumberedFilm.RATE;

    private static final int MOST_LEFT_OUT_AT_A_BORDER = 3;

    /** A kept range, half-open, in milliseconds. */
    public record Range(int start, int end) {

        private IntStream overlapping() {
            return IntStream.range(start / FRAME, (end + FRAME - 1) / FRAME);
        }

        private boolean overlaps(int frame) {
            return frame * FRAME < end && (frame + 1) * FRAME > start;
        }

        private boolean isShownBy(List<Integer> seen) {
            IntSummaryStatistics held = held().summaryStatistics();
            return !seen.isEmpty()
                    && seen.get(0) <= held.getMin() + MOST_LEFT_OUT_AT_A_BORDER
                    && seen.get(seen.size() - 1) >= held.getMax() - MOST_LEFT_OUT_AT_A_BORDER
                    && seen.size() * 2L >= held.getCount();
        }

        private IntStream held() {
            return overlapping().filter(frame -> frame * FRAME >= start && (frame + 1) * FRAME <= end);
        }
    }

    /** The ranges with these borders, in milliseconds: start, end, start, end and so on. */
    public static Cut of(int... borders) {
        return new Cut(IntStream.range(0, borders.length / 2)
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
        return frame == first.overlapping().findFirst().orElseThrow()
                || frame == first.held().findFirst().orElseThrow();
    }

    /** Whether a frame may be the last one: the film ends with it, or with the one before it if it straddles the border. */
    public boolean endsWith(int frame) {
        Range last = ranges.get(ranges.size() - 1);
        return frame == last.overlapping().max().orElseThrow()
                || frame == last.held().max().orElseThrow();
    }

    /** Asserts that no frame of a removed part was on screen. */
    public void assertNothingRemovedIn(List<Integer> shown) {
        List<Integer> removed = shown.stream()
                .filter(frame -> ranges.stream().noneMatch(range -> range.overlaps(frame)))
                .toList();
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
            while (position < shown.size() && range.overlaps(shown.get(position)) && shown.get(position) > last) {
                last = shown.get(position++);
            }
            List<Integer> seen = shown.subList(from, position);
            if (!range.isShownBy(seen)) {
                gaps.add(range + " only by " + seen);
            }
        }
        assertEquals(List.of(), gaps, () -> "kept ranges that were not wholly shown, of all these: " + shown);
        assertEquals(shown.size(), position, () -> "not the order of the ranges: " + shown);
    }
}
