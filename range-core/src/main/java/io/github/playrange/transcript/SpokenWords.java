package io.github.playrange.transcript;

import io.github.playrange.timeline.DecimalSeconds;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.List;

/** When words are heard in a film: each ends at the latest where the next one starts, and where the film ends. */
final class SpokenWords {

    private final List<Word> words;
    private final long filmEnd;

    /** @throws IllegalArgumentException if the duration is negative or longer than the end of time */
    SpokenWords(List<Word> words, Duration filmDuration) {
        if (filmDuration.isNegative() || filmDuration.compareTo(TimeRange.END_OF_TIME) > 0) {
            throw new IllegalArgumentException("the duration of a film must be from 0 to "
                    + DecimalSeconds.format(TimeRange.END_OF_TIME) + " s, but is " + filmDuration);
        }
        this.words = words;
        this.filmEnd = filmDuration.toNanos();
    }

    int count() {
        return words.size();
    }

    /** Where the film ends, in nanoseconds. */
    long filmEnd() {
        return filmEnd;
    }

    /** Where a word starts, in nanoseconds; after the last word: where the film ends. */
    long start(int word) {
        return word == words.size() ? filmEnd : Math.min(words.get(word).start().toNanos(), filmEnd);
    }

    /** Where a word ends, in nanoseconds; before the first word: where the film begins. */
    long end(int word) {
        return word < 0 ? 0 : Math.min(words.get(word).end().toNanos(), start(word + 1));
    }

    /** How long the pause before a word is, in nanoseconds; before the one after the last word: the pause at the end. */
    long pauseBefore(int word) {
        return start(word) - end(word - 1);
    }
}
