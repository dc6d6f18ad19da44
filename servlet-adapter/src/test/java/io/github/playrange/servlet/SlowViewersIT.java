package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.Clients;
import io.github.playrange.servlet.testkit.Container;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Extent;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Jvm;
import io.github.playrange.servlet.testkit.OpenFiles;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Ways;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Viewers that take 64 KiB a second, many more than a container has threads: each of them is served, and none holds one.
 *
 * <p>The operating system keeps back a little for each of them alone, since it would take all that they ask for at once
 * otherwise, and nobody would wait. Two thousand need 7 000 handles on both sides together.
 */
class SlowViewersIT {

    private static final int VIEWERS = Extent.FULL ? 2_000 : 200;

    /** Tomcat keeps 100 kB for each connection that waits, and half as much again if that is asynchronous. */
    private static final List<String> MEMORY =
            Extent.FULL ? List.of("-Xmx512m", "-XX:MaxDirectMemorySize=256m") : List.of("-Xmx64m");

    static final int SEND_BUFFER_BYTES = 64 << 10;

    /** As long as nobody is dropped who is slow because the machine is. */
    private static final int PATIENCE_MILLIS = 60_000;

    private static final int LENGTH = 768 << 10;
    private static final int BYTES_A_SECOND = 64 << 10;
    private static final int SECONDS = 3;

    private static final int FAST = 8;

    /** For what a container does beside serving. */
    private static final int MOST_THREADS = 20;

    /** With 0 bytes of buffers to share as well. */
    @ParameterizedTest
    @CsvSource({
        "tomcat-10.1, TomcatLauncher.java,   observed,                 SENDFILE",
        "tomcat-11,   TomcatLauncher.java,   observed,                 SENDFILE",
        "tomcat-11,   TomcatLauncher.java,   way-asynchronous,         ASYNCHRONOUS",
        "jetty-ee10,  JettyLauncher.java,    observed,                 ASYNCHRONOUS",
        "jetty-ee11,  JettyLauncher.java,    observed,                 ASYNCHRONOUS",
        "undertow,    UndertowLauncher.java, observed,                 ASYNCHRONOUS",
        "undertow,    UndertowLauncher.java, observed-without-buffers, ASYNCHRONOUS",
    })
    void slowViewers_areAllServedAndHoldNoThread(String name, String launcher, String door, Way way, @TempDir Path root)
            throws Exception {
        List<String> options = new ArrayList<>(MEMORY);
        options.add("-Dtest.sendBuffer=" + SEND_BUFFER_BYTES);
        options.add("-Dtest.patience=" + PATIENCE_MILLIS);
        Container container = Container.start(name, launcher, root, options);
        try {
            assertServed(container, door, way);
        } finally {
            container.stop();
        }
    }

    static void assertServed(Container container, String door, Way way) throws Exception {
        Files.write(container.root().resolve("slowly-viewed.mp4"), Film.bytes(0, LENGTH));
        String target = "/app/" + door + "/slowly-viewed.mp4";
        byte[] film = Film.bytes(0, LENGTH);
        assertArrayEquals(film, Exchange.get(container, target).body());
        Jvm before = Jvm.of(container);
        Ways ways = Ways.through(container, door);

        List<Exchange> viewers = new ArrayList<>();
        Jvm meanwhile;
        try {
            for (int viewer = 0; viewer < VIEWERS; viewer++) {
                viewers.add(Exchange.begin(container, "GET", target));
            }
            int taken = 0;
            for (int second = 0; second < SECONDS; second++) {
                long next = System.nanoTime() + 1_000_000_000;
                for (Exchange viewer : viewers) {
                    assertTrue(areAt(film, taken, viewer.read(BYTES_A_SECOND)));
                }
                taken += BYTES_A_SECOND;
                Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
            }
            // What the container sends is out of our hands at once.
            assertEquals(way == Way.SENDFILE ? Map.of(way, VIEWERS) : Map.of(), ways.counted(), "are to be waited for");
            meanwhile = Eventually.see(() -> Jvm.of(container), now -> now.threadsInTheLibrary() <= MOST_THREADS);
            assertArrayEquals(film, Exchange.get(container, target).body(), "a fast client beside them");
            assertRest(viewers, film, taken);
        } finally {
            for (Exchange viewer : viewers) {
                viewer.close();
            }
        }

        Map<Way, Integer> expected = Map.of(way, VIEWERS + 1);
        assertEquals(expected, ways.counted(expected));
        Jvm after = Eventually.see(() -> Jvm.of(container), now -> now.threadsInTheLibrary() == 0);
        System.out.println(container.name() + ", " + door + ": " + VIEWERS + " slow viewers served by " + way
                + "; threads " + before.threads() + " before, " + meanwhile.threads() + " meanwhile, "
                + meanwhile.threadsInTheLibrary() + " of them in the library; heap in kB " + before.heapBytes() / 1024
                + " before, " + meanwhile.heapBytes() / 1024 + " meanwhile");
        assertTrue(
                meanwhile.threads() <= before.threads() + MOST_THREADS,
                () -> before + " before and " + meanwhile + " meanwhile");
        // The watch, and what happens to be sent just then.
        assertTrue(meanwhile.threadsInTheLibrary() <= MOST_THREADS, meanwhile::toString);
        assertEquals(0, after.threadsInTheLibrary());
        if (OpenFiles.areKnown()) {
            assertEquals(List.of(), Eventually.see(() -> OpenFiles.served(container), List::isEmpty));
        }
        assertEquals(
                List.of(),
                container.log().stream()
                        .filter(line -> line.contains("OutOfMemoryError"))
                        .toList());
    }

    /** By as many at once as are fast. */
    private static void assertRest(List<Exchange> viewers, byte[] film, int taken) throws Exception {
        Clients.run(FAST, client -> {
            for (int i = client; i < viewers.size(); i += FAST) {
                Reply rest = viewers.get(i).rest(taken);
                assertTrue(rest.complete(), rest::toString);
                assertTrue(areAt(film, taken, rest.body()));
            }
            return client;
        });
    }

    private static boolean areAt(byte[] film, int position, byte[] bytes) {
        return Arrays.equals(film, position, position + bytes.length, bytes, 0, bytes.length);
    }
}
