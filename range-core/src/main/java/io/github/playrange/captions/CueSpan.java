package io.github.playrange.captions;

import java.time.Duration;
import java.util.Optional;

/**
 * A piece of the text of a {@link Cue} that is said by one person from one time on.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param voice who says it, as the tag {@code <v Name>} tells; not empty
 * @param start the timestamp in front of it, if there is one: from then on it is said; at least zero, and maybe outside of
 *     the cue
 * @param text what is read by a viewer, with its line feeds and spaces; not empty
 * @see <a href="https://www.w3.org/TR/webvtt1/#caption-text">WebVTT, section 4.2.2</a>
 */
public record CueSpan(Optional<String> voice, Optional<Duration> start, String text) {

    /**
     * Checks the values.
     *
     * @param voice who says it
     * @param start the timestamp in front of it
     * @param text what is read by a viewer
     * @throws IllegalArgumentException if the voice or the text is empty, or the start is negative
     */
    public CueSpan {
        BlockText.require(voice.isEmpty() || !voice.get().isEmpty(), "the name of a voice must not be empty");
        BlockText.require(start.isEmpty() || !start.get().isNegative(), "a timestamp must not be negative");
        BlockText.require(!text.isEmpty(), "a piece of a text must not be empty");
    }
}
