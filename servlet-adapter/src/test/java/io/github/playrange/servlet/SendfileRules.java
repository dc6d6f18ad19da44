package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.Doors;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.OpenFiles;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Server;
import io.github.playrange.servlet.testkit.VectorFiles;
import io.github.playrange.servlet.testkit.Ways;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds where the container sends the file; several ranges block, since they are no span of it. */
abstract class SendfileRules extends ForcedWayRules {

    /** More than all the buffers between a server and a client that does not read. */
    private static final long LARGE = 24L << 20;

    SendfileRules(Server server) {
        super(server, Way.SENDFILE);
    }

    @Override
    boolean isFor(Reply reply) {
        return !reply.field("content-type").orElse("").startsWith("multipart/");
    }

    @Override
    List<String> rangesToBeAborted() {
        return List.of("X-No-Range: 1", "Range: bytes=1000-", "Range: bytes=-20000000");
    }

    @Nested
    class ChangingFiles extends ChangingFileRules {
        ChangingFiles() {
            super(server, Doors.folder(way));
        }

        @Override
        void hasLeft(Way by, String field) {
            assertEquals(field.contains(",") ? Way.BLOCKING : way, by);
        }
    }

    /** As many as on the other containers, where nothing is kept for them. */
    @Nested
    class AbortsWithoutSendfile extends AbortRules {
        AbortsWithoutSendfile() {
            super(server, "without-sendfile", MANY);
        }
    }

    @Test
    void clientThatStalls_isDroppedByTheContainer() throws Exception {
        VectorFiles.write(server.root(), LARGE);
        Ways ways = Ways.through(server, Doors.folder(way));
        try (Exchange exchange =
                Exchange.begin(server, "GET", "/app/" + Doors.folder(way) + "/" + VectorFiles.name(LARGE))) {
            exchange.read(100);

            assertEquals(way, ways.one());
            if (OpenFiles.areKnown()) {
                assertEquals(List.of(), Eventually.see(() -> OpenFiles.served(server), List::isEmpty));
            }
            Reply rest = exchange.rest(100);
            assertFalse(rest.complete(), rest::toString);
        }
    }
}
