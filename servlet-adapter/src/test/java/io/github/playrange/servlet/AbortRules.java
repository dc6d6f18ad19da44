package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.playrange.servlet.testkit.Clients;
import io.github.playrange.servlet.testkit.Connection;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Extent;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Jvm;
import io.github.playrange.servlet.testkit.OpenFiles;
import io.github.playrange.servlet.testkit.Scenario;
import io.github.playrange.servlet.testkit.Server;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What many clients that go leave behind: nothing. */
abstract class AbortRules {

    static final int MANY = Extent.FULL ? 10_000 : 300;
    static final int SOME = Extent.FULL ? 1_000 : 300;
    private static final int FEW_ABORTS = Extent.FULL ? 1_000 : 24;
    private static final int CLIENTS = 6;

    /** For what a server does beside serving, such as timers; its pool is full from the beginning. */
    private static final int SPARE_THREADS = 4;

    /** After them, a server has the threads, buffers and classes that it needs. */
    private static final int ABORTS_BEFORE_IT_COUNTS = 120;

    /** What a server may keep for itself: less than one buffer of ours for each abort. */
    private static final long HEAP_BYTES = 8 << 20;

    private static final long LENGTH = 64L << 20;

    /** How many bytes are read before the client goes: none, some of the head, some of the body. */
    private static final int[] READ = {0, 20, 5_000, 200_000};

    private static final Pattern TALLY = Pattern.compile("looked up (\\d+), opened (\\d+), closed (\\d+)");

    /** What is asked for of a file that is longer than all buffers. */
    static final List<String> RANGES =
            List.of("X-No-Range: 1", "Range: bytes=1000-", "Range: bytes=1-9999999,20000000-");

    private final Server server;
    private final String folder;
    private final String scripted;
    private final List<String> ranges;
    private final int aborts;
    private final Path file;

    /** So many, through the door of a folder. */
    AbortRules(Server server, String folder, int aborts) {
        this(server, folder, "drop-in", RANGES, aborts);
    }

    /** A few of each kind, through other doors; there are three ranges. */
    AbortRules(Server server, String folder, String scripted, List<String> ranges) {
        this(server, folder, scripted, ranges, FEW_ABORTS);
    }

    private AbortRules(Server server, String folder, String scripted, List<String> ranges, int aborts) {
        this.server = server;
        this.folder = folder;
        this.scripted = scripted;
        this.ranges = ranges;
        this.aborts = aborts;
        this.file = server.root().resolve("aborted.mp4");
    }

    @BeforeEach
    void writeZeros() throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(LENGTH);
        }
    }

    @AfterEach
    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    @Test
    void abortedRequests_leaveNothingBehind() throws Exception {
        assumeTrue(OpenFiles.areKnown(), "this operating system does not tell which files are open");
        ScenarioCall call = ScenarioCall.to(server, scripted, Scenario.ENDLESS);
        abort(Math.min(aborts, ABORTS_BEFORE_IT_COUNTS), call.target());
        assertEquals(List.of(), Eventually.see(() -> OpenFiles.served(server), List::isEmpty));
        Jvm jvmBefore = Jvm.of(server);
        long handlesBefore = OpenFiles.settledCount(server);

        abort(aborts, call.target());

        assertEquals(List.of(), Eventually.see(() -> OpenFiles.served(server), List::isEmpty));
        long handles = Eventually.see(() -> OpenFiles.count(server), count -> count <= handlesBefore);
        Jvm jvm = Eventually.see(
                () -> Jvm.of(server),
                now -> now.threads() <= jvmBefore.threads()
                        && now.threadsInTheLibrary() == 0
                        && now.heapBytes() <= jvmBefore.heapBytes() + HEAP_BYTES);
        System.out.println(server.name() + ", " + folder + ": " + aborts + " aborted requests; handles " + handlesBefore
                + " before, "
                + handles + " after; threads " + jvmBefore.threads() + ", "
                + jvm.threads() + " with none in the library; heap in kB "
                + jvmBefore.heapBytes() / 1024 + ", " + jvm.heapBytes() / 1024);
        assertTrue(handles <= handlesBefore, () -> handlesBefore + " handles before and " + handles + " after");
        assertEquals(0, jvm.threadsInTheLibrary());
        assertTrue(
                jvm.threads() <= jvmBefore.threads() + SPARE_THREADS,
                () -> jvmBefore + " before and " + jvm + " after");
        assertTrue(
                jvm.heapBytes() <= jvmBefore.heapBytes() + HEAP_BYTES,
                () -> jvmBefore + " before and " + jvm + " after");
        Matcher tally = TALLY.matcher(Eventually.see(() -> report(call), AbortRules::hasClosedAll));
        assertTrue(tally.matches() && tally.group(2).equals(tally.group(3)), tally::toString);
        assertTrue(Integer.parseInt(tally.group(2)) > 0, tally::toString);
        assertArrayEquals(
                Film.bytes(100, 200),
                Exchange.get(server, "/app/videos/film.mp4", "Range: bytes=100-199")
                        .body());
    }

    private void abort(int requests, String scriptedTarget) throws Exception {
        String target = "/app/" + folder + "/aborted.mp4";
        String[][] asked = {
            {target, ranges.get(0)},
            {target, ranges.get(1)},
            {target, ranges.get(2)},
            {scriptedTarget, "X-No-Range: 1"}
        };
        Clients.run(CLIENTS, client -> {
            for (int i = client; i < requests; i += CLIENTS) {
                try (Connection connection = Connection.open(server)) {
                    String[] request = asked[i % asked.length];
                    connection.send("GET", request[0], request[1], "Connection: close");
                    connection.read(READ[i / asked.length % READ.length]);
                    if (i / asked.length / READ.length % 2 == 0) {
                        connection.reset();
                    }
                }
            }
            return client;
        });
    }

    private String report(ScenarioCall call) throws IOException {
        return Exchange.get(server, "/app/report/" + call.key()).text();
    }

    private static boolean hasClosedAll(String report) {
        Matcher tally = TALLY.matcher(report);
        return tally.matches() && tally.group(2).equals(tally.group(3));
    }
}
