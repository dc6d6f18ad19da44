package io.github.playrange.servlet;

import io.github.playrange.servlet.ServedResponse.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** Logs what goes wrong with either end of a response. */
final class Failures {

    private static final System.Logger LOGGER = System.getLogger(RangeResponder.class.getName());

    private Failures() {}

    /** One line for what happens to sources, a trace as well for a mistake in their code. */
    static void logSource(String what, Throwable cause) {
        if (cause instanceof IOException) {
            LOGGER.log(Level.WARNING, what + ": " + cause);
        } else {
            LOGGER.log(Level.WARNING, what, cause);
        }
    }

    /** That a client leaves is no error: browsers do it at every seek. A mistake of a filter's stream is one. */
    static void logClient(HttpServletRequest request, Outcome outcome, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOGGER.log(Level.WARNING, "the response to " + request.getRequestURI() + " cannot be written", cause);
            return;
        }
        LOGGER.log(
                Level.DEBUG,
                () -> "the client of " + request.getRequestURI()
                        + (outcome == Outcome.CLIENT_STALLED ? " takes no bytes: " : " has gone: ") + cause);
    }
}
