package io.github.playrange.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a film that are played, in the order in which they are played: a cut, an edit, a playlist of one film.
 *
 * <p>The list is kept as it was given. Ranges may be re-ordered, repeated or overlap (then they are played twice);
 * nothing is sorted or joined except by {@link #normalized}. A list without ranges is the <em>empty list</em>: nothing
 * is kept. The whole film is <em>no list</em>, in APIs an empty {@link Optional}.
 *
 * <p>Two clocks: {@link #toSource} and {@link #toEdited}. They answer for the list as it stands; normalize it first if
 * the film's duration is known. Times and bounds are those of {@link TimeRange}: half-open, exact to the nanosecond.
 * Immutable and safe for use by any number of threads.
 *
 * @param ranges the ranges in playing order; copied
 * @see MediaFragments
 */
public record PlaybackRanges(List<TimeRange> ranges) {

    private static final PlaybackRanges EMPTY = new PlaybackRanges(List.of());

    /**
     * Copies the ranges.
     *
     * @param ranges the ranges in playing order
     */
    public PlaybackRanges {
        ranges = List.copyOf(ranges);
    }

    /**
     * The list of these ranges, in this order.
     *
     * @param ranges the ranges in playing order; none for the empty list
     * @return the list
     */
    public static PlaybackRanges of(TimeRange... ranges) {
        return new PlaybackRanges(List.of(ranges));
    }

    /**
     * The empty list: nothing is kept.
     *
     * @return a list without ranges
     */
    public static PlaybackRanges none() {
        return EMPTY;
    }

    /**
     * The list of one range that is the whole film, to {@linkplain #remove remove} parts of.
     *
     * @return the range from zero to the end of the film, wherever that is
     */
    public static PlaybackRanges whole() {
        return of(TimeRange.from(Duration.ZERO));
    }

    /**
     * Reads the JSON form, {@code [{"start":3.2,"end":7.55}, …]}: decimal seconds, and {@code "end":4194304} for the
     * end of the film. Other members are ignored.
     *
     * @param json the JSON text
     * @return the list
     * @throws IllegalArgumentException if the text is not JSON or not a list of ranges; the message names the place,
     *     what is wrong there and what is allowed
     */
    public static PlaybackRanges fromJson(String json) {
        return RangesJson.read(json);
    }

    /**
     * Writes the JSON form, which {@link #fromJson} reads back as an equal list.
     *
     * @return for example {@code [{"start":3.2,"end":7.55}]}
     */
    public String toJson() {
        return RangesJson.write(this);
    }

    /**
     * Whether this is the empty list.
     *
     * @return true if nothing is kept
     */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /**
     * The list after keeping a range as well: the inverse of {@link #remove}.
     *
     * <p>Afterwards every instant of {@code range} is kept. What is kept already stays as it is and is not repeated.
     * What is missing is put in, piece by piece, each before the first range in list order that starts later in the
     * source, else at the end. To play a range again or elsewhere, make a list with {@link #of}.
     *
     * @param range the range to keep
     * @return the list with the missing pieces, or an equal list if nothing is missing
     */
    public PlaybackRanges keep(TimeRange range) {
        PlaybackRanges missing = of(range);
        for (TimeRange kept : ranges) {
            missing = missing.remove(kept);
        }
        List<TimeRange> result = new ArrayList<>(ranges);
        for (TimeRange piece : missing.ranges) {
            int place = 0;
            while (place < result.size() && result.get(place).start().compareTo(piece.start()) <= 0) {
                place++;
            }
            result.add(place, piece);
        }
        return new PlaybackRanges(result);
    }

    /**
     * The list after removing a range of source time from every range that holds a part of it.
     *
     * <p>Afterwards no instant of {@code range} is kept. The order stays; a range from whose middle a part is removed
     * becomes two.
     *
     * @param range the range to remove
     * @return what is left, possibly the empty list
     */
    public PlaybackRanges remove(TimeRange range) {
        List<TimeRange> left = new ArrayList<>(ranges.size() + 1);
        for (TimeRange kept : ranges) {
            if (!kept.overlaps(range)) {
                left.add(kept);
                continue;
            }
            if (kept.start().compareTo(range.start()) < 0) {
                left.add(new TimeRange(kept.start(), range.start()));
            }
            if (range.end().compareTo(kept.end()) < 0) {
                left.add(new TimeRange(range.end(), kept.end()));
            }
        }
        return new PlaybackRanges(left);
    }

    /**
     * The list as it applies to a film of a known duration.
     *
     * <p>Ranges that start at or after {@code duration} are dropped, ends are clamped to it, and then a range is joined
     * to the one directly before it in the list if it starts exactly where that one ends. The order stays; overlaps and
     * repetitions stay. Normalizing again changes nothing.
     *
     * @param duration the duration of the film, at least zero; {@link TimeRange#END_OF_TIME} if it is not known, then
     *     nothing is clamped
     * @return the normalized list, possibly the empty list
     * @throws IllegalArgumentException if the duration is negative or longer than {@link TimeRange#END_OF_TIME}
     */
    public PlaybackRanges normalized(Duration duration) {
        requireNotNegative(duration, "the duration of a film");
        if (duration.compareTo(TimeRange.END_OF_TIME) > 0) {
            throw new IllegalArgumentException("the duration of a film must be at most "
                    + DecimalSeconds.format(TimeRange.END_OF_TIME) + " s, but is " + DecimalSeconds.format(duration)
                    + " s");
        }
        List<TimeRange> result = new ArrayList<>(ranges.size());
        for (TimeRange range : ranges) {
            if (range.start().compareTo(duration) >= 0) {
                continue;
            }
            Duration start = range.start();
            Duration end = range.end().compareTo(duration) < 0 ? range.end() : duration;
            int last = result.size() - 1;
            if (last >= 0 && result.get(last).end().equals(start)) {
                start = result.remove(last).start();
            }
            result.add(new TimeRange(start, end));
        }
        return new PlaybackRanges(result);
    }

    /**
     * The length of the edited film.
     *
     * @return the sum of the lengths of all ranges, zero for the empty list
     */
    public Duration total() {
        Duration total = Duration.ZERO;
        for (TimeRange range : ranges) {
            total = total.plus(range.length());
        }
        return total;
    }

    /**
     * The source time that is shown at an edited time.
     *
     * <p>At a joint that is the start of the later range; at the {@linkplain #total total} the end of the last range.
     *
     * @param edited a time in the edited film, at least zero
     * @return the source time, or empty if the edited film has nothing there: after the total, or in the empty list
     * @throws IllegalArgumentException if the time is negative
     */
    public Optional<Duration> toSource(Duration edited) {
        requireNotNegative(edited, "an edited time");
        Duration left = edited;
        for (TimeRange range : ranges) {
            Duration length = range.length();
            if (left.compareTo(length) < 0) {
                return Optional.of(range.start().plus(left));
            }
            left = left.minus(length);
        }
        return isEmpty() || !left.isZero()
                ? Optional.empty()
                : Optional.of(ranges.get(ranges.size() - 1).end());
    }

    /**
     * The edited time at which a source time is shown, or at which the film goes on if it is not.
     *
     * <p>If several ranges hold the source time, the first one in list order answers. If none does, the next one is the
     * first in list order that starts later in the source.
     *
     * @param source a time in the original film, at least zero
     * @return where it is kept, or that it is removed and where the film goes on
     * @throws IllegalArgumentException if the time is negative
     */
    public EditedPosition toEdited(Duration source) {
        requireNotNegative(source, "a source time");
        Duration rangeAt = Duration.ZERO;
        Optional<Duration> nextKeptAt = Optional.empty();
        for (TimeRange range : ranges) {
            if (range.contains(source)) {
                return new EditedPosition.Kept(rangeAt.plus(source.minus(range.start())));
            }
            if (nextKeptAt.isEmpty() && range.start().compareTo(source) > 0) {
                nextKeptAt = Optional.of(rangeAt);
            }
            rangeAt = rangeAt.plus(range.length());
        }
        return new EditedPosition.Removed(nextKeptAt.orElse(rangeAt));
    }

    private static void requireNotNegative(Duration time, String what) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(what + " must not be negative, but is " + time);
        }
    }

    /**
     * This list as {@link MediaFragments} writes it, for URLs and logs.
     *
     * @return for example {@code t=3.2,7.55&t=12,19.1}; {@code t=} for the empty list
     */
    @Override
    public String toString() {
        return MediaFragments.print(this);
    }
}
