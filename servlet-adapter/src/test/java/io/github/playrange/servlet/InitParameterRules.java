package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Server;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the init-params of the servlet do, over the wire; {@code corsOrigins} has rules of its own. */
abstract class InitParameterRules {

    private final Server server;

    InitParameterRules(Server server) {
        this.server = server;
    }

    @Test
    void mediaTypes_areAddedToTheStandardOnes() throws IOException {
        assertEquals(
                Optional.of("text/plain;charset=utf-8"),
                Exchange.get(server, "/app/tuned/notes.unknown")
                        .field("content-type")
                        .map(type -> type.replace(" ", "").toLowerCase(Locale.ROOT)));
        assertEquals(
                Optional.of("video/mp4"),
                Exchange.get(server, "/app/tuned/short.mp4").field("content-type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-No: 1           | 200",
                "Range: bytes=0-9  | 206",
                "If-None-Match: *  | 304",
            })
    void films_mayBeKeptAsTheParameterSays(String field, int status) throws IOException {
        Reply given = Exchange.get(server, "/app/tuned/short.mp4", field);
        Reply standard = Exchange.get(server, "/app/videos/short.mp4", field);

        assertEquals(status, given.status());
        assertEquals(Optional.of("public, max-age=60"), given.field("cache-control"));
        assertEquals(status, standard.status());
        assertEquals(Optional.of("no-transform"), standard.field("cache-control"));
    }

    @Test
    void errors_areNeverKept() throws IOException {
        for (String target : new String[] {"/app/tuned/missing.mp4", "/app/videos/missing.mp4"}) {
            assertEquals(Optional.of("no-store"), Exchange.get(server, target).field("cache-control"));
        }
    }

    @Test
    void whatAFilterSaysOfCaching_isNotOverruledUnasked() throws IOException {
        assertEquals(
                Optional.of("public, max-age=60"),
                Exchange.get(server, "/app/filtered/goes-well/cached").field("cache-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"download", "download=", "download=1", "x=1,2&download", "%64ownload", "x&download"})
    void filmThatIsToBeSaved_hasItsName(String query) throws IOException {
        Reply reply = Exchange.get(server, "/app/videos/short.mp4?" + query, "Range: bytes=0-9");

        assertEquals(206, reply.status());
        assertEquals(Optional.of("attachment; filename=\"short.mp4\""), reply.field("content-disposition"));
        assertArrayEquals(Film.bytes(0, 10), reply.body());
    }

    @Test
    void nameThatIsNotAscii_isGivenTwice() throws IOException {
        Reply reply =
                Exchange.get(server, "/app/videos/caf%C3%A9%20%E6%97%A5%E6%9C%AC%E8%AA%9E%20%F0%9F%8E%AC.mp4?download");

        assertEquals(
                Optional.of("attachment; filename=\"caf_ ___ _.mp4\";"
                        + " filename*=UTF-8''caf%C3%A9%20%E6%97%A5%E6%9C%AC%E8%AA%9E%20%F0%9F%8E%AC.mp4"),
                reply.field("content-disposition"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/videos/short.mp4",
                "/app/videos/short.mp4?downloads",
                "/app/videos/short.mp4?x=download",
                "/app/videos/short.mp4?%",
                "/app/videos/missing.mp4?download",
                "/app/tuned/short.mp4?download",
                "/app/open/short.mp4?download",
                "/app/open/short.mp4?",
            })
    void anythingElse_isShown(String target) throws IOException {
        assertEquals(Optional.empty(), Exchange.get(server, target).field("content-disposition"));
    }

    @Test
    void parameterForSaving_mayHaveAnotherName() throws IOException {
        assertEquals(
                Optional.of("attachment; filename=\"short.mp4\""),
                Exchange.get(server, "/app/tuned/short.mp4?save=yes").field("content-disposition"));
    }

    @Test
    void moreRangesThanAllowed_getTheWholeFilm() throws IOException {
        assertEquals(
                206,
                Exchange.get(server, "/app/tuned/short.mp4", "Range: bytes=0-0,2-2")
                        .status());
        Reply reply = Exchange.get(server, "/app/tuned/short.mp4", "Range: bytes=0-0,2-2,4-4");

        assertEquals(200, reply.status());
        assertArrayEquals(Film.bytes(0, 1_000), reply.body());
    }

    @Test
    void errorPages_areLeftToTheApplication() throws IOException {
        Reply missing = Exchange.get(server, "/app/error-pages/missing.mp4");
        Reply unsatisfiable = Exchange.get(server, "/app/error-pages/short.mp4", "Range: bytes=5000-");
        Reply found = Exchange.get(server, "/app/error-pages/short.mp4");

        assertEquals(404, missing.status());
        assertFalse(missing.text().contains("There is nothing here."), missing::text);
        assertEquals(416, unsatisfiable.status());
        assertFalse(unsatisfiable.text().contains("the 1000 bytes that there are"), unsatisfiable::text);
        assertEquals(200, found.status());
        assertTrue(found.complete(), found::toString);
    }
}
