package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.ConcatenatedRepresentation;
import io.github.playrange.content.ConcatenatedRepresentation.Part;
import io.github.playrange.content.EntityTag;
import io.github.playrange.content.FileRepresentation;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.Representation;
import io.github.playrange.range.ByteRange;
import io.github.playrange.servlet.testkit.EmbeddedJetty;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.SampleFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of a file, of bytes in memory and of an entry of an archive, served as one film. */
final class ConcatenationServedTest {

    private static final String TARGET = "/app/films/cut.mp4";
    private static final String TAG = "\"cut-1\"";
    private static final int HEAD = 40;
    private static final int LENGTH = 150_000;

    /** The film is what the file holds, but that its beginning and its middle are written anew. */
    private final byte[] expected = Film.bytes(0, LENGTH);

    private FileSystem zip;
    private Path file;
    private EmbeddedJetty server;

    @BeforeEach
    void start(@TempDir Path empty) throws Exception {
        Path root = SampleFolder.in(empty);
        file = root.resolve("film.mp4");
        zip = FileSystems.newFileSystem(empty.resolve("films.zip"), Map.of("create", "true"));
        byte[] middle = new byte[50_000];
        Arrays.fill(middle, (byte) 'm');
        Files.write(zip.getPath("/middle.mp4"), middle);
        Arrays.fill(expected, 0, HEAD, (byte) 'h');
        Arrays.fill(expected, 70_000, 120_000, (byte) 'm');
        ServletHolder servlet =
                new ServletHolder("films", new RangeServlet(request -> new Resolution.Found(concatenation())));
        server = EmbeddedJetty.start(root, handler -> handler.addServlet(servlet, "/films/*"));
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        zip.close();
    }

    private Representation concatenation() throws IOException {
        byte[] head = new byte[HEAD];
        Arrays.fill(head, (byte) 'h');
        MediaType type = new MediaType("video/mp4");
        Representation film = FileRepresentation.of(file);
        Representation beginning = new ConcatenatedRepresentation(
                List.of(
                        Part.whole(new BytesRepresentation(head, type, Optional.empty(), Optional.empty())),
                        new Part(film, new ByteRange(HEAD, 70_000))),
                type,
                Optional.empty());
        return new ConcatenatedRepresentation(
                List.of(
                        Part.whole(beginning),
                        Part.whole(FileRepresentation.of(zip.getPath("/middle.mp4"))),
                        new Part(film, new ByteRange(120_000, LENGTH))),
                type,
                Optional.of(EntityTag.strong("cut-1")));
    }

    @Test
    void whole_isThePartsInOrder() throws IOException {
        Reply reply = Exchange.get(server, TARGET);

        assertEquals(200, reply.status());
        assertEquals(TAG, reply.field("etag").orElseThrow());
        assertTrue(reply.field("last-modified").isEmpty(), reply::toString);
        assertArrayEquals(expected, reply.body());
    }

    @ParameterizedTest
    @CsvSource({
        "0-0, 0, 1",
        "0-39, 0, 40",
        "39-40, 39, 41",
        "40-69999, 40, 70000",
        "69999-70000, 69999, 70001",
        "10-119999, 10, 120000",
        "119999-120000, 119999, 120001",
        "0-, 0, 150000",
        "-30001, 119999, 150000",
        "149999-999999, 149999, 150000",
    })
    void range_hasItsBytesWhateverTheyComeFrom(String range, int start, int end) throws IOException {
        Reply reply = Exchange.get(server, TARGET, "Range: bytes=" + range, "If-Range: " + TAG);

        assertEquals(206, reply.status());
        assertEquals(
                "bytes " + start + "-" + (end - 1) + "/" + LENGTH,
                reply.field("content-range").orElseThrow());
        assertArrayEquals(Arrays.copyOfRange(expected, start, end), reply.body());
    }

    @Test
    void severalRanges_areEachServed() throws IOException {
        Reply reply = Exchange.get(server, TARGET, "Range: bytes=38-41,69998-70001,119998-120001");
        String body = new String(reply.body(), StandardCharsets.ISO_8859_1);

        assertEquals(206, reply.status());
        assertTrue(reply.complete(), reply::toString);
        for (int start : new int[] {38, 69_998, 119_998}) {
            String part = "Content-Range: bytes " + start + "-" + (start + 3) + "/" + LENGTH + "\r\n\r\n"
                    + new String(expected, start, 4, StandardCharsets.ISO_8859_1) + "\r\n--";
            assertTrue(body.contains(part), () -> body);
        }
    }
}
