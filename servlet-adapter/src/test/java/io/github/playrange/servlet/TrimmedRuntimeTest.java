package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.Representation;
import io.github.playrange.http.Field;
import io.github.playrange.servlet.ResponseObservation.Content;
import io.github.playrange.servlet.ServedResponse.Outcome;
import io.github.playrange.servlet.testkit.Fake;
import io.github.playrange.servlet.testkit.JavaProgram;
import io.github.playrange.servlet.testkit.TinyFilms;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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

    @Test
    void withNothingButTheBase_filmsAreCut() throws Exception {
        String output = JavaProgram.output(CuttingProgram.class, List.of("--limit-modules", "java.base,java.logging"));

        assertEquals("Found [exact, t=0.08,0.28]", output);
    }

    /** Cuts one film. */
    static final class CuttingProgram {

        private CuttingProgram() {}

        public static void main(String[] arguments) throws IOException {
            Representation film = new BytesRepresentation(
                    TinyFilms.H264_AND_AAC.bytes(),
                    new MediaType("video/mp4"),
                    Optional.of(EntityTag.strong("1")),
                    Optional.empty());
            HttpServletRequest request = Fake.of(HttpServletRequest.class, Map.of());
            Resolution resolution = new CutResolver(any -> new Resolution.Found(film))
                    .resolve(new ResourceRequest("/talk.mp4", Optional.of("t=0.08,0.28"), request));
            System.out.print(
                    resolution instanceof Resolution.Found found
                            ? "Found "
                                    + found.fields().stream().map(Field::value).toList()
                            : resolution);
        }
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
