package io.github.playrange.transcript;

/** Says that a text is not an edit: the place (line and column, or the member) and what is wrong there. */
public final class TranscriptEditFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    TranscriptEditFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
