package io.github.playrange.examples.editor.player;

import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.timeline.EditedPosition;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What a player must show of the test folder's film: the Java side of the rules that the page follows in JavaScript. Times
 * are in seconds.
 */
record EditedFilm(Cut cut, PlaybackRanges ranges) {

    /** The length of the film that is cut, without the fraction of a frame by which its sound is longer. */
    static final int LENGTH = 20_000;

    /** How long a frame of the film is displayed. */
    static final double FRAME = 0.04;

    private static final double NANOSECONDS = 1e9;

    /** The film of these borders, in milliseconds: start, end, start, end and so on. */
    static EditedFilm of(int... borders) {
        return of(Cut.of(borders));
    }

    private static EditedFilm of(Cut cut) {
        return new EditedFilm(
                cut,
                new PlaybackRanges(cut.ranges().stream()
                        .map(range -> TimeRange.ofMillis(range.start(), range.end()))
                        .toList()));
    }

    /** How the ranges of a list may lie to each other. */
    enum Kind {
        PLAIN {
            @Override
            int[] borders(Random random) {
                return sorted(random, 40);
            }
        },
        MID_FRAME {
            @Override
            int[] borders(Random random) {
                return sorted(random, 1);
            }
        },
        RE_ORDERED {
            @Override
            int[] borders(Random random) {
                int[] sorted = sorted(random, 40);
                return new int[] {sorted[4], sorted[5], sorted[0], sorted[1], sorted[6], sorted[7], sorted[2], sorted[3]
                };
            }
        },
        REPEATED {
            @Override
            int[] borders(Random random) {
                int[] sorted = sorted(random, 40);
                return new int[] {sorted[0], sorted[1], sorted[2], sorted[3], sorted[0], sorted[1], sorted[4], sorted[5]
                };
            }
        },
        OVERLAPPING {
            @Override
            int[] borders(Random random) {
                int[] sorted = sorted(random, 40);
                return new int[] {sorted[0], sorted[3], sorted[2], sorted[5], sorted[4], sorted[4] + 1000};
            }
        };

        abstract int[] borders(Random random);

        /** Four ranges of one to three seconds, in order, with borders that are multiples of a step. */
        private static int[] sorted(Random random, int step) {
            int[] borders = new int[8];
            for (int i = 0; i < 4; i++) {
                borders[2 * i] = (i * 5000 + 80 + random.nextInt(1000)) / step * step;
                borders[2 * i + 1] = (borders[2 * i] + 1000 + random.nextInt(2000)) / step * step;
            }
            return borders;
        }
    }

    /** Any film of a kind; the same for the same seed. */
    static EditedFilm random(Kind kind, long seed) {
        return of(kind.borders(new Random(seed)));
    }

    double total() {
        return seconds(ranges.total());
    }

    /** The source time that is shown at an edited time. */
    double toSource(double edited) {
        return seconds(ranges.toSource(duration(Math.min(edited, total()))).orElseThrow());
    }

    /** The edited time of a source time, or the one at which the film goes on after it. */
    double toEdited(double source) {
        EditedPosition position = ranges.toEdited(duration(source));
        if (position instanceof EditedPosition.Kept kept) {
            return seconds(kept.at());
        }
        return seconds(((EditedPosition.Removed) position).nextKeptAt());
    }

    boolean keeps(double source) {
        return ranges.toEdited(duration(source)) instanceof EditedPosition.Kept;
    }

    /** Whether a frame may stand at an edited time: the one of that time or a neighbour of it, but none that is removed. */
    boolean mayShow(int frame, double edited) {
        long there = (long) Math.floor(toSource(edited) / FRAME);
        return Math.abs(frame - there) <= 1
                && ranges.ranges().stream()
                        .anyMatch(range ->
                                seconds(range.start()) < (frame + 1) * FRAME && frame * FRAME < seconds(range.end()));
    }

    /** The edited times at which one range follows another. */
    List<Double> joints() {
        return IntStream.range(1, ranges.ranges().size())
                .mapToObj(count -> new PlaybackRanges(ranges.ranges().subList(0, count)))
                .map(before -> seconds(before.total()))
                .toList();
    }

    /** The list as scripts hand it over. */
    List<Seconds> list() {
        return ranges.ranges().stream()
                .map(range -> new Seconds(seconds(range.start()), seconds(range.end())))
                .toList();
    }

    /** A stretch of time as scripts have it. */
    record Seconds(double start, double end) {

        boolean contains(double time) {
            return start <= time && time < end;
        }
    }

    @Override
    public String toString() {
        return ranges.toString();
    }

    private static double seconds(Duration time) {
        return time.toNanos() / NANOSECONDS;
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * NANOSECONDS));
    }
}
