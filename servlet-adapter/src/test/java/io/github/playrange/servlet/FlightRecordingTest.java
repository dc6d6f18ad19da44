package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.EmbeddedJetty;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.SampleFolder;
import io.github.playrange.servlet.testkit.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JDK Flight Recorder shows of the responses. */
class FlightRecordingTest {

    private final Path folder;
    private Server server;

    FlightRecordingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedJetty.start(SampleFolder.in(folder));
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void recording_hasAnEventForEachResponse() throws Exception {
        try (Recording recording = new Recording()) {
            recording.enable(ResponseFlightEvent.NAME);
            recording.start();
            assertTrue(FlightRecording.begin().isPresent());
            Exchange.get(server, "/app/videos/film.mp4?x=1,2", "Range: bytes=10-99");
            Exchange.send(server, "HEAD", "/app/videos/missing.mp4");

            List<RecordedEvent> events = Eventually.see(() -> events(recording), seen -> seen.size() == 2);

            assertEquals(2, events.size(), events::toString);
            RecordedEvent film = events.get(0);
            assertEquals("GET", film.getString("method"));
            assertEquals("/app/videos/film.mp4", film.getString("path"));
            assertEquals(206, film.getInt("status"));
            assertEquals(90, film.getLong("bytesAsked"));
            assertEquals(90, film.getLong("bytesSent"));
            assertEquals(1, film.getInt("slices"));
            assertEquals("ASYNCHRONOUS", film.getString("way"));
            assertEquals("COMPLETE", film.getString("outcome"));
            assertFalse(film.getDuration().isZero());
            RecordedEvent missing = events.get(1);
            assertEquals("HEAD", missing.getString("method"));
            assertEquals(404, missing.getInt("status"));
            assertEquals("DIRECT", missing.getString("way"));
        }
    }

    @Test
    void withoutARecording_noEventIsBegun() {
        assertTrue(FlightRecording.begin().isEmpty());
    }

    private List<RecordedEvent> events(Recording recording) throws IOException {
        Path file = folder.resolve("recording.jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(ResponseFlightEvent.NAME))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                .toList();
    }
}
