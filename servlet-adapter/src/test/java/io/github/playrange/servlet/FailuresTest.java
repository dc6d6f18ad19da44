package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.servlet.testkit.LogCapture;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void failureOfASource_isOneLineWithItsCauses() {
        LogCapture log = new LogCapture();
        try {
            Failures.logSource(
                    "the film cannot be read",
                    new IOException(
                            "read failed", new IllegalStateException("no connection", new IOException("refused"))));
        } finally {
            log.close();
        }

        assertEquals(
                List.of("WARNING io.github.playrange.servlet.RangeResponder: the film cannot be read:"
                        + " java.io.IOException: read failed, caused by java.lang.IllegalStateException: no connection,"
                        + " caused by java.io.IOException: refused"),
                log.lines());
    }

    @Test
    void failureThatIsItsOwnCause_isStillOneLine() {
        IOException first = new IOException("first");
        first.initCause(new IOException("second", first));
        LogCapture log = new LogCapture();
        try {
            Failures.logSource("the film cannot be read", first);
        } finally {
            log.close();
        }

        assertEquals(1, log.lines().size(), () -> log.lines().toString());
    }
}
