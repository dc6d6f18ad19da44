package io.github.playrange.servlet;

import io.github.playrange.servlet.testkit.Client;
import org.junit.jupiter.api.Nested;

/** What holds on a container in a JVM of its own, with a heap of 64 MB, beside all that holds on every server. */
abstract class ContainerRules extends ServerRules {

    @Nested
    class LargeFiles extends LargeFileRules {
        LargeFiles() {
            super(server(), Client.raw(server()));
        }
    }
}
