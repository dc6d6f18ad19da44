package io.github.playrange.servlet;

import static io.github.playrange.servlet.testkit.Scenario.ENDLESS;
import static io.github.playrange.servlet.testkit.Scenario.GOES_WELL_FOR_LONG;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Connection;
import io.github.playrange.servlet.testkit.ContentRanges;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Scenario;
import io.github.playrange.servlet.testkit.Server;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens once bytes have left: all of them follow, or the connection breaks; and nothing stays open. */
abstract class FailureRules {

    private static final String CLOSED_ONCE = "looked up 1, opened 1, closed 1";

    private final Server server;
    private final String door;
    private final List<String> otherDoors;

    /**
     * Through one door.
     *
     * @param otherDoors where the same is to be closed
     */
    FailureRules(Server server, String door, String... otherDoors) {
        this.server = server;
        this.door = door;
        this.otherDoors = List.of(otherDoors);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS_LATE", "ENDS_LATE"})
    void sourceThatFailsHalfWay_breaksTheConnection(Scenario scenario) throws Exception {
        for (String range : new String[] {"bytes=0-", "bytes=0-0,2-1048575"}) {
            ScenarioCall call = ScenarioCall.to(server, door, scenario);
            Reply reply;
            try (Connection connection = Connection.open(server)) {
                reply = connection
                        .request("GET", call.target(), "Range: " + range)
                        .rest();
            }

            assertEquals(206, reply.status());
            assertFalse(reply.complete(), reply::toString);
            assertEquals(CLOSED_ONCE, call.tally(CLOSED_ONCE));
            // Jetty adds a line of its own for what leaves service().
            List<String> lines = call.log().stream()
                    .filter(line -> line.contains("io.github.playrange"))
                    .toList();
            assertEquals(1, lines.size(), lines::toString);
            assertTrue(
                    lines.get(0).startsWith("WARNING io.github.playrange.servlet.RangeResponder: "), lines::toString);
        }
    }

    @Test
    void bytesBeforeTheFailure_areRight() throws Exception {
        Reply reply = ScenarioCall.to(server, door, Scenario.FAILS_LATE).get();

        assertArrayEquals(Film.bytes(0, reply.body().length), reply.body());
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "GOES_WELL",
                "GOES_WELL_FOR_LONG",
                "FAILS_EARLY",
                "FAILS_LATE",
                "ENDS_EARLY",
                "ENDS_LATE",
                "READS_BY_MISTAKE",
                "READS_INTO_AN_ERROR",
                "SLICES_BY_MISTAKE",
                "CANNOT_BE_CLOSED",
            })
    void whatWasOpened_isClosedOnceWhateverHappens(Scenario scenario) throws Exception {
        assertClosedOnce(ScenarioCall.to(server, door, scenario));
        for (String other : otherDoors) {
            assertClosedOnce(ScenarioCall.to(server, other, scenario));
        }
    }

    private static void assertClosedOnce(ScenarioCall call) throws Exception {
        call.get();

        assertEquals(CLOSED_ONCE, call.tally(CLOSED_ONCE));
    }

    @Test
    void clientThatGoes_isNoError() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, ENDLESS);
        try (Exchange exchange = Exchange.begin(server, "GET", call.target())) {
            assertArrayEquals(Film.bytes(0, 100_000), exchange.read(100_000));
        }

        assertEquals(CLOSED_ONCE, call.tally(CLOSED_ONCE));
        List<String> lines = Eventually.see(call::log, log -> !log.isEmpty());
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("FINE io.github.playrange.servlet.RangeResponder: "), lines::toString);
    }

    @Test
    void clientThatReadsSlowly_getsEverything() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, GOES_WELL_FOR_LONG);
        try (Exchange exchange = Exchange.begin(server, "GET", call.target())) {
            assertArrayEquals(Film.bytes(0, 10), exchange.read(10));
            Thread.sleep(500);
            assertEquals("", call.ended(), "the server is to wait for the client");
            Reply rest = exchange.rest(10);

            assertTrue(rest.complete(), rest::toString);
            assertTrue(Arrays.equals(Film.bytes(10, GOES_WELL_FOR_LONG.length()), rest.body()), rest::toString);
        }
        assertEquals(CLOSED_ONCE, call.tally(CLOSED_ONCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=1-524287,600000-"})
    void sourceSlowerThanItsClient_isSentToItsEnd(String range) throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, Scenario.READS_SLOWLY);
        Reply reply = call.get("Range: " + range);

        assertEquals(206, reply.status());
        assertTrue(reply.complete(), reply::toString);
        ContentRanges.ofFilm(reply, Scenario.READS_SLOWLY.length());
        assertEquals(CLOSED_ONCE, call.tally(CLOSED_ONCE));
    }

    @Test
    void clientThatReadsALittleNowAndThen_getsEverything() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, GOES_WELL_FOR_LONG);
        ByteArrayOutputStream beginning = new ByteArrayOutputStream();
        try (Exchange exchange = Exchange.begin(server, "GET", call.target(), "Range: bytes=1-524287,600000-")) {
            for (int i = 0; i < 20; i++) {
                beginning.writeBytes(exchange.read(20_000));
                Thread.sleep(10);
            }
            assertEquals("", call.ended(), "the server is to wait for the client");
            Reply reply = exchange.restAfter(beginning.toByteArray());

            assertTrue(reply.complete(), reply::toString);
            ContentRanges.ofFilm(reply, GOES_WELL_FOR_LONG.length());
        }
        assertEquals(CLOSED_ONCE, call.tally(CLOSED_ONCE));
    }

    @Test
    void errorAfterBytesWereBuffered_carriesNoFieldOfTheFilm() throws Exception {
        Reply reply = ScenarioCall.to(server, door, Scenario.FAILS_EARLY).get();

        assertEquals(500, reply.status());
        assertEquals(Optional.empty(), reply.field("etag"));
        assertEquals(Optional.empty(), reply.field("accept-ranges"));
        ErrorReply.assertOneLine(reply);
    }
}
