package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.OpenFiles;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Server;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a response whose file changes while it is sent. */
abstract class ChangingFileRules {

    private static final String TARGET = "/app/videos/changing.mp4";

    /** More than all the buffers between a server and a client that does not read. */
    private static final int LENGTH = 64 << 20;

    private static final int HEAD = 100_000;

    private final Server server;
    private final Path file;

    ChangingFileRules(Server server) {
        this.server = server;
        this.file = server.root().resolve("changing.mp4");
    }

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

    @Test
    void fileThatShrinks_breaksTheConnection() throws Exception {
        Reply rest = afterTheBeginning(() -> setLength(file, LENGTH / 2));

        assertFalse(rest.complete(), rest::toString);
        assertTrue(HEAD + rest.body().length <= LENGTH / 2, rest::toString);
        assertTrue(server.log().stream().anyMatch(line -> line.startsWith("WARNING") && line.contains(TARGET)));
    }

    @Test
    void fileThatGrows_isSentAsLongAsItWas() throws Exception {
        assertAllZeros(afterTheBeginning(() -> setLength(file, 2L * LENGTH)));
    }

    @Test
    void fileThatIsDeleted_isSentToItsEnd() throws Exception {
        assertAllZeros(afterTheBeginning(() -> Files.delete(file)));
    }

    @Test
    void fileThatIsReplaced_isSentAsItWas() throws Exception {
        Path other = server.root().resolve("other.mp4");
        Files.write(other, new byte[] {1, 2, 3});

        assertAllZeros(afterTheBeginning(() -> Files.move(other, file, StandardCopyOption.REPLACE_EXISTING)));
    }

    @Test
    void clientThatGoes_leavesNothingOpen() throws Exception {
        assumeTrue(OpenFiles.areKnown(), "this operating system does not tell which files are open");
        try (Exchange exchange = Exchange.begin(server, "GET", TARGET)) {
            exchange.read(HEAD);
            assertEquals(List.of(file.toRealPath().toString()), OpenFiles.served(server));
        }
    }

    /** Reads the beginning, changes the file, and reads what follows. */
    private Reply afterTheBeginning(Change change) throws Exception {
        try (Exchange exchange = Exchange.begin(server, "GET", TARGET)) {
            exchange.read(HEAD);
            change.happen();
            return exchange.rest(HEAD);
        }
    }

    private static void assertAllZeros(Reply rest) {
        assertEquals(200, rest.status());
        assertTrue(rest.complete(), rest::toString);
        for (byte b : rest.body()) {
            assertEquals(0, b);
        }
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
