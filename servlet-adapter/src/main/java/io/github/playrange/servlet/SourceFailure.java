package io.github.playrange.servlet;

import java.lang.System.Logger.Level;

/** Logs that a source fails: one line for what happens to sources, a trace as well for a mistake in their code. */
final class SourceFailure {

    private static final System.Logger LOGGER = System.getLogger(RangeResponder.class.getName());

    private SourceFailure() {}

    static void log(String what, Exception cause) {
        if (cause instanceof RuntimeException) {
            LOGGER.log(Level.WARNING, what, cause);
        } else {
            LOGGER.log(Level.WARNING, what + ": " + cause);
        }
    }
}
