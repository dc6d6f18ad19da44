package io.github.playrange.servlet;

import java.io.IOException;

/** What a resolver has found had changed by the time it was read, so that the request has to be resolved again. */
final class SourceChangedException extends IOException {

    private static final long serialVersionUID = 1L;

    SourceChangedException() {
        super("the source has changed since it was looked up");
    }
}
