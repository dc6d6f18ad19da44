package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.Container;
import io.github.playrange.servlet.testkit.ContentRanges;
import io.github.playrange.servlet.testkit.Doors;
import io.github.playrange.servlet.testkit.JdkClient;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.SampleFolder;
import io.github.playrange.servlet.testkit.Ways;
import java.net.http.HttpClient.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds on a container that serves each request by a virtual thread, of which the library pins none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VirtualThreadRules {

    private static final String EVERY_PIN =
            "jdk.VirtualThreadPinned#enabled=true,jdk.VirtualThreadPinned#threshold=0ms";

    /** Longer than a slow machine makes a viewer wait, and shorter than a rule waits for one to be dropped. */
    private static final int PATIENCE_MILLIS = 12_000;

    private static final String OPERATION = "blockingOperation";
    private static final Set<String> MONITORS = Set.of("Contended monitor enter", "Object.wait");

    private final String name;
    private final String launcher;
    private Path recording;
    private Container server;

    VirtualThreadRules(String name, String launcher) {
        this.name = name;
        this.launcher = launcher;
    }

    final Container server() {
        return server;
    }

    @BeforeAll
    void startWithSamples(@TempDir Path folder) throws Exception {
        recording = folder.resolve("recording.jfr");
        server = Container.start(
                name,
                launcher,
                SampleFolder.in(folder),
                List.of(
                        "-Dtest.virtualThreads=true",
                        "-Dtest.sendBuffer=" + SlowViewersIT.SEND_BUFFER_BYTES,
                        "-Dtest.patience=" + PATIENCE_MILLIS,
                        "-Xlog:disable",
                        "-XX:StartFlightRecording:filename=" + recording + "," + EVERY_PIN
                                + ",jdk.VirtualThreadStart#enabled=true"));
    }

    @AfterAll
    void nothingWasPinned() throws Exception {
        if (server == null) {
            return;
        }
        server.stop();
        List<RecordedEvent> events = RecordingFile.readAllEvents(recording);
        long virtualThreads = count(events, "jdk.VirtualThreadStart");
        List<RecordedEvent> pinned = events.stream()
                .filter(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
                .toList();
        System.out.println(
                name + ": " + virtualThreads + " virtual threads, " + pinned.size() + " of all their waits pinned");
        assertTrue(virtualThreads > 0, "no request was served by a virtual thread");
        assertEquals(
                List.of(), pinned.stream().filter(VirtualThreadRules::isOurs).toList());
    }

    private static long count(List<RecordedEvent> events, String type) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(type))
                .count();
    }

    /** From JDK 24 on, monitors pin only within what the JVM itself does, such as to load or to initialise a class. */
    private static boolean isOurs(RecordedEvent event) {
        if (event.hasField(OPERATION) && MONITORS.contains(event.getString(OPERATION))) {
            return false;
        }
        return event.getStackTrace() == null
                || event.getStackTrace().getFrames().stream()
                        .anyMatch(frame -> frame.getMethod().getType().getName().startsWith("io.github.playrange."));
    }

    @Nested
    class Ranges extends ByteRangeRules {
        Ranges() {
            super(server());
        }
    }

    @Nested
    class Failures extends FailureRules {
        Failures() {
            super(server(), "drop-in", "plain", "filtered");
        }
    }

    /** Of sources that take their time: what they have leaves as it comes. */
    @Nested
    class Observations extends ObservationRules {
        Observations() {
            super(server(), "drop-in", Way.ASYNCHRONOUS);
        }
    }

    /** Here a viewer may hold a thread, since that costs nothing. */
    @Nested
    class BlockingFailures extends FailureRules {
        BlockingFailures() {
            super(server(), Doors.scripted(Way.BLOCKING));
        }
    }

    @Nested
    class Aborts extends AbortRules {
        Aborts() {
            super(server(), "observed", Doors.scripted(Way.BLOCKING), RANGES);
        }
    }

    @Nested
    class Stalls extends StallRules {
        Stalls() {
            super(server(), Doors.impatient(Way.BLOCKING), Way.BLOCKING);
        }
    }

    /** Until JDK 24, what waits there would hold a thread. */
    @ParameterizedTest
    @CsvSource({
        "HTTP_1_1, Range: bytes=1-",
        "HTTP_1_1, 'Range: bytes=0-99999,150000-199999'",
        "HTTP_2,   Range: bytes=1-",
    })
    void whatTomcatDoesNotSendByItself_blocksByHttp1(Version version, String field) throws Exception {
        boolean blocks = name.startsWith("tomcat-")
                && version == Version.HTTP_1_1
                && Runtime.version().feature() >= 24;
        Ways ways = Ways.through(server, "observed");

        Reply reply = JdkClient.secure(server, version).get("/app/observed/film.mp4", field);

        assertEquals(blocks ? Way.BLOCKING : Way.ASYNCHRONOUS, ways.one());
        assertEquals(
                field.split(",", -1).length,
                ContentRanges.ofFilm(reply, SampleFolder.FILM_LENGTH).size());
    }

    @Test
    void slowViewers_areAllServedByAnyWay() throws Exception {
        SlowViewersIT.assertServed(server, Doors.folder(Way.ASYNCHRONOUS), Way.ASYNCHRONOUS);
        SlowViewersIT.assertServed(server, Doors.folder(Way.BLOCKING), Way.BLOCKING);
    }
}
