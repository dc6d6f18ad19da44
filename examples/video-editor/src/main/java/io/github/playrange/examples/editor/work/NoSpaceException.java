package io.github.playrange.examples.editor.work;

import java.io.IOException;

/** Says that a file does not fit onto the disk. */
public final class NoSpaceException extends IOException {

    private static final long serialVersionUID = 1L;

    NoSpaceException(String message) {
        super(message);
    }
}
