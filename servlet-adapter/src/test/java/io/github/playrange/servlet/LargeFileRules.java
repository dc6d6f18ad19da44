package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.playrange.servlet.testkit.Client;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.OpenFiles;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Server;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five GiB, sparse but for some bytes at the places where integers overflow. */
abstract class LargeFileRules {

    private static final String TARGET = "/app/videos/large.mp4";
    private static final long LENGTH = 5L << 30;
    private static final int MARK = 64;
    private static final long[] MARKS = {0, (1L << 31) - 1, 1L << 31, 1L << 32, LENGTH};

    /** The most bytes that one test reads of a response that has billions. */
    private static final int SOME = 8 << 20;

    private final Server server;
    private final Client client;
    private final Path file;

    LargeFileRules(Server server, Client client) {
        this.server = server;
        this.client = client;
        this.file = server.root().resolve("large.mp4");
    }

    @BeforeEach
    void writeMarks() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(LENGTH);
            for (long mark : MARKS) {
                long start = Math.max(0, mark - MARK);
                access.seek(start);
                access.write(Film.bytes(start, Math.min(LENGTH, mark + MARK)));
            }
        }
    }

    @AfterEach
    void nothingStaysOpen() throws Exception {
        if (OpenFiles.areKnown()) {
            assertEquals(List.of(), Eventually.see(() -> OpenFiles.served(server), List::isEmpty));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {(1L << 31) - 1, 1L << 31, 1L << 32})
    void rangeAcrossAnOffset_hasItsBytes(long offset) throws IOException {
        long start = offset - MARK;
        long end = offset + MARK;
        Reply reply = client.get(TARGET, "Range: bytes=" + start + "-" + (end - 1));

        assertEquals(206, reply.status());
        assertEquals(Optional.of("bytes " + start + "-" + (end - 1) + "/" + LENGTH), reply.field("content-range"));
        assertArrayEquals(Film.bytes(start, end), reply.body());
    }

    @ParameterizedTest
    @ValueSource(longs = {(1L << 31) - 1, 1L << 31, 1L << 32, LENGTH - 1})
    void rangeFromAnOffsetOn_beginsWithItsBytes(long offset) throws IOException {
        long end = Math.min(LENGTH, offset + MARK);
        try (Exchange exchange = client.begin("GET", TARGET, "Range: bytes=" + offset + "-")) {
            assertArrayEquals(Film.bytes(offset, end), exchange.read((int) (end - offset)));
        }
    }

    @Test
    void lastBytes_areTheEnd() throws IOException {
        Reply reply = client.get(TARGET, "Range: bytes=-" + MARK);

        assertEquals(Optional.of("bytes 5368709056-5368709119/5368709120"), reply.field("content-range"));
        assertArrayEquals(Film.bytes(LENGTH - MARK, LENGTH), reply.body());
    }

    @Test
    void rangesOfBothEnds_areParts() throws IOException {
        Reply reply = client.get(TARGET, "Range: bytes=-2,4294967296-4294967297");
        String body = new String(reply.body(), StandardCharsets.ISO_8859_1);

        assertEquals(206, reply.status());
        assertTrue(reply.complete(), reply::toString);
        assertTrue(body.contains("bytes 5368709118-5368709119/5368709120\r\n\r\n" + latin(LENGTH - 2)), body);
        assertTrue(body.contains("bytes 4294967296-4294967297/5368709120\r\n\r\n" + latin(1L << 32)), body);
    }

    @Test
    void head_hasTheWholeLength() throws IOException {
        assertEquals(Optional.of("5368709120"), client.send("HEAD", TARGET).field("content-length"));
    }

    @Test
    void wholeFileThatIsGivenUp_costsNeitherMemoryNorHandles() throws Exception {
        assumeTrue(OpenFiles.areKnown(), "this operating system does not tell which files are open");
        giveUp();
        nothingStaysOpen();
        long before = OpenFiles.countWithoutSockets(server);
        for (int i = 0; i < 5; i++) {
            giveUp();
        }

        long after = Eventually.see(() -> OpenFiles.countWithoutSockets(server), count -> count <= before);
        assertTrue(after <= before, () -> before + " handles before and " + after + " after");
    }

    private void giveUp() throws IOException {
        try (Exchange exchange = client.begin("GET", TARGET, "Range: bytes=0-")) {
            assertArrayEquals(Film.bytes(0, MARK), exchange.read(MARK));
            for (byte b : exchange.read(SOME)) {
                assertEquals(0, b);
            }
        }
    }

    private static String latin(long start) {
        return new String(Film.bytes(start, start + 2), StandardCharsets.ISO_8859_1);
    }
}
