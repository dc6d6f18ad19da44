package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Scenario;
import io.github.playrange.servlet.testkit.Server;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a listener is told of each response, once. */
abstract class ObservationRules {

    private final Server server;
    private final String door;
    private final Way way;

    /** Through a door from which everything leaves by one way. */
    ObservationRules(Server server, String door, Way way) {
        this.server = server;
        this.door = door;
        this.way = way;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET     | GOES_WELL   | X-No: 1                 | 200 asked 1000 sent 1000 in 1 by WAY: COMPLETE",
                "GET     | GOES_WELL   | Range: bytes=100-199    | 206 asked 100 sent 100 in 1 by WAY: COMPLETE",
                "HEAD    | GOES_WELL   | X-No: 1                 | 200 asked 0 sent 0 in 0 by DIRECT: COMPLETE",
                "GET     | GOES_WELL   | If-None-Match: *        | 304 asked 0 sent 0 in 0 by DIRECT: COMPLETE",
                "OPTIONS | GOES_WELL   | X-No: 1                 | 204 asked 0 sent 0 in 0 by DIRECT: COMPLETE",
                "GET     | MISSING     | X-No: 1                 | 404 asked 23 sent 23 in 0 by DIRECT: COMPLETE",
                "HEAD    | MISSING     | X-No: 1                 | 404 asked 0 sent 0 in 0 by DIRECT: COMPLETE",
                "GET     | CANNOT_BE_LOOKED_UP | X-No: 1           | 500 asked 43 sent 43 in 0 by DIRECT: SOURCE_FAILED",
                "GET     | CANNOT_BE_OPENED | X-No: 1              | 500 asked 43 sent 43 in 0 by DIRECT: SOURCE_FAILED",
                "GET     | MAY_NOT_BE_OPENED | X-No: 1             | 403 asked 40 sent 40 in 0 by DIRECT: SOURCE_FAILED",
                "GET     | KEEPS_CHANGING | X-No: 1                | 503 asked 46 sent 46 in 0 by DIRECT: SOURCE_FAILED",
                "GET     | FAILS_EARLY | X-No: 1                 | 500 asked 1000 sent 0 in 1 by WAY: SOURCE_FAILED",
                "GET     | ENDS_EARLY  | Range: bytes=0-899      | 500 asked 900 sent 0 in 1 by WAY: SOURCE_FAILED",
            })
    void response_isToldOfOnce(String method, Scenario scenario, String field, String expected) throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, scenario);
        Exchange.send(server, method, call.target(), field);

        assertEquals(method + " " + expected.replace("WAY", way.name()), ended(call));
    }

    @Test
    void partsOfAMultipart_areCountedWithTheirHeads() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, Scenario.GOES_WELL);
        Reply reply = call.get("Range: bytes=0-9,20-29");
        int length = reply.body().length;

        assertEquals("GET 206 asked " + length + " sent " + length + " in 5 by " + way + ": COMPLETE", ended(call));
    }

    @Test
    void sourceThatFailsLate_isToldOfWithWhatHasLeft() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, Scenario.FAILS_LATE);
        call.get();

        assertEquals("GET 200 asked 1048576 sent 524288 in 1 by " + way + ": SOURCE_FAILED", ended(call));
    }

    @Test
    void clientThatGoes_isToldOf() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, door, Scenario.ENDLESS);
        try (Exchange exchange = Exchange.begin(server, "GET", call.target())) {
            exchange.read(100);
        }
        String told = ended(call);

        assertTrue(told.matches("GET 200 asked 1099511627776 sent \\d+ in 1 by " + way + ": CLIENT_GONE"), told);
    }

    @Test
    void listenerThatFails_changesNothingForTheClient() throws Exception {
        ScenarioCall call = new ScenarioCall(server, door, Scenario.GOES_WELL, "fails-to-listen-to-" + door);
        Reply reply = call.get();

        assertEquals(200, reply.status());
        assertTrue(reply.complete(), reply::toString);
        List<String> lines = Eventually.see(call::log, log -> !log.isEmpty());
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("WARNING io.github.playrange.servlet.RangeResponder: "), lines::toString);
    }

    private String ended(ScenarioCall call) throws Exception {
        return Eventually.see(call::ended, told -> !told.isEmpty());
    }
}
