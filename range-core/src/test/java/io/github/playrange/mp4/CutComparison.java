package io.github.playrange.mp4;

import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares what a cut shows with what its source shows in the same ranges; all times are nanoseconds.
 *
 * @param missing pictures of a range that do not come up at their time
 * @param mostForeign the longest time, of all joints, in which a picture is shown that does not belong there
 * @param held how many ranges end with the picture before their last one
 * @param farthestSound by how much sound and picture are apart at most, in samples
 */
record CutComparison(List<String> missing, long mostForeign, int held, int farthestSound) {

    /** Ticks are rounded to nanoseconds twice. */
    private static final long ROUNDING = 1200;

    private static final int RATE = 48_000;
    private static final int WINDOW = 2048;
    private static final int MOST_LAG = 1600;

    /** What stands for a distance where the cut has other sound than the source, or none. */
    static final int OTHER_SOUND = MOST_LAG + 1;

    /** Sound that is another one differs by more than half of both. */
    private static final int LEAST_SHARE_OF_OTHER_SOUND = 2;

    /** A picture as it is expected, from a time to another. */
    private record Expected(long from, long to, int number) {}

    static CutComparison of(DecodedFilm source, PlaybackRanges ranges, DecodedFilm cut) {
        List<String> missing = new ArrayList<>();
        long mostForeign = 0;
        int held = 0;
        int farthestSound = 0;
        long joint = 0;
        for (TimeRange range : ranges.ranges()) {
            List<Expected> expected = expected(source, range, joint);
            long foreign = 0;
            for (int i = 0; i < expected.size(); i++) {
                Expected picture = expected.get(i);
                boolean last = i == expected.size() - 1;
                if (isShownOnTime(cut, picture)) {
                    foreign += foreign(cut, picture, picture.number());
                } else if (last && i > 0) {
                    held++;
                    foreign += foreign(cut, picture, expected.get(i - 1).number());
                } else {
                    missing.add(range + ": " + picture);
                }
            }
            mostForeign = Math.max(mostForeign, foreign);
            long length = range.length().toNanos();
            for (long at : List.of(length / 4, length / 2, 3 * length / 4)) {
                farthestSound =
                        Math.max(farthestSound, lag(source, range.start().toNanos() + at, cut, joint + at));
            }
            joint += length;
        }
        return new CutComparison(missing, mostForeign, held, farthestSound);
    }

    /** Pictures that the source shows for a moment only are those that it hides, being a cut itself. */
    private static List<Expected> expected(DecodedFilm source, TimeRange range, long joint) {
        long start = range.start().toNanos();
        long end = range.end().toNanos();
        List<Expected> expected = new ArrayList<>();
        for (int i = 0; i < source.pictures().size(); i++) {
            DecodedFilm.Picture picture = source.pictures().get(i);
            long to = i + 1 < source.pictures().size()
                    ? source.pictures().get(i + 1).time()
                    : end;
            if (picture.time() >= start - ROUNDING
                    && picture.time() < end - ROUNDING
                    && to - picture.time() > 1_100_000) {
                expected.add(new Expected(
                        joint + picture.time() - start, joint + Math.min(to, end) - start, picture.number()));
            }
        }
        return expected;
    }

    private static boolean isShownOnTime(DecodedFilm cut, Expected expected) {
        return cut.pictures().stream()
                .anyMatch(picture -> picture.number() == expected.number()
                        && Math.abs(picture.time() - expected.from()) <= ROUNDING);
    }

    /** For how long, of a time, another picture than a number is shown. */
    private static long foreign(DecodedFilm cut, Expected expected, int number) {
        long foreign = 0;
        List<DecodedFilm.Picture> pictures = cut.pictures();
        for (int i = 0; i < pictures.size(); i++) {
            // What comes last stays.
            long to = i + 1 < pictures.size()
                    ? pictures.get(i + 1).time()
                    : Math.max(expected.to(), pictures.get(i).time());
            long shared = Math.min(to, expected.to()) - Math.max(pictures.get(i).time(), expected.from());
            if (pictures.get(i).number() != number && shared > ROUNDING) {
                foreign += shared;
            }
        }
        return foreign;
    }

    /**
     * By how many samples the sound at a time is earlier or later than in the source; 0 in silence, and
     * {@link #OTHER_SOUND} if there is no such number.
     */
    private static int lag(DecodedFilm source, long timeInSource, DecodedFilm cut, long timeInCut) {
        int inSource = (int) (timeInSource * RATE / 1_000_000_000L);
        int inCut = (int) (timeInCut * RATE / 1_000_000_000L);
        int best = 0;
        long smallest = difference(source, inSource, cut, inCut, Long.MAX_VALUE);
        for (int lag = 1; lag <= MOST_LAG && smallest > 0; lag++) {
            for (int signed : List.of(lag, -lag)) {
                long difference = difference(source, inSource + signed, cut, inCut, smallest);
                if (difference < smallest) {
                    smallest = difference;
                    best = lag;
                }
            }
        }
        boolean isOther = smallest * LEAST_SHARE_OF_OTHER_SOUND > loudness(source, inSource) + loudness(cut, inCut);
        return isOther ? OTHER_SOUND : best;
    }

    private static long loudness(DecodedFilm film, int place) {
        long loudness = 0;
        for (int i = -WINDOW / 2; i < WINDOW / 2; i += 3) {
            loudness += Math.abs(at(film, place + i));
        }
        return loudness;
    }

    /** How much the sound around two places differs, or more than a limit. */
    private static long difference(DecodedFilm source, int inSource, DecodedFilm cut, int inCut, long limit) {
        long difference = 0;
        for (int i = -WINDOW / 2; i < WINDOW / 2 && difference <= limit; i += 3) {
            difference += Math.abs(at(cut, inCut + i) - at(source, inSource + i));
        }
        return difference;
    }

    private static int at(DecodedFilm film, int sample) {
        return sample >= 0 && sample < film.sound().limit() ? film.sound().get(sample) : 0;
    }
}
