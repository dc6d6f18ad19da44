package io.github.playrange.examples.editor.work;

import java.io.IOException;

/** Says that others have been writing for so long that this is to be tried again later. */
public final class BusyException extends IOException {

    private static final long serialVersionUID = 1L;

    BusyException(String message) {
        super(message);
    }
}
