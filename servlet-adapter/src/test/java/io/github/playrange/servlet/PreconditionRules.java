package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.KeepAlive;
import io.github.playrange.servlet.testkit.PreconditionVector;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Server;
import io.github.playrange.servlet.testkit.Validators;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, section 13, over the wire. {@code TAG} in a field stands for the file's entity tag. */
abstract class PreconditionRules {

    private static final String FILM = "/app/videos/film.mp4";
    private static final String SHORT = "/app/videos/short.mp4";
    private static final String LAST_MODIFIED = "Thu, 05 Mar 2026 10:20:30 GMT";
    private static final String EARLIER = "Thu, 05 Mar 2026 10:20:29 GMT";
    private static final String LATER = "Thu, 05 Mar 2026 10:20:31 GMT";

    private final Server server;

    PreconditionRules(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If-None-Match: TAG",
                "If-None-Match: W/TAG",
                "If-None-Match: \"other\", TAG",
                "If-None-Match: *",
                "If-Modified-Since: " + LAST_MODIFIED,
                "If-Modified-Since: " + LATER,
                "If-Modified-Since: Thursday, 05-Mar-26 10:20:30 GMT",
                "If-Modified-Since: Thu Mar  5 10:20:30 2026",
            })
    void clientThatHasThisVersion_isToldSo(String condition) throws IOException {
        String tag = tag(FILM);
        for (String method : new String[] {"GET", "HEAD"}) {
            Reply reply = Exchange.send(server, method, FILM, condition.replace("TAG", tag), "Range: bytes=0-9");

            assertEquals(304, reply.status());
            assertEquals(Optional.of(tag), reply.field("etag"));
            assertEquals(0, reply.body().length);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If-None-Match: \"other\"",
                "If-Modified-Since: " + EARLIER,
                "If-Modified-Since: yesterday",
                "If-Match: TAG",
                "If-Match: *",
                "If-Unmodified-Since: " + LAST_MODIFIED,
            })
    void conditionThatHolds_changesNothing(String condition) throws IOException {
        Reply reply = Exchange.get(server, FILM, condition.replace("TAG", tag(FILM)), "Range: bytes=0-9");

        assertEquals(206, reply.status());
        assertArrayEquals(Film.bytes(0, 10), reply.body());
    }

    @Test
    void ifNoneMatch_silencesIfModifiedSince() throws IOException {
        assertEquals(
                200,
                Exchange.get(server, FILM, "If-None-Match: \"other\"", "If-Modified-Since: " + LATER)
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If-Match: \"other\"",
                "If-Match: W/TAG",
                "If-Unmodified-Since: " + EARLIER,
            })
    void conditionThatDoesNotHold_refusesTheRequest(String condition) throws IOException {
        Reply reply = Exchange.get(server, FILM, condition.replace("TAG", tag(FILM)));

        assertEquals(412, reply.status());
        ErrorReply.assertOneLine(reply);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Range: TAG                           | 206",
                "If-Range: W/TAG                         | 200",
                "If-Range: \"other\"                     | 200",
                "If-Range: TAG, TAG                      | 200",
                "If-Range: Thu, 05 Mar 2026 10:20:30 GMT | 206",
                "If-Range: Thu, 05 Mar 2026 10:20:29 GMT | 200",
                "If-Range: Thu, 05 Mar 2026 10:20:31 GMT | 200",
                "If-Range: yesterday                     | 200",
            })
    void range_isHonouredOnlyForTheVersionThatTheClientHasPartsOf(String condition, int status) throws IOException {
        Reply reply = Exchange.get(server, FILM, condition.replace("TAG", tag(FILM)), "Range: bytes=5-9");

        assertEquals(status, reply.status());
        assertEquals(status == 206 ? 5 : 300_000, reply.body().length);
    }

    @Test
    void fileThatMayStillBeWritten_hasAWeakTagThatAllowsNoRange() throws IOException {
        Files.write(server.root().resolve("fresh.mp4"), Film.bytes(0, 1_000));
        String tag = tag("/app/videos/fresh.mp4");

        assertTrue(tag.startsWith("W/"), tag);
        assertEquals(
                200,
                Exchange.get(server, "/app/videos/fresh.mp4", "If-Range: " + tag, "Range: bytes=0-9")
                        .status());
    }

    @Test
    void missingFile_isMissingWhateverTheCondition() throws IOException {
        assertEquals(
                404,
                Exchange.get(server, "/app/videos/missing.mp4", "If-None-Match: *")
                        .status());
    }

    @Test
    void everyCombination_isAnsweredAsTheRfcSays() throws IOException {
        List<String> faults = new ArrayList<>();
        List<PreconditionVector> vectors = PreconditionVector.all();
        try (KeepAlive client = new KeepAlive(server)) {
            Validators validators = Validators.of(client.send("HEAD", SHORT));
            for (PreconditionVector vector : vectors) {
                String[] fields = vector.fieldLines(validators);
                Reply reply = client.send(
                        vector.method(),
                        SHORT,
                        Stream.concat(Stream.of("Range: bytes=10-19"), Arrays.stream(fields))
                                .toArray(String[]::new));
                if (reply.status() != vector.status() || !reply.complete()) {
                    faults.add(vector.method() + " " + List.of(fields) + ": " + reply);
                }
            }
        }

        assertEquals(List.of(), faults);
        System.out.println(server.name() + ": " + vectors.size() + " combinations of preconditions answered right");
    }

    private String tag(String target) throws IOException {
        return Exchange.send(server, "HEAD", target).field("etag").orElseThrow();
    }
}
