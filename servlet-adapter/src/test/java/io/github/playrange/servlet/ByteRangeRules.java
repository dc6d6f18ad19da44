package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Connection;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.SampleFolder;
import io.github.playrange.servlet.testkit.Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, sections 14 and 15.3.7, over the wire. */
abstract class ByteRangeRules {

    private static final String FILM = "/app/videos/film.mp4";
    private static final int LENGTH = SampleFolder.FILM_LENGTH;
    private static final Pattern BOUNDARY = Pattern.compile("multipart/byteranges; ?boundary=([0-9a-f]{32})");

    private final Server server;

    ByteRangeRules(Server server) {
        this.server = server;
    }

    @Test
    void withoutRange_allOfTheFileIsSent() throws IOException {
        Reply reply = Exchange.get(server, FILM);

        assertEquals(200, reply.status());
        assertFilmFields(reply, "video/mp4", LENGTH);
        assertEquals(Optional.empty(), reply.field("content-range"));
        assertBody(Film.bytes(0, LENGTH), reply);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-99,            0,      100",
        "bytes=100-199,         100,    200",
        "bytes=0-,              0,      300000",
        "bytes=299999-,         299999, 300000",
        "bytes=100000-,         100000, 300000",
        "bytes=-1,              299999, 300000",
        "bytes=-100,            299900, 300000",
        "bytes=-300000,         0,      300000",
        "bytes=-300001,         0,      300000",
        "bytes=299990-400000,   299990, 300000",
        "'bytes= 0-9, 10-19',   0,      20",
        "'bytes=20-29,10-24',   10,     30",
        "bytes=0-18446744073709551615, 0, 300000",
    })
    void oneRange_isSentAlone(String range, int start, int end) throws IOException {
        Reply reply = Exchange.get(server, FILM, "Range: " + range);

        assertEquals(206, reply.status());
        assertFilmFields(reply, "video/mp4", end - start);
        assertEquals(Optional.of("bytes " + start + "-" + (end - 1) + "/" + LENGTH), reply.field("content-range"));
        assertBody(Film.bytes(start, end), reply);
    }

    @Test
    void severalRanges_areSentAsPartsInTheOrderAskedFor() throws IOException {
        Reply reply = Exchange.get(server, FILM, "Range: bytes=200000-249999,0-0,-2");

        assertEquals(206, reply.status());
        assertEquals(Optional.empty(), reply.field("content-range"));
        assertFilmFields(reply, "multipart/byteranges", reply.body().length);
        Matcher type = BOUNDARY.matcher(reply.field("content-type").orElseThrow());
        assertTrue(type.matches(), () -> reply.field("content-type").toString());
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.writeBytes(part("--", type.group(1), 200_000, 250_000));
        expected.writeBytes(part("\r\n--", type.group(1), 0, 1));
        expected.writeBytes(part("\r\n--", type.group(1), LENGTH - 2, LENGTH));
        expected.writeBytes(ascii("\r\n--" + type.group(1) + "--\r\n"));
        assertBody(expected.toByteArray(), reply);
    }

    @Test
    void boundary_isAnotherOneEachTime() throws IOException {
        Optional<String> first =
                Exchange.get(server, FILM, "Range: bytes=0-0,2-2").field("content-type");
        Optional<String> second =
                Exchange.get(server, FILM, "Range: bytes=0-0,2-2").field("content-type");

        assertTrue(first.isPresent() && !first.equals(second), () -> first + " and " + second);
    }

    @Test
    void severalLinesOfRange_areOneList() throws IOException {
        Reply reply = Exchange.get(server, FILM, "Range: bytes=0-9", "Range: 10-19");

        assertEquals(206, reply.status());
        assertBody(Film.bytes(0, 20), reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=300000-", "bytes=300000-300001", "bytes=-0", "bytes=99999999999999999999-"})
    void rangeBeyondTheEnd_isNotSatisfiable(String range) throws IOException {
        Reply reply = Exchange.get(server, FILM, "Range: " + range);

        assertEquals(416, reply.status());
        assertEquals(Optional.of("bytes */300000"), reply.field("content-range"));
        ErrorReply.assertOneLine(reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=5-4", "bytes=", "bytes=a-b", "bytes 0-9", "seconds=0-9", "bytes=0-299999,0-299999", "0-9"
            })
    void rangeThatIsInvalidUnknownOrExcessive_isIgnored(String range) throws IOException {
        Reply reply = Exchange.get(server, FILM, "Range: " + range);

        assertEquals(200, reply.status());
        assertBody(Film.bytes(0, LENGTH), reply);
    }

    @Test
    void head_hasTheFieldsOfTheWholeFileAndNoContent() throws IOException {
        Reply reply = Exchange.send(server, "HEAD", FILM, "Range: bytes=0-99");

        assertEquals(200, reply.status());
        assertFilmFields(reply, "video/mp4", LENGTH);
        assertEquals(Optional.empty(), reply.field("content-range"));
        assertEquals(0, reply.body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Range: bytes=0-", "Range: bytes=-5", "X-No-Range: 1"})
    void emptyFile_isSentWholeWhateverIsAskedFor(String field) throws IOException {
        Reply reply = Exchange.get(server, "/app/videos/empty.mp4", field);

        assertEquals(200, reply.status());
        assertFilmFields(reply, "video/mp4", 0);
        assertBody(new byte[0], reply);
    }

    @Test
    void responsesOnOneConnection_followEachOtherExactly() throws IOException {
        try (Connection connection = Connection.open(server)) {
            for (int round = 0; round < 3; round++) {
                assertArrayEquals(
                        Film.bytes(5, 100_005),
                        connection.request("GET", FILM, "Range: bytes=5-100004").read(100_000));
                connection.request("HEAD", FILM);
                connection.request("GET", FILM, "If-None-Match: *");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/app/videos/sub/clip.webm, video/webm",
        "/app/videos/notes.unknown, application/octet-stream",
    })
    void mediaType_comesFromTheName(String target, String type) throws IOException {
        assertEquals(Optional.of(type), Exchange.get(server, target).field("content-type"));
    }

    private static byte[] part(String delimiter, String boundary, int start, int end) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(ascii(delimiter + boundary + "\r\nContent-Type: video/mp4\r\nContent-Range: bytes " + start
                + "-" + (end - 1) + "/" + LENGTH + "\r\n\r\n"));
        part.writeBytes(Film.bytes(start, end));
        return part.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void assertFilmFields(Reply reply, String type, int length) {
        assertTrue(reply.field("content-type").orElse("").startsWith(type), reply::toString);
        assertEquals(Optional.of(Integer.toString(length)), reply.field("content-length"));
        assertEquals(Optional.of("bytes"), reply.field("accept-ranges"));
        assertEquals(Optional.of("Thu, 05 Mar 2026 10:20:30 GMT"), reply.field("last-modified"));
        assertEquals(Optional.of("nosniff"), reply.field("x-content-type-options"));
        String tag = reply.field("etag").orElse("none");
        assertTrue(tag.matches("\"[0-9a-f-]+\""), () -> "a strong entity tag is expected, and is " + tag);
        assertTrue(reply.field("date").isPresent());
    }

    private static void assertBody(byte[] expected, Reply reply) {
        assertTrue(reply.complete(), reply::toString);
        assertArrayEquals(expected, reply.body());
    }
}
