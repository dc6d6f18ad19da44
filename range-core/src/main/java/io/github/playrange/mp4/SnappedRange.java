package io.github.playrange.mp4;

import io.github.playrange.timeline.TimeRange;

/**
 * A range that begins and ends at borders of a {@link Presentation}.
 *
 * @param first the first picture
 * @param end the picture after the last one
 * @param start when the range begins, in ticks of the track
 * @param stop when it ends
 */
record SnappedRange(int first, int end, long start, long stop) {

    static SnappedRange between(Presentation presentation, int first, int end) {
        return new SnappedRange(first, end, presentation.borderTime(first), presentation.borderTime(end));
    }

    long length() {
        return stop - start;
    }

    TimeRange toTimeRange(long timescale) {
        return new TimeRange(Ticks.toDuration(start, timescale), Ticks.toDuration(stop, timescale));
    }
}
