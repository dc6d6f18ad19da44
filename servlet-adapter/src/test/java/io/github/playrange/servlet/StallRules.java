package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Scenario;
import io.github.playrange.servlet.testkit.Server;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client that takes no bytes holds a thread and a file no longer than allowed. */
abstract class StallRules {

    private static final String CLOSED_ONCE = "looked up 1, opened 1, closed 1";

    private static final int PAUSES = 4;
    private static final long PAUSE_MILLIS = 400;

    /** More than half of what an operating system keeps back, below which it does not wake the server. */
    private static final int TAKEN_AT_ONCE = 4 << 20;

    private final Server server;
    private final String door;
    private final Way way;

    /** Through a door that has a second of patience, and from which everything leaves by one way. */
    StallRules(Server server, String door, Way way) {
        this.server = server;
        this.door = door;
        this.way = way;
    }

    @Test
    void clientThatStalls_isDropped() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, Scenario.ENDLESS);
        try (Exchange exchange = Exchange.begin(server, "GET", call.target())) {
            exchange.read(100);

            assertEquals(CLOSED_ONCE, call.tally(CLOSED_ONCE));
            String told = Eventually.see(call::ended, text -> !text.isEmpty());
            assertTrue(told.matches("GET 200 asked 1099511627776 sent \\d+ in 1 by " + way + ": CLIENT_STALLED"), told);
            Reply rest = exchange.rest(100);
            assertFalse(rest.complete(), rest::toString);
        }
        // Jetty adds a line of its own for what leaves service().
        List<String> lines = Eventually.see(
                () -> call.log().stream()
                        .filter(line -> line.contains("io.github.playrange"))
                        .toList(),
                log -> !log.isEmpty());
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("FINE io.github.playrange.servlet.RangeResponder: "), lines::toString);
    }

    /** Each pause is shorter than the time-out, and all of them together are longer. */
    @Test
    void clientThatGoesOnInTime_isServed() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, Scenario.GOES_WELL_FOR_LONG);
        try (Exchange exchange = Exchange.begin(server, "GET", call.target())) {
            for (int round = 0; round < PAUSES; round++) {
                Thread.sleep(PAUSE_MILLIS);
                assertEquals("", call.ended(), "the server is to wait for the client");
                exchange.read(TAKEN_AT_ONCE);
            }
            Reply rest = exchange.rest((long) PAUSES * TAKEN_AT_ONCE);

            assertTrue(rest.complete(), rest::toString);
        }
    }
}
