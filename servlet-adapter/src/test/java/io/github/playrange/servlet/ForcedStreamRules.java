package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.Doors;
import io.github.playrange.servlet.testkit.Server;
import org.junit.jupiter.api.Nested;

/** What holds on each way that sends buffer by buffer, with no other in reach but the blocking one. */
abstract class ForcedStreamRules extends ForcedWayRules {

    ForcedStreamRules(Server server, Way way) {
        super(server, way);
    }

    @Nested
    class ChangingFiles extends ChangingFileRules {
        ChangingFiles() {
            super(server, Doors.folder(way));
        }

        @Override
        void hasLeft(Way by, String field) {
            assertEquals(way, by);
        }
    }

    @Nested
    class Outcomes extends OutcomeRules {
        Outcomes() {
            super(server, Doors.scripted(way));
        }
    }

    @Nested
    class Failures extends FailureRules {
        Failures() {
            super(server, Doors.scripted(way));
        }
    }

    @Nested
    class Observations extends ObservationRules {
        Observations() {
            super(server, Doors.scripted(way), way);
        }
    }

    @Nested
    class Stalls extends StallRules {
        Stalls() {
            super(server, Doors.impatient(way), way);
        }
    }
}
