package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.servlet.ResponseObservation.Content;
import io.github.playrange.servlet.ServedResponse.Outcome;
import io.github.playrange.servlet.testkit.Fake;
import io.github.playrange.servlet.testkit.JavaProgram;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A Java runtime that was put together without Flight Recorder. */
class TrimmedRuntimeTest {

    @Test
    void withoutFlightRecorder_listenersAreTold() throws Exception {
        String output = JavaProgram.output(Program.class, List.of("--limit-modules", "java.base,java.logging"));

        assertEquals("no jdk.jfr, 200 COMPLETE", output);
    }

    /** Observes one response. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            System.out.print(ModuleLayer.boot().findModule("jdk.jfr").isPresent() ? "jdk.jfr, " : "no jdk.jfr, ");
            HttpServletRequest request = Fake.of(
                    HttpServletRequest.class, Map.of("getMethod", none -> "GET", "getRequestURI", none -> "/talk.mp4"));
            ResponseListener listener = response -> System.out.print(response.status() + " " + response.outcome());
            ResponseObservation.begin(request, Optional.of(listener))
                    .ended(200, Content.direct(10, 10), Outcome.COMPLETE);
        }
    }
}
