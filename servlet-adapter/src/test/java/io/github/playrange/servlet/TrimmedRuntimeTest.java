package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.servlet.ResponseObservation.Content;
import io.github.playrange.servlet.ServedResponse.Outcome;
import io.github.playrange.servlet.testkit.Fake;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A Java runtime that was put together without Flight Recorder. */
class TrimmedRuntimeTest {

    @Test
    void withoutFlightRecorder_listenersAreTold() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base,java.logging",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals("no jdk.jfr, 200 COMPLETE", output);
        assertEquals(0, program.waitFor());
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
