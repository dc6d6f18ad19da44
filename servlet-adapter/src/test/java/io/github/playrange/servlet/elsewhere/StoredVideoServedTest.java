package io.github.playrange.servlet.elsewhere;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.servlet.RangeServlet;
import io.github.playrange.servlet.RepresentationResolver;
import io.github.playrange.servlet.Resolution;
import io.github.playrange.servlet.testkit.EmbeddedJetty;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Reply;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A video in a store, from a client's side. */
final class StoredVideoServedTest {

    private static final String NAME = "films/talk.mp4";
    private static final int LENGTH = 100_000;

    private final MemoryStore store = new MemoryStore();
    private EmbeddedJetty server;

    @BeforeEach
    void start(@TempDir Path empty) throws Exception {
        store.store(NAME, Film.bytes(0, LENGTH));
        RepresentationResolver videos = request -> StoredVideo.find(store, "films" + request.path())
                .<Resolution>map(Resolution.Found::new)
                .orElseGet(Resolution.NotFound::new);
        ServletHolder servlet = new ServletHolder("videos", new RangeServlet(videos));
        server = EmbeddedJetty.start(empty, handler -> handler.addServlet(servlet, "/videos/*"));
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void range_isServed() throws IOException {
        Reply reply = Exchange.get(server, "/app/videos/talk.mp4", "Range: bytes=500-99998");

        assertEquals(206, reply.status());
        assertEquals("bytes 500-99998/100000", reply.field("content-range").orElseThrow());
        assertArrayEquals(Film.bytes(500, 99_999), reply.body());
    }

    @Test
    void rangeOfAnEarlierVersion_isNotMixedWithTheNext() throws IOException {
        String tag = Exchange.get(server, "/app/videos/talk.mp4").field("etag").orElseThrow();
        store.store(NAME, Film.bytes(7, 7 + LENGTH));

        Reply reply = Exchange.get(server, "/app/videos/talk.mp4", "Range: bytes=500-", "If-Range: " + tag);

        assertEquals(200, reply.status());
        assertArrayEquals(Film.bytes(7, 7 + LENGTH), reply.body());
    }

    @Test
    void unknownName_isNotFound() throws IOException {
        assertEquals(404, Exchange.get(server, "/app/videos/other.mp4").status());
    }
}
