package io.github.playrange.servlet;

import java.io.IOException;

/** There is more to do at once than the server wants to begin with. */
final class BusyException extends IOException {

    private static final long serialVersionUID = 1L;

    BusyException() {
        super("too many cuts are being made");
    }
}
