package io.github.playrange.captions;

/**
 * Says that a text is not of the format as which it is read, and what such a text looks like.
 *
 * @see <a href="https://www.w3.org/TR/webvtt1/#file-parsing">WebVTT, section 6.1</a>
 */
public final class CaptionsFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CaptionsFormatException(String message) {
        super(message);
    }
}
