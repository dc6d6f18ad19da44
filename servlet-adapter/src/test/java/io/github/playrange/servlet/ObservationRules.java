package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    ObservationRules(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET     | GOES_WELL   | X-No: 1                 | 200 asked 1000 sent 1000 in 1 by ASYNCHRONOUS: COMPLETE",
                "GET     | GOES_WELL   | Range: bytes=100-199    | 206 asked 100 sent 100 in 1 by ASYNCHRONOUS: COMPLETE",
                "HEAD    | GOES_WELL   | X-No: 1                 | 200 asked 0 sent 0 in 0 by DIRECT: COMPLETE",
                "GET     | GOES_WELL   | If-None-Match: *        | 304 asked 0 sent 0 in 0 by DIRECT: COMPLETE",
                "OPTIONS | GOES_WELL   | X-No: 1                 | 204 asked 0 sent 0 in 0 by DIRECT: COMPLETE",
                "GET     | MISSING     | X-No: 1                 | 404 asked 23 sent 23 in 0 by DIRECT: COMPLETE",
                "HEAD    | MISSING     | X-No: 1                 | 404 asked 0 sent 0 in 0 by DIRECT: COMPLETE",
                "GET     | CANNOT_BE_LOOKED_UP | X-No: 1           | 500 asked 43 sent 43 in 0 by DIRECT: SOURCE_FAILED",
                "GET     | CANNOT_BE_OPENED | X-No: 1              | 500 asked 43 sent 43 in 0 by DIRECT: SOURCE_FAILED",
                "GET     | MAY_NOT_BE_OPENED | X-No: 1             | 403 asked 40 sent 40 in 0 by DIRECT: SOURCE_FAILED",
                "GET     | KEEPS_CHANGING | X-No: 1                | 503 asked 46 sent 46 in 0 by DIRECT: SOURCE_FAILED",
                "GET     | FAILS_EARLY | X-No: 1                 | 500 asked 1000 sent 0 in 1 by ASYNCHRONOUS: SOURCE_FAILED",
                "GET     | ENDS_EARLY  | Range: bytes=0-899      | 500 asked 900 sent 0 in 1 by ASYNCHRONOUS: SOURCE_FAILED",
            })
    void response_isToldOfOnce(String method, Scenario scenario, String field, String expected) throws Exception {
        ScenarioCall call = ScenarioCall.to(server, scenario);
        Exchange.send(server, method, call.target(), field);

        assertEquals(method + " " + expected, ended(call));
    }

    @Test
    void partsOfAMultipart_areCountedWithTheirHeads() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, Scenario.GOES_WELL);
        Reply reply = call.get("Range: bytes=0-9,20-29");
        int length = reply.body().length;

        assertEquals("GET 206 asked " + length + " sent " + length + " in 5 by ASYNCHRONOUS: COMPLETE", ended(call));
    }

    @Test
    void sourceThatFailsLate_isToldOfWithWhatHasLeft() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, Scenario.FAILS_LATE);
        call.get();

        assertEquals("GET 200 asked 1048576 sent 524288 in 1 by ASYNCHRONOUS: SOURCE_FAILED", ended(call));
    }

    @Test
    void clientThatGoes_isToldOf() throws Exception {
        ScenarioCall call = ScenarioCall.to(server, Scenario.ENDLESS);
        try (Exchange exchange = Exchange.begin(server, "GET", call.target())) {
            exchange.read(100);
        }
        String told = ended(call);

        assertTrue(told.matches("GET 200 asked 1099511627776 sent \\d+ in 1 by ASYNCHRONOUS: CLIENT_GONE"), told);
    }

    @Test
    void listenerThatFails_changesNothingForTheClient() throws Exception {
        Reply reply = Exchange.get(server, "/app/drop-in/goes-well/fails-to-listen");

        assertEquals(200, reply.status());
        assertTrue(reply.complete(), reply::toString);
        List<String> lines = Eventually.see(
                () -> server.log().stream()
                        .filter(line -> line.contains("fails-to-listen"))
                        .toList(),
                log -> !log.isEmpty());
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).startsWith("WARNING io.github.playrange.servlet.RangeResponder: "), lines::toString);
    }

    private String ended(ScenarioCall call) throws Exception {
        return Eventually.see(call::ended, told -> !told.isEmpty());
    }
}
