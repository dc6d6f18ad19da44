package io.github.playrange.transcript;

import io.github.playrange.timeline.DecimalSeconds;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule from struck words to ranges; see {@link Transcript#withoutWords}. Counts in nanoseconds. */
final class StruckWords {

    /** The most that a kept word keeps of a pause beside a struck one: a breath, too short to be heard as a gap. */
    private static final long MAX_SHARE_NANOS = 150_000_000;

    private final List<Word> words;
    private final Set<Integer> struck;
    private final Duration filmDuration;
    private final long filmEnd;

    StruckWords(List<Word> words, Set<Integer> struck, Duration filmDuration) {
        if (filmDuration.isNegative() || filmDuration.compareTo(TimeRange.END_OF_TIME) > 0) {
            throw new IllegalArgumentException("the duration of a film must be from 0 to "
                    + DecimalSeconds.format(TimeRange.END_OF_TIME) + " s, but is " + filmDuration);
        }
        for (int index : struck) {
            if (index < 0 || index >= words.size()) {
                throw new IllegalArgumentException("there is no word " + index + " to strike: the transcript has "
                        + words.size() + " words, counted from 0");
            }
        }
        this.words = words;
        this.struck = Set.copyOf(struck);
        this.filmDuration = filmDuration;
        this.filmEnd = filmDuration.toNanos();
    }

    Optional<PlaybackRanges> playbackRanges() {
        if (struck.isEmpty()) {
            return Optional.empty();
        }
        List<TimeRange> ranges = new ArrayList<>();
        int word = 0;
        while (word < words.size()) {
            if (struck.contains(word)) {
                word++;
                continue;
            }
            int first = word;
            while (word < words.size() && !struck.contains(word)) {
                word++;
            }
            long start = start(first) - share(start(first) - end(first - 1));
            long end = end(word - 1) + share(start(word) - end(word - 1));
            if (start < end) {
                ranges.add(new TimeRange(Duration.ofNanos(start), Duration.ofNanos(end)));
            }
        }
        return Optional.of(new PlaybackRanges(ranges).normalized(filmDuration));
    }

    /** Where a word starts in the film; after the last word: where the film ends. */
    private long start(int word) {
        return word == words.size() ? filmEnd : Math.min(words.get(word).start().toNanos(), filmEnd);
    }

    /** Where a word ends, at the latest where the next one starts; before the first word: where the film begins. */
    private long end(int word) {
        return word < 0 ? 0 : Math.min(words.get(word).end().toNanos(), start(word + 1));
    }

    private static long share(long pause) {
        return Math.min(pause / 2, MAX_SHARE_NANOS);
    }
}
