package io.github.playrange.servlet;

import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Scenario;
import io.github.playrange.servlet.testkit.Server;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/**
 * One request for a scripted source, and what became of it on the server.
 *
 * @param door what it goes through: {@code drop-in} for the servlet, {@code plain} for a servlet of the application's
 *     own, {@code filtered} for a filter
 * @param key tells this call from all others
 */
record ScenarioCall(Server server, String door, Scenario scenario, String key) {

    static ScenarioCall to(Server server, Scenario scenario) {
        return to(server, "drop-in", scenario);
    }

    static ScenarioCall to(Server server, String door, Scenario scenario) {
        return new ScenarioCall(server, door, scenario, UUID.randomUUID().toString());
    }

    String target() {
        return "/app/" + door + "/" + scenario.pathName() + "/" + key;
    }

    Reply get(String... fields) throws IOException {
        return Exchange.get(server, target(), fields);
    }

    Reply getWithQuery(String query) throws IOException {
        return Exchange.get(server, target() + "?" + query);
    }

    /** How often it was looked up, opened and closed, as soon as that is as expected. */
    String tally(String expected) throws Exception {
        return Eventually.see(() -> Exchange.get(server, "/app/report/" + key).text(), expected::equals);
    }

    /** What the listener has been told of it by now. */
    String ended() throws IOException {
        return Exchange.get(server, "/app/ended/" + key).text();
    }

    /** The lines that the log has of it by now. */
    List<String> log() throws IOException {
        return server.log().stream().filter(line -> line.contains(key)).toList();
    }
}
