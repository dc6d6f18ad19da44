package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.Client;
import io.github.playrange.servlet.testkit.Container;
import io.github.playrange.servlet.testkit.Eventually;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.JdkClient;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Scenario;
import java.net.http.HttpClient.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on a container in a JVM of its own, with a heap of 64 MB, beside all that holds on every server. */
abstract class ContainerRules extends ServerRules {

    @Override
    abstract Container start(Path root) throws Exception;

    final Container container() {
        return (Container) server();
    }

    @Nested
    class LargeFiles extends LargeFileRules {
        LargeFiles() {
            super(server(), Client.raw(server()));
        }
    }

    @Nested
    class LargeFilesByHttp2 extends LargeFileRules {
        LargeFilesByHttp2() throws Exception {
            super(server(), JdkClient.secure(container(), Version.HTTP_2));
        }
    }

    @Nested
    class VectorsByHttp2 extends RangeVectorRules {
        VectorsByHttp2() throws Exception {
            super(server(), "HTTP/2", JdkClient.secure(container(), Version.HTTP_2));
        }
    }

    @Nested
    class SingleWrite extends ForcedWayRules {

        private static final int MOST_BYTES = 32 << 10;

        SingleWrite() {
            super(server(), Way.SINGLE_WRITE);
        }

        @Override
        boolean isFor(Reply reply) {
            return reply.body().length <= MOST_BYTES;
        }

        @Override
        List<String> rangesToBeAborted() {
            return List.of("Range: bytes=0-29999", "Range: bytes=-30000", "Range: bytes=1-14999,20000-34999");
        }
    }

    @Nested
    class Asynchronous extends ForcedWayRules {
        Asynchronous() {
            super(server(), Way.ASYNCHRONOUS);
        }
    }

    @Nested
    class AsynchronousArrays extends ForcedStreamRules {
        AsynchronousArrays() {
            super(server(), Way.ASYNCHRONOUS_ARRAYS);
        }
    }

    @Nested
    class Blocking extends ForcedStreamRules {
        Blocking() {
            super(server(), Way.BLOCKING);
        }
    }

    @Nested
    class Choices extends WayChoiceRules {
        Choices() throws Exception {
            super(container());
        }
    }

    @Nested
    class Aborts extends AbortRules {
        /** Of 30 clients that go while Tomcat sends them a file, it keeps one request for ever (11.0.27), 80 kB each. */
        Aborts() {
            super(server(), "videos", server().name().startsWith("tomcat-") ? AbortRules.SOME : AbortRules.MANY);
        }
    }

    @Test
    void rangeByHttp1OverTls_hasItsBytes() throws Exception {
        Reply reply = JdkClient.secure(container(), Version.HTTP_1_1)
                .get("/app/videos/film.mp4", "Range: bytes=100000-299998");

        assertEquals(206, reply.status());
        assertEquals(Optional.of("bytes 100000-299998/300000"), reply.field("content-range"));
        assertArrayEquals(Film.bytes(100_000, 299_999), reply.body());
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILS_LATE", "ENDS_LATE"})
    void sourceThatFailsHalfWay_resetsTheStreamByHttp2(Scenario scenario) throws Exception {
        ScenarioCall call = ScenarioCall.to(server(), scenario);
        Reply reply = JdkClient.secure(container(), Version.HTTP_2).get(call.target());

        assertEquals(200, reply.status());
        assertTrue(reply.broken(), reply::toString);
        assertFalse(reply.complete(), reply::toString);
        assertArrayEquals(Film.bytes(0, reply.body().length), reply.body());
        assertEquals("looked up 1, opened 1, closed 1", call.tally("looked up 1, opened 1, closed 1"));
        assertNothingIsUnderWay();
    }

    @Test
    void clientThatStalls_isDroppedByHttp2() throws Exception {
        ScenarioCall call = ScenarioCall.to(server(), "impatient", Scenario.ENDLESS);
        try (Exchange exchange = JdkClient.secure(container(), Version.HTTP_2).begin("GET", call.target())) {
            exchange.read(100);

            assertEquals("looked up 1, opened 1, closed 1", call.tally("looked up 1, opened 1, closed 1"));
            assertNothingIsUnderWay();
        }
    }

    private void assertNothingIsUnderWay() throws Exception {
        assertEquals(
                "0",
                Eventually.see(() -> Exchange.get(server(), "/app/under-way").text(), "0"::equals));
    }
}
