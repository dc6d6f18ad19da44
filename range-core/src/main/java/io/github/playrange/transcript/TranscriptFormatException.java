package io.github.playrange.transcript;

/** Says that a file is not a transcript: the place (line and column, or the word's index) and what is wrong there. */
public final class TranscriptFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    TranscriptFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
