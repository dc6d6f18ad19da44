package io.github.playrange.servlet;

import static io.github.playrange.servlet.testkit.Scenario.CANNOT_BE_CLOSED;
import static io.github.playrange.servlet.testkit.Scenario.CHANGES_ONCE;
import static io.github.playrange.servlet.testkit.Scenario.CHANGES_TWICE;
import static io.github.playrange.servlet.testkit.Scenario.GOES_WELL;
import static io.github.playrange.servlet.testkit.Scenario.KEEPS_CHANGING;
import static io.github.playrange.servlet.testkit.Scenario.MAY_NOT_BE_OPENED;
import static io.github.playrange.servlet.testkit.Scenario.MISSING;
import static io.github.playrange.servlet.testkit.Scenario.REFUSED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Scenario;
import io.github.playrange.servlet.testkit.Server;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered before a byte has left: found, refused, changed, or not to be had. */
abstract class OutcomeRules {

    private final Server server;
    private final String door;

    OutcomeRules(Server server, String door) {
        this.server = server;
        this.door = door;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "filtered"})
    void servletFilterAndDropIn_answerInOneLine(String other) throws Exception {
        ScenarioCall call = ScenarioCall.to(server, other.isEmpty() ? door : other, GOES_WELL);
        Reply reply = call.get("Range: bytes=100-199");

        assertEquals(206, reply.status());
        assertEquals(Optional.of("bytes 100-199/1000"), reply.field("content-range"));
        assertArrayEquals(Film.bytes(100, 200), reply.body());
        assertEquals("looked up 1, opened 1, closed 1", call.tally("looked up 1, opened 1, closed 1"));
    }

    @Test
    void responsesWithoutContent_openNothing() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, GOES_WELL);

        assertEquals(304, call.get("If-None-Match: *").status());
        assertEquals(412, call.get("If-Match: \"other\"").status());
        assertEquals(416, call.get("Range: bytes=1000-").status());
        assertEquals(200, Exchange.send(server, "HEAD", call.target()).status());
        assertEquals("looked up 4, opened 0, closed 0", call.tally("looked up 4, opened 0, closed 0"));
    }

    @Test
    void otherMethods_lookNothingUp() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, GOES_WELL);

        assertEquals(405, Exchange.send(server, "POST", call.target()).status());
        assertEquals(204, Exchange.send(server, "OPTIONS", call.target()).status());
        assertEquals("looked up 0, opened 0, closed 0", call.tally("looked up 0, opened 0, closed 0"));
    }

    @Test
    void refusal_comesBeforeConditionsAndRanges() throws Exception {
        Reply refused = ScenarioCall.to(server, door, REFUSED).get("If-None-Match: *", "Range: bytes=0-9");

        assertEquals(402, refused.status());
        assertEquals("This film has to be paid for.\n", refused.text());
        ErrorReply.assertOneLine(refused);
        assertEquals(
                404,
                ScenarioCall.to(server, door, MISSING).get("If-None-Match: *").status());
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGES_ONCE", "CHANGES_TWICE"})
    void versionThatHasChanged_isLookedUpAgain(Scenario scenario) throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, scenario);
        Reply reply = call.get();
        int settled = scenario == CHANGES_ONCE ? 2 : 3;

        assertEquals(200, reply.status());
        assertEquals(Optional.of("\"version-" + settled + "\""), reply.field("etag"));
        assertArrayEquals(Film.bytes(0, 1_000), reply.body());
        String expected = "looked up " + settled + ", opened 1, closed 1";
        assertEquals(expected, call.tally(expected));
    }

    @Test
    void responderWithASource_looksUpAgainToo() throws Exception {
        Reply reply = ScenarioCall.to(server, "plain", CHANGES_TWICE).getWithQuery("again");

        assertEquals(200, reply.status());
        assertEquals(Optional.of("\"version-3\""), reply.field("etag"));
    }

    @Test
    void versionThatKeepsChanging_isUnavailableForAMoment() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, KEEPS_CHANGING);

        assertUnavailable(call.get());
        assertEquals("looked up 3, opened 0, closed 0", call.tally("looked up 3, opened 0, closed 0"));
        assertOneWarning(call);
    }

    @Test
    void responderWithOneVersion_doesNotLookFurther() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, "plain", CHANGES_ONCE);

        assertUnavailable(call.get());
        assertEquals("looked up 1, opened 0, closed 0", call.tally("looked up 1, opened 0, closed 0"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "CANNOT_BE_OPENED",
                "OPENS_BY_MISTAKE",
                "SLICES_BY_MISTAKE",
                "CANNOT_BE_LOOKED_UP",
                "LOOKED_UP_BY_MISTAKE",
                "LOOKED_UP_INTO_AN_ERROR",
                "READS_INTO_AN_ERROR",
                "FAILS_EARLY",
                "ENDS_EARLY",
                "READS_BY_MISTAKE",
            })
    void whatCannotBeRead_isAnErrorWithOneWarning(Scenario scenario) throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, scenario);
        Reply reply = call.get("Range: bytes=0-998");

        assertEquals(500, reply.status());
        ErrorReply.assertOneLine(reply);
        assertEquals(Optional.empty(), reply.field("content-range"));
        assertOneWarning(call);
    }

    @Test
    void whatTheFileSystemRefuses_isForbiddenWithOneWarning() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, MAY_NOT_BE_OPENED);
        Reply reply = call.get();

        assertEquals(403, reply.status());
        ErrorReply.assertOneLine(reply);
        assertOneWarning(call);
    }

    @Test
    void fieldsOfTheResolver_areSentWithTheFilmAndNotWithErrors() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, GOES_WELL);

        assertEquals(Optional.of("public, max-age=60"), call.get().field("cache-control"));
        assertEquals(
                Optional.of("public, max-age=60"), call.get("Range: bytes=0-1").field("cache-control"));
        assertEquals(Optional.of("no-store"), call.get("Range: bytes=1000-").field("cache-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-No: 1", "Range: bytes=0-1", "If-None-Match: *"})
    void severalFieldsOfOneName_areAllSent(String field) throws Exception {
        Reply reply = ScenarioCall.to(server, door, GOES_WELL).get(field);

        assertEquals(List.of("</captions.vtt>; rel=alternate", "</poster.jpg>; rel=icon"), reply.fields("link"));
        assertEquals("Origin, Accept-Language", String.join(", ", reply.fields("vary")));
    }

    @Test
    void fieldsOfARefusal_areSent() throws Exception {
        assertEquals(
                Optional.of("</shop>; rel=payment"),
                ScenarioCall.to(server, door, Scenario.REFUSED).get().field("link"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CANNOT_BE_OPENED", "FAILS_EARLY"})
    void error_keepsTheFieldsOfFiltersAndIsKeptByNoCache(Scenario scenario) throws Exception {
        Reply reply = ScenarioCall.to(server, "filtered", scenario).get();

        assertEquals(500, reply.status());
        assertEquals(Optional.of("default-src 'none'"), reply.field("content-security-policy"));
        assertEquals(Optional.of("no-store"), reply.field("cache-control"));
    }

    @Test
    void servletWhoseFolderIsMissing_tellsClientsNothing() throws Exception {
        Reply reply = Exchange.get(server, "/app/nowhere/film.mp4");

        assertEquals(404, reply.status());
        assertFalse(reply.text().contains("does-not-exist"), reply::text);
        assertFalse(reply.text().contains("\tat "), reply::text);
    }

    @Test
    void closingThatFails_changesNothingForTheClient() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, CANNOT_BE_CLOSED);
        Reply reply = call.get();

        assertEquals(200, reply.status());
        assertTrue(reply.complete(), reply::toString);
        assertEquals("looked up 1, opened 1, closed 1", call.tally("looked up 1, opened 1, closed 1"));
    }

    @Test
    void committedResponse_isRefusedAndLeftAsItIs() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, "plain", GOES_WELL);
        Reply reply = call.getWithQuery("committed");

        assertEquals(200, reply.status());
        assertTrue(reply.text().contains("begun; "), reply::text);
        assertTrue(reply.text().contains("committed already"), reply::text);
        assertEquals(Optional.empty(), reply.field("accept-ranges"));
        assertEquals("looked up 1, opened 0, closed 0", call.tally("looked up 1, opened 0, closed 0"));
    }

    @Test
    void responseThatTakesNoFields_closesWhatWasOpened() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, "plain", GOES_WELL);

        assertEquals(500, call.getWithQuery("takes-no-fields").status());
        assertEquals("looked up 1, opened 1, closed 1", call.tally("looked up 1, opened 1, closed 1"));
    }

    @Test
    void responseWhoseWriterIsTaken_closesWhatWasOpened() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, "plain", GOES_WELL);

        Reply reply = call.getWithQuery("writer-taken");

        assertEquals(500, reply.status());
        assertEquals(Optional.empty(), reply.field("etag"));
        assertTrue(reply.complete() || reply.field("content-length").isEmpty(), reply::toString);
        assertEquals("looked up 1, opened 1, closed 1", call.tally("looked up 1, opened 1, closed 1"));
    }

    private static void assertUnavailable(Reply reply) {
        assertEquals(503, reply.status());
        assertEquals(Optional.of("1"), reply.field("retry-after"));
        ErrorReply.assertOneLine(reply);
    }

    private static void assertOneWarning(ScenarioCall call) throws Exception {
        List<String> lines = call.log();
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("WARNING io.github.playrange.servlet.RangeResponder: "), lines::toString);
    }
}
