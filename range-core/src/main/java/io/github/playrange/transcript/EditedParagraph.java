package io.github.playrange.transcript;

import java.util.Optional;

/**
 * A paragraph of an edited transcript: the words from its first one up to the first one of the paragraph that follows in
 * the source.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param first the position of its first word, counted from 0; less than {@link TranscriptEdit#MAX_WORDS}
 * @param speaker who says it, if known; not {@linkplain TranscriptEdit blank}
 */
public record EditedParagraph(int first, Optional<String> speaker) {

    /**
     * Checks the values.
     *
     * @param first the position of its first word
     * @param speaker who says it, if known
     * @throws IllegalArgumentException if no transcript has such a word, or the speaker is blank
     */
    public EditedParagraph {
        WordPositions.required(first, 0);
        speaker.ifPresent(
                name -> TranscriptEdit.requireNotBlank(name, "the speaker of the paragraph at word " + first));
    }

    /**
     * A paragraph of which nobody knows the speaker.
     *
     * @param first the position of its first word
     * @return the paragraph
     * @throws IllegalArgumentException as the constructor
     */
    public static EditedParagraph of(int first) {
        return new EditedParagraph(first, Optional.empty());
    }

    /**
     * A paragraph that someone says.
     *
     * @param first the position of its first word
     * @param speaker who says it
     * @return the paragraph
     * @throws IllegalArgumentException as the constructor
     */
    public static EditedParagraph of(int first, String speaker) {
        return new EditedParagraph(first, Optional.of(speaker));
    }
}
