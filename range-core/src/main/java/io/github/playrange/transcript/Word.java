package io.github.playrange.transcript;

import io.github.playrange.timeline.DecimalSeconds;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One word of a {@link Transcript}: what is said, and when.
 *
 * <p>Times are source times, exact to the nanosecond; {@code start} belongs to the word, {@code end} does not. A word
 * without length is allowed, because speech recognisers write such. Immutable and safe for use by any number of
 * threads.
 *
 * @param text what is said, with its punctuation; not blank
 * @param start when it begins, at least zero
 * @param end when it is over, not before {@code start} and less than {@link TimeRange#END_OF_TIME}
 * @param speaker who says it, if known; not blank
 * @param paragraph the number of the paragraph to which it belongs, if there are paragraphs; at least 0
 */
public record Word(String text, Duration start, Duration end, Optional<String> speaker, OptionalInt paragraph) {

    /**
     * Checks the values.
     *
     * @param text what is said
     * @param start when it begins
     * @param end when it is over
     * @param speaker who says it, if known
     * @param paragraph the number of its paragraph, if there are paragraphs
     * @throws IllegalArgumentException if one is not as described; the message says which
     */
    public Word {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text of a word must not be blank");
        }
        if (start.isNegative()) {
            throw new IllegalArgumentException("a word must not start before zero, but starts at " + start);
        }
        if (end.compareTo(start) < 0) {
            throw new IllegalArgumentException("a word must not end before its start, but starts at "
                    + DecimalSeconds.format(start) + " s and ends at "
                    + (end.isNegative() ? end : DecimalSeconds.format(end) + " s"));
        }
        if (end.compareTo(TimeRange.END_OF_TIME) >= 0) {
            throw new IllegalArgumentException("a word must end before " + DecimalSeconds.format(TimeRange.END_OF_TIME)
                    + " s (48 days), but ends at " + DecimalSeconds.format(end) + " s");
        }
        if (speaker.isPresent() && speaker.get().isBlank()) {
            throw new IllegalArgumentException("the name of a speaker must not be blank");
        }
        if (paragraph.isPresent() && paragraph.getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "the number of a paragraph must be at least 0, but is " + paragraph.getAsInt());
        }
    }

    /**
     * A word without speaker and paragraph.
     *
     * @param text what is said
     * @param start when it begins
     * @param end when it is over
     * @return the word
     * @throws IllegalArgumentException as the constructor
     */
    public static Word of(String text, Duration start, Duration end) {
        return new Word(text, start, end, Optional.empty(), OptionalInt.empty());
    }

    /**
     * This word, said by someone.
     *
     * @param speaker who says it
     * @return the word with that speaker
     * @throws IllegalArgumentException if the name is blank
     */
    public Word withSpeaker(String speaker) {
        return new Word(text, start, end, Optional.of(speaker), paragraph);
    }

    /**
     * This word in a paragraph.
     *
     * @param paragraph the number of the paragraph
     * @return the word with that paragraph
     * @throws IllegalArgumentException if the number is negative
     */
    public Word withParagraph(int paragraph) {
        return new Word(text, start, end, speaker, OptionalInt.of(paragraph));
    }
}
