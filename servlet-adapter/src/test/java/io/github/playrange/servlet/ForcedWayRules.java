package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.Client;
import io.github.playrange.servlet.testkit.Doors;
import io.github.playrange.servlet.testkit.RangeVector;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Server;
import io.github.playrange.servlet.testkit.Ways;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

/** What holds for files on each way of transfer, with no other in reach but the blocking one. */
abstract class ForcedWayRules {

    final Server server;
    final Way way;

    ForcedWayRules(Server server, Way way) {
        this.server = server;
        this.way = way;
    }

    /** Whether a response is one that the way is made for; all others block. */
    boolean isFor(Reply reply) {
        return true;
    }

    /** Three that the way is made for, as far as there are as many. */
    List<String> rangesToBeAborted() {
        return AbortRules.RANGES;
    }

    @Nested
    class Vectors extends RangeVectorRules {

        private final Map<Way, Integer> expected = new EnumMap<>(Way.class);
        private final Ways ways;

        Vectors() throws IOException {
            super(server, "HTTP/1.1, " + way, Client.raw(server), "/app/" + Doors.folder(way));
            ways = Ways.through(server, Doors.folder(way));
        }

        @Override
        void answered(RangeVector vector, Reply reply) {
            if (reply.body().length > 0 && (reply.status() == 200 || reply.status() == 206)) {
                expected.merge(isFor(reply) ? way : Way.BLOCKING, 1, Integer::sum);
            }
        }

        @AfterEach
        void haveLeftByTheWay() throws Exception {
            assertTrue(expected.containsKey(way), "no response was to leave by " + way);
            assertEquals(expected, ways.counted(expected));
        }
    }

    @Nested
    class Meanwhile extends ChangeMeanwhileRules {
        Meanwhile() {
            super(server, way);
        }
    }

    @Nested
    class Aborts extends AbortRules {

        private final Ways ways;

        Aborts() throws IOException {
            super(server, Doors.folder(way), Doors.scripted(way), rangesToBeAborted());
            ways = Ways.through(server, Doors.folder(way));
        }

        @AfterEach
        void haveLeftByTheWay() throws IOException {
            assertTrue(ways.counted().containsKey(way), () -> "no response has left by " + way);
        }
    }
}
