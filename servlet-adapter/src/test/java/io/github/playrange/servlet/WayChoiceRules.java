package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.range.ByteRange;
import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.Client;
import io.github.playrange.servlet.testkit.Container;
import io.github.playrange.servlet.testkit.ContentRanges;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.JdkClient;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.SampleFolder;
import io.github.playrange.servlet.testkit.VectorFiles;
import io.github.playrange.servlet.testkit.Ways;
import java.net.http.HttpClient.Version;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way a response takes on a container, and that all its bytes are right on it. */
abstract class WayChoiceRules {

    private static final int LENGTH = SampleFolder.FILM_LENGTH;
    /** More than all the buffers between a server and a client that does not read. */
    private static final long LARGE = 24L << 20;

    private static final String WHOLE = "X-No-Range: 1";

    /** Tomcat's on connections that are not encrypted. */
    private final boolean hasSendfile;

    private final boolean isJetty;

    private final Container server;
    private final Client plain;
    private final Client encrypted;
    private final Client http2;

    WayChoiceRules(Container server) throws Exception {
        this.server = server;
        this.isJetty = server.name().startsWith("jetty-");
        this.hasSendfile = server.name().startsWith("tomcat-");
        this.plain = Client.raw(server);
        this.encrypted = JdkClient.secure(server, Version.HTTP_1_1);
        this.http2 = JdkClient.secure(server, Version.HTTP_2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "observed                  | X-No-Range: 1                      | SENDFILE     | ASYNCHRONOUS | ASYNCHRONOUS",
                "observed                  | Range: bytes=1-                    | SENDFILE     | ASYNCHRONOUS | ASYNCHRONOUS",
                "observed                  | Range: bytes=0-99999,150000-199999 | ASYNCHRONOUS | ASYNCHRONOUS | ASYNCHRONOUS",
                "observed                  | Range: bytes=5-9                   | SINGLE_WRITE | ASYNCHRONOUS | SINGLE_WRITE",
                "observed                  | Range: bytes=5-9,50-59             | SINGLE_WRITE | ASYNCHRONOUS | SINGLE_WRITE",
                "observed-wrapped-request  | X-No-Range: 1                      | ASYNCHRONOUS | ASYNCHRONOUS | ASYNCHRONOUS",
                "observed-wrapped-response | X-No-Range: 1                      | ASYNCHRONOUS | ASYNCHRONOUS | ASYNCHRONOUS",
                "observed-wrapped-stream   | X-No-Range: 1                      | BLOCKING     | BLOCKING     | BLOCKING",
                "observed-wrapped-stream   | Range: bytes=0-99999,150000-199999 | BLOCKING     | BLOCKING     | BLOCKING",
                "observed-wrapped-stream   | Range: bytes=5-9                   | SINGLE_WRITE | SINGLE_WRITE | SINGLE_WRITE",
                "observed-without-async    | X-No-Range: 1                      | SENDFILE     | BLOCKING     | BLOCKING",
                "observed-without-async    | Range: bytes=0-99999,150000-199999 | BLOCKING     | BLOCKING     | BLOCKING",
                "observed-blocking         | X-No-Range: 1                      | BLOCKING     | BLOCKING     | BLOCKING",
                "observed-without-buffers  | X-No-Range: 1                      | SENDFILE     | ASYNCHRONOUS | ASYNCHRONOUS",
                "observed-without-buffers  | Range: bytes=0-99999,150000-199999 | ASYNCHRONOUS | ASYNCHRONOUS | ASYNCHRONOUS",
                "observed-without-buffers  | Range: bytes=5-30000               | SENDFILE     | ASYNCHRONOUS | SINGLE_WRITE",
                "observed-without-buffers  | Range: bytes=5-7000                | SINGLE_WRITE | ASYNCHRONOUS | SINGLE_WRITE",
            })
    void inTheClear(String door, String field, Way onTomcat, Way onJetty, Way onUndertow) throws Exception {
        Way others = isJetty ? onJetty : onUndertow;
        assertLeaves(plain, door, field, hasSendfile ? onTomcat : others);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "observed                  | X-No-Range: 1    | ASYNCHRONOUS | ASYNCHRONOUS | ASYNCHRONOUS",
                "observed                  | Range: bytes=1-  | ASYNCHRONOUS | ASYNCHRONOUS | ASYNCHRONOUS",
                "observed                  | Range: bytes=5-9 | SINGLE_WRITE | ASYNCHRONOUS | ASYNCHRONOUS",
                "observed-wrapped-response | X-No-Range: 1    | ASYNCHRONOUS | ASYNCHRONOUS | ASYNCHRONOUS",
                "observed-wrapped-stream   | X-No-Range: 1    | BLOCKING     | BLOCKING     | BLOCKING",
                "observed-without-async    | X-No-Range: 1    | BLOCKING     | BLOCKING     | BLOCKING",
                "observed-without-async    | Range: bytes=5-9 | SINGLE_WRITE | SINGLE_WRITE | SINGLE_WRITE",
                "observed-blocking         | X-No-Range: 1    | BLOCKING     | BLOCKING     | BLOCKING",
                "observed-without-buffers  | X-No-Range: 1    | ASYNCHRONOUS | ASYNCHRONOUS | ASYNCHRONOUS",
                "way-sendfile              | X-No-Range: 1    | BLOCKING     | BLOCKING     | BLOCKING",
            })
    void encryptedOrByHttp2(String door, String field, Way byHttp1, Way byHttp1OnJetty, Way byHttp2) throws Exception {
        assertLeaves(encrypted, door, field, isJetty ? byHttp1OnJetty : byHttp1);
        assertLeaves(http2, door, field, byHttp2);
    }

    private void assertLeaves(Client client, String door, String field, Way way) throws Exception {
        Ways ways = Ways.through(server, door);
        Reply reply = client.get("/app/" + door + "/film.mp4", field);

        assertEquals(way, ways.one());
        assertTrue(reply.complete(), reply::toString);
        if (field.equals(WHOLE)) {
            assertEquals(200, reply.status());
            assertArrayEquals(Film.bytes(0, LENGTH), reply.body());
        } else {
            List<ByteRange> parts = ContentRanges.ofFilm(reply, LENGTH);
            assertEquals(field.split(",", -1).length, parts.size());
        }
        assertEquals(List.of(), Eventually.see(this::complaints, List::isEmpty));
    }

    private List<String> complaints() throws Exception {
        return server.log().stream()
                .filter(line -> line.startsWith("WARNING") && line.contains("/app/observed"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-No-Range: 1", "Range: bytes=100000-"})
    void withoutSendfile_noFileIsLeftToTheContainer(String field) throws Exception {
        Reply reply = plain.get("/app/without-sendfile/film.mp4", field);
        Reply left = plain.get("/app/observed/film.mp4", field);

        assertTrue(reply.complete() && left.complete());
        assertArrayEquals(left.body(), reply.body());
        assertTrue(returns("without-sendfile").matches("[1-9]\\d* returned, 0 with a file"));
        assertTrue(returns("observed")
                .matches("[1-9]\\d* returned, " + (hasSendfile ? "[1-9]\\d*" : "0") + " with a file"));
    }

    @Test
    void blockingDelivery_returnsAfterTheLastByteAndTheOtherBefore() throws Exception {
        VectorFiles.write(server.root(), LARGE);
        String file = VectorFiles.name(LARGE);
        String returnedBefore = returns("observed-blocking");
        String asynchronousBefore = returns("observed");
        try (Exchange blocking = plain.begin("GET", "/app/observed-blocking/" + file);
                Exchange asynchronous = plain.begin("GET", "/app/observed/" + file)) {
            blocking.read(100);
            asynchronous.read(100);
            assertEquals(true, Eventually.see(() -> !returns("observed").equals(asynchronousBefore), seen -> seen));
            assertEquals(returnedBefore, returns("observed-blocking"));

            assertTrue(blocking.rest(100).complete());
            assertTrue(asynchronous.rest(100).complete());
        }
        assertEquals(true, Eventually.see(() -> !returns("observed-blocking").equals(returnedBefore), seen -> seen));
    }

    private String returns(String door) throws Exception {
        return Exchange.get(server, "/app/returns/" + door).text();
    }
}
