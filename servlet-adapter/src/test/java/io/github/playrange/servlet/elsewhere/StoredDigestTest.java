package io.github.playrange.servlet.elsewhere;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.http.Field;
import io.github.playrange.servlet.DirectoryResolver;
import io.github.playrange.servlet.RangeServlet;
import io.github.playrange.servlet.RepresentationResolver;
import io.github.playrange.servlet.testkit.EmbeddedJetty;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.SampleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder whose files have digests in a database, which make better entity tags than time and length do. */
final class StoredDigestTest {

    private static final String FILM = "/app/videos/short.mp4";
    private static final String TAG = "\"sha256-1000\"";

    /** Stands in for a table of digests by path and version. */
    private static final class Digests {

        Optional<EntityTag> find(String path, RepresentationMetadata version) throws IOException {
            if (path.endsWith("film.mp4")) {
                throw new IOException("the database is asleep");
            }
            return path.endsWith("short.mp4")
                    ? Optional.of(EntityTag.strong("sha256-" + version.length()))
                    : Optional.empty();
        }
    }

    private EmbeddedJetty server;

    @BeforeEach
    void start(@TempDir Path empty) throws Exception {
        Path root = SampleFolder.in(empty);
        DirectoryResolver folder = new DirectoryResolver(root);
        Digests digests = new Digests();
        RepresentationResolver tagged = request -> folder.resolve(request)
                .map(film -> digests.find(request.path(), film.metadata())
                        .map(film::withEntityTag)
                        .orElse(film))
                .with(new Field("Cache-Control", "private, no-transform"));
        ServletHolder servlet = new ServletHolder("videos", new RangeServlet(tagged));
        server = EmbeddedJetty.start(root, handler -> handler.addServlet(servlet, "/videos/*"));
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void storedDigest_isTheEntityTag() throws IOException {
        Reply reply = Exchange.get(server, FILM);

        assertEquals(TAG, reply.field("etag").orElseThrow());
        assertEquals("private, no-transform", reply.field("cache-control").orElseThrow());
        assertArrayEquals(Film.bytes(0, SampleFolder.SHORT_LENGTH), reply.body());
    }

    @Test
    void filmWithoutADigest_keepsTheTagOfItsFile() throws IOException {
        String tag =
                Exchange.get(server, "/app/videos/one+one.mp4").field("etag").orElseThrow();

        assertTrue(tag.matches("\"3e8-[0-9a-f]+-[0-9a-f]+\""), tag);
    }

    @Test
    void lookUpThatFails_isAnError() throws IOException {
        assertEquals(500, Exchange.get(server, "/app/videos/film.mp4").status());
    }

    @Test
    void storedDigest_isAValidator() throws IOException {
        assertEquals(304, Exchange.get(server, FILM, "If-None-Match: " + TAG).status());
        assertEquals(
                206,
                Exchange.get(server, FILM, "Range: bytes=0-9", "If-Range: " + TAG)
                        .status());
        assertEquals(
                200,
                Exchange.get(server, FILM, "Range: bytes=0-9", "If-Range: \"sha256-999\"")
                        .status());
    }

    @Test
    void whatIsNotFound_staysSo() throws IOException {
        Reply reply = Exchange.get(server, "/app/videos/missing.mp4");

        assertEquals(404, reply.status());
        assertEquals("no-store", reply.field("cache-control").orElseThrow());
    }
}
