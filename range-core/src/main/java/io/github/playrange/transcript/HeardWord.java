package io.github.playrange.transcript;

import java.time.Duration;
import java.util.Optional;

/**
 * A word as a file has it.
 *
 * @param text maybe with white space and control characters, or nothing else
 * @param start if the file tells
 * @param end if the file tells; maybe before the start
 * @param speaker if the file tells
 */
record HeardWord(String text, Optional<Duration> start, Optional<Duration> end, Optional<String> speaker) {

    HeardWord withText(String other) {
        return new HeardWord(other, start, end, speaker);
    }

    HeardWord withSpeaker(Optional<String> other) {
        return new HeardWord(text, start, end, other);
    }

    /** This word with a piece more behind it, which lasts until its end. */
    HeardWord with(HeardWord piece) {
        return new HeardWord(text + piece.text, start.or(piece::start), piece.end.or(() -> end), speaker);
    }
}
