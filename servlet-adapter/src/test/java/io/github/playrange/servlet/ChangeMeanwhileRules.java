package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.Doors;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.FileChange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.OpenFiles;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Server;
import io.github.playrange.servlet.testkit.Ways;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a response whose file changes between our look at it and the first byte, on one way of transfer. */
abstract class ChangeMeanwhileRules {

    /** Small enough for every way. */
    private static final int LENGTH = 30_000;

    private final Server server;
    private final Way way;
    private final Path file;

    ChangeMeanwhileRules(Server server, Way way) {
        this.server = server;
        this.way = way;
        this.file = server.root().resolve("meanwhile.mp4");
    }

    @BeforeEach
    void write() throws IOException {
        Files.write(file, Film.bytes(0, LENGTH));
    }

    @AfterEach
    void nothingStaysOpen() throws Exception {
        Files.deleteIfExists(file);
        if (OpenFiles.areKnown()) {
            assertEquals(List.of(), Eventually.see(() -> OpenFiles.served(server), List::isEmpty));
        }
    }

    @Test
    void fileThatLosesItsEnd_isNeverSentAsIfItWereWhole() throws Exception {
        Reply reply = get(FileChange.LOSES_ITS_END);

        if (way == Way.SENDFILE) {
            assertBroken(reply);
        } else {
            assertEquals(500, reply.status());
            ErrorReply.assertOneLine(reply);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOSES_ITS_END")
    void fileThatIsExchanged_isSentAsItWasUnlessTheContainerOpensIt(FileChange change) throws Exception {
        Reply reply = get(change);

        if (way != Way.SENDFILE) {
            assertSent(Film.bytes(0, LENGTH), reply);
        } else if (change == FileChange.IS_EXCHANGED_FOR_A_LONGER_ONE) {
            // The window that the documentation of sendfile names.
            assertSent(Film.bytes(FileChange.OTHER_START, FileChange.OTHER_START + LENGTH), reply);
        } else {
            assertBroken(reply);
        }
    }

    private Reply get(FileChange change) throws Exception {
        Ways ways = Ways.through(server, Doors.folder(way));
        Reply reply = Exchange.get(
                server, "/app/" + Doors.folder(way) + "/meanwhile.mp4?" + change.query(), "Range: bytes=0-");
        assertEquals(way, ways.one());
        return reply;
    }

    private static void assertSent(byte[] expected, Reply reply) {
        assertEquals(206, reply.status());
        assertEquals(Optional.of("bytes 0-" + (LENGTH - 1) + "/" + LENGTH), reply.field("content-range"));
        assertTrue(reply.complete(), reply::toString);
        assertArrayEquals(expected, reply.body());
    }

    private static void assertBroken(Reply reply) {
        assertFalse(reply.complete(), reply::toString);
    }
}
