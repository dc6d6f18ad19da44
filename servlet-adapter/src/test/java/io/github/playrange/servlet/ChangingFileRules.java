package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.ContentRanges;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.OpenFiles;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Server;
import io.github.playrange.servlet.testkit.Ways;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a response whose file changes while it is sent. */
abstract class ChangingFileRules {

    /** Zeros, more than all the buffers between a server and a client that does not read. */
    private static final int LENGTH = 32 << 20;

    private static final String PARTS = "Range: bytes=1-20971519,25165824-";
    private static final int START_OF_THE_LAST_PART = 25_165_824;

    private static final int HEAD = 100_000;
    private static final int HEAD_OF_A_PART = 500;
    private static final Instant LONG_AGO = Instant.parse("2026-03-05T10:20:30.5Z");

    private final Server server;
    private final String door;
    private final String target;
    private final Path file;

    /** Through a door of which is told how responses leave. */
    ChangingFileRules(Server server, String door) {
        this.server = server;
        this.door = door;
        this.target = "/app/" + door + "/changing.mp4";
        this.file = server.root().resolve("changing.mp4");
    }

    /** Looks at how a response has left. */
    void hasLeft(Way way, String field) {}

    @BeforeEach
    void writeZeros() throws IOException {
        setLength(file, LENGTH);
    }

    @AfterEach
    void nothingStaysOpen() throws Exception {
        Files.deleteIfExists(file);
        if (OpenFiles.areKnown()) {
            assertEquals(List.of(), Eventually.see(() -> OpenFiles.served(server), List::isEmpty));
        }
    }

    static List<String> requests() {
        return List.of("X-No-Range: 1", "Range: bytes=1000-", PARTS);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void fileThatShrinks_breaksTheConnection(String field) throws Exception {
        assertBroken(field, () -> setLength(file, LENGTH / 2), LENGTH / 2);
    }

    /** In what it sends as parts, the first is there to its end, and the second is not. */
    @Test
    void fileThatLosesItsLastPart_breaksTheConnection() throws Exception {
        assertBroken(PARTS, () -> setLength(file, START_OF_THE_LAST_PART), LENGTH);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void fileThatIsEmptied_breaksTheConnection(String field) throws Exception {
        assertBroken(field, () -> setLength(file, 0), LENGTH / 2);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void fileThatGrows_isSentAsLongAsItWas(String field) throws Exception {
        assertAllZeros(afterTheBeginning(field, () -> setLength(file, 2L * LENGTH)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void fileThatIsDeleted_isSentToItsEnd(String field) throws Exception {
        assertAllZeros(afterTheBeginning(field, () -> Files.delete(file)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void fileThatIsDeletedAndMadeAgain_isSentAsItWas(String field) throws Exception {
        assertAllZeros(afterTheBeginning(field, () -> {
            Files.delete(file);
            Files.write(file, new byte[] {1, 2, 3});
        }));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void fileThatIsReplaced_isSentAsItWas(String field) throws Exception {
        byte[] ones = new byte[LENGTH];
        Arrays.fill(ones, (byte) 1);

        assertAllZeros(afterTheBeginning(field, () -> replaceBy(ones, LONG_AGO)));
    }

    @Test
    void downloadWhoseFileIsReplacedMeanwhile_beginsAnewWithTheNewOne() throws Exception {
        byte[] version1 = Film.bytes(0, 10_000);
        byte[] version2 = Film.bytes(1, 10_001);
        for (String validator : new String[] {"etag", "last-modified"}) {
            replaceBy(version1, LONG_AGO);
            Reply beginning = Exchange.get(server, target, "Range: bytes=0-4999");
            String[] rest = {
                "Range: bytes=5000-", "If-Range: " + beginning.field(validator).orElseThrow()
            };
            assertEquals(206, Exchange.get(server, target, rest).status());
            replaceBy(version2, LONG_AGO.plusSeconds(1));
            Reply end = Exchange.get(server, target, rest);

            assertEquals(200, end.status());
            assertArrayEquals(version2, end.body());
        }
    }

    @Test
    void fileThatIsDeletedAndComesBack_isServedAsItIsNow() throws Exception {
        replaceBy(Film.bytes(0, 10_000), LONG_AGO);
        String tag = Exchange.get(server, target).field("etag").orElseThrow();
        Files.delete(file);
        assertEquals(404, Exchange.get(server, target, "If-None-Match: " + tag).status());
        replaceBy(Film.bytes(1, 10_001), LONG_AGO.plusSeconds(1));
        Reply now = Exchange.get(server, target, "If-None-Match: " + tag);

        assertEquals(200, now.status());
        assertArrayEquals(Film.bytes(1, 10_001), now.body());
    }

    @Test
    void clientThatGoes_leavesNothingOpen() throws Exception {
        assumeTrue(OpenFiles.areKnown(), "this operating system does not tell which files are open");
        try (Exchange exchange = Exchange.begin(server, "GET", target)) {
            exchange.read(HEAD);
            assertEquals(List.of(file.toRealPath().toString()), OpenFiles.served(server));
        }
    }

    /** Reads the beginning, changes the file, and reads what follows. */
    private Reply afterTheBeginning(String field, Change change) throws Exception {
        Ways ways = Ways.through(server, door);
        try (Exchange exchange = Exchange.begin(server, "GET", target, field)) {
            byte[] beginning = exchange.read(HEAD);
            change.happen();
            Reply reply = exchange.restAfter(beginning);
            hasLeft(ways.one(), field);
            return reply;
        }
    }

    /** Warned of once, unless the container alone has to do with it. */
    private void assertBroken(String field, Change change, int atMost) throws Exception {
        long warnings = warnings();
        Ways ways = Ways.through(server, door);
        Reply reply = afterTheBeginning(field, change);

        assertFalse(reply.complete(), reply::toString);
        assertTrue(reply.body().length <= atMost + HEAD_OF_A_PART, reply::toString);
        long expected = warnings + (ways.one() == Way.SENDFILE ? 0 : 1);
        assertEquals(expected, Eventually.see(this::warnings, count -> count == expected));
    }

    private long warnings() throws IOException {
        return server.log().stream()
                .filter(line -> line.startsWith("WARNING io.github.playrange.") && line.contains(target))
                .count();
    }

    private static void assertAllZeros(Reply reply) {
        assertTrue(reply.complete(), reply::toString);
        if (reply.status() == 206) {
            ContentRanges.of(reply, LENGTH);
        } else {
            assertEquals(200, reply.status());
            assertArrayEquals(new byte[LENGTH], reply.body());
        }
    }

    /** By a rename, as one puts a new version in the place of the old one. */
    private void replaceBy(byte[] bytes, Instant lastModified) throws IOException {
        Path other = server.root().resolve("other.mp4");
        Files.write(other, bytes);
        Files.setLastModifiedTime(other, FileTime.from(lastModified));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void setLength(Path file, long length) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(length);
        }
    }

    @FunctionalInterface
    private interface Change {

        void happen() throws IOException;
    }
}
