package io.github.playrange.servlet;

import io.github.playrange.servlet.ServedResponse.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** Logs what goes wrong with either end of a response. */
final class Failures {

    private static final System.Logger LOGGER = System.getLogger(RangeResponder.class.getName());

    private static final int MOST_CAUSES = 5;

    private Failures() {}

    /** One line for what happens to sources, a trace as well for a mistake in their code. */
    static void logSource(String what, Throwable cause) {
        if (cause instanceof IOException) {
            LOGGER.log(Level.WARNING, what + ": " + withCauses(cause));
        } else {
            LOGGER.log(Level.WARNING, what, cause);
        }
    }

    /** That every version found had changed by the time it was opened. */
    static void logChanging(HttpServletRequest request, int attempts) {
        LOGGER.log(
                Level.WARNING,
                "what " + request.getRequestURI() + " asks for had changed by the time it was opened, " + attempts
                        + (attempts == 1 ? " time" : " times"));
    }

    private static String withCauses(Throwable failure) {
        StringBuilder text = new StringBuilder(failure.toString());
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            text.append(", caused by ").append(cause);
            cause = cause.getCause();
        }
        return text.toString();
    }

    /** That a client leaves is no error: browsers do it at every seek. A mistake of a filter's stream is one. */
    static void logClient(String path, Outcome outcome, Throwable cause) {
        if (!(cause instanceof IOException)) {
            LOGGER.log(Level.WARNING, "the response to " + path + " cannot be written", cause);
            return;
        }
        LOGGER.log(
                Level.DEBUG,
                () -> "the client of " + path
                        + (outcome == Outcome.CLIENT_STALLED ? " takes no bytes: " : " has gone: ") + cause);
    }
}
