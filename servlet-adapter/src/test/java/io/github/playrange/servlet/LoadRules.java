package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.playrange.servlet.testkit.Clients;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Extent;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Jvm;
import io.github.playrange.servlet.testkit.KeepAlive;
import io.github.playrange.servlet.testkit.OpenFiles;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.SampleFolder;
import io.github.playrange.servlet.testkit.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random ranges of many files for many clients at once: every byte is the right one. */
abstract class LoadRules {

    private static final int CLIENTS = 64;
    private static final int FILES = 1_000;
    private static final int LONGEST = 1 << 20;

    /** For each client. */
    private static final int FEWEST_REQUESTS = 50;

    private static final Duration SPAN = Extent.FULL ? Duration.ofSeconds(60) : Duration.ZERO;
    private static final int REQUESTS_BEFORE_IT_COUNTS = 5;

    /** For what a server does beside serving, such as timers; its pool is full from the beginning. */
    private static final int SPARE_THREADS = 4;

    private final Server server;
    private final Path folder;
    private final int[] lengths = lengths();

    LoadRules(Server server) {
        this.server = server;
        this.folder = server.root().resolve("load");
    }

    /** What came of some requests. */
    private record Yield(long requests, long bytes) {

        Yield plus(Yield other) {
            return new Yield(requests + other.requests, bytes + other.bytes);
        }
    }

    /** From one byte to {@link #LONGEST}, as many in each octave as in any other; the same on every run. */
    private static int[] lengths() {
        Random random = new Random(20261122);
        double octaves = Math.log(LONGEST);
        return random.doubles(FILES)
                .mapToInt(fraction -> (int) Math.round(Math.exp(fraction * octaves)))
                .toArray();
    }

    /** Each file holds another piece of the film, so that none can be taken for another. */
    private static byte[] bytes(int file, int start, int end) {
        long beginning = (long) file * LONGEST;
        return Film.bytes(beginning + start, beginning + end);
    }

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(folder);
        for (int file = 0; file < FILES; file++) {
            Path path = folder.resolve(file + ".mp4");
            Files.write(path, bytes(file, 0, lengths[file]));
            Files.setLastModifiedTime(path, FileTime.from(SampleFolder.LAST_MODIFIED));
        }
    }

    @Test
    void everyByte_isTheRightOne() throws Exception {
        assumeTrue(OpenFiles.areKnown(), "this operating system does not tell which files are open");
        load(REQUESTS_BEFORE_IT_COUNTS, Duration.ZERO);
        Eventually.see(() -> OpenFiles.served(server), List::isEmpty);
        Jvm jvmBefore = Jvm.of(server);
        long handlesBefore = OpenFiles.settledCount(server);

        Yield yield = load(FEWEST_REQUESTS, SPAN);

        assertEquals(List.of(), Eventually.see(() -> OpenFiles.served(server), List::isEmpty));
        long handles = Eventually.see(() -> OpenFiles.count(server), count -> count <= handlesBefore);
        Jvm jvm = Eventually.see(() -> Jvm.of(server), now -> now.threadsInTheLibrary() == 0);
        System.out.println(server.name() + ": " + yield.requests() + " random ranges for " + CLIENTS + " clients, "
                + yield.bytes() + " bytes verified; handles " + handlesBefore + " before, " + handles
                + " after; threads " + jvmBefore.threads() + ", " + jvm.threads() + " with none in the library");
        assertTrue(handles <= handlesBefore, () -> handlesBefore + " handles before and " + handles + " after");
        assertEquals(0, jvm.threadsInTheLibrary());
        assertTrue(
                jvm.threads() <= jvmBefore.threads() + SPARE_THREADS,
                () -> jvmBefore + " before and " + jvm + " after");
    }

    private Yield load(int fewestRequests, Duration span) throws Exception {
        long end = System.nanoTime() + span.toNanos();
        return Clients.run(CLIENTS, client -> {
                    Random random = new Random(client);
                    Yield yield = new Yield(0, 0);
                    try (KeepAlive connection = new KeepAlive(server)) {
                        while (yield.requests() < fewestRequests || System.nanoTime() < end) {
                            yield = yield.plus(new Yield(1, oneRange(connection, random)));
                        }
                    }
                    return yield;
                })
                .stream()
                .reduce(new Yield(0, 0), Yield::plus);
    }

    /** The number of bytes, each of which was right. */
    private long oneRange(KeepAlive connection, Random random) throws IOException {
        int file = random.nextInt(FILES);
        int length = lengths[file];
        int start = random.nextInt(length);
        int last = start + random.nextInt(length - start);
        String range = switch (random.nextInt(3)) {
            case 0 -> {
                last = length - 1;
                yield start + "-";
            }
            case 1 -> {
                start = last;
                last = length - 1;
                yield "-" + (length - start);
            }
            default -> start + "-" + last;
        };
        Reply reply = connection.send("GET", "/app/videos/load/" + file + ".mp4", "Range: bytes=" + range);

        assertEquals(206, reply.status());
        assertEquals(Optional.of("bytes " + start + "-" + last + "/" + length), reply.field("content-range"));
        assertTrue(
                Arrays.equals(bytes(file, start, last + 1), reply.body()), () -> range + " of " + file + ": " + reply);
        return reply.body().length;
    }
}
