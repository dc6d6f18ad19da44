package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.servlet.testkit.Clients;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.OpenFiles;
import io.github.playrange.servlet.testkit.Server;
import io.github.playrange.servlet.testkit.VectorFiles;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole downloads that together are a hundred times what a server has of memory. */
abstract class DownloadRules {

    private static final long LENGTH = 1L << 30;
    private static final int CLIENTS = 8;

    private final Server server;

    DownloadRules(Server server) {
        this.server = server;
    }

    @Test
    void downloadsAtOnce_areAllWholeAndNeedNoMemory() throws Exception {
        VectorFiles.write(server.root(), LENGTH);
        long start = System.nanoTime();

        List<Long> lengths = Clients.run(CLIENTS, client -> {
            try (Exchange exchange = Exchange.begin(server, "GET", "/app/observed/" + VectorFiles.name(LENGTH))) {
                assertEquals(200, exchange.status());
                return exchange.countRest();
            }
        });

        System.out.println(server.name() + ": " + CLIENTS + " downloads of 1 GiB at once in "
                + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertEquals(Collections.nCopies(CLIENTS, LENGTH), lengths);
        assertEquals(
                List.of(),
                server.log().stream()
                        .filter(line -> line.contains("OutOfMemoryError"))
                        .toList());
        if (OpenFiles.areKnown()) {
            assertEquals(List.of(), Eventually.see(() -> OpenFiles.served(server), List::isEmpty));
        }
    }
}
