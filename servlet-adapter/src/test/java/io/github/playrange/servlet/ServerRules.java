package io.github.playrange.servlet;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.SampleFolder;
import io.github.playrange.servlet.testkit.Server;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** All that holds over the wire, on every server; one server is started for all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerRules {

    private Server server;

    /** Starts the server with the test application. */
    abstract Server start(Path root) throws Exception;

    @BeforeAll
    void startWithSamples(@TempDir Path folder) throws Exception {
        server = start(SampleFolder.in(folder));
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
    }

    final Server server() {
        return server;
    }

    @Nested
    class Ranges extends ByteRangeRules {
        Ranges() {
            super(server());
        }
    }

    @Nested
    class Vectors extends RangeVectorRules {
        Vectors() {
            super(server());
        }
    }

    @Nested
    class Conditions extends PreconditionRules {
        Conditions() {
            super(server());
        }
    }

    @Nested
    class Methods extends MethodRules {
        Methods() {
            super(server());
        }
    }

    @Nested
    class Paths extends PathRules {
        Paths() {
            super(server());
        }
    }

    @Nested
    class Refusals extends PathSafetyRules {
        Refusals() {
            super(server());
        }
    }

    @Nested
    class Outcomes extends OutcomeRules {
        Outcomes() {
            super(server(), "drop-in");
        }
    }

    @Nested
    class Failures extends FailureRules {
        Failures() {
            super(server(), "drop-in", "plain", "filtered");
        }
    }

    @Nested
    class Parameters extends InitParameterRules {
        Parameters() {
            super(server());
        }
    }

    @Nested
    class Cuts extends CutRules {
        Cuts() {
            super(server());
        }
    }

    @Nested
    class CrossOrigin extends CrossOriginRules {
        CrossOrigin() {
            super(server());
        }
    }

    @Nested
    class Observations extends ObservationRules {
        Observations() {
            super(server(), "drop-in", Way.ASYNCHRONOUS);
        }
    }

    @Nested
    class Stalls extends StallRules {
        Stalls() {
            super(server(), "impatient", Way.ASYNCHRONOUS);
        }
    }

    @Nested
    class ChangingFiles extends ChangingFileRules {
        ChangingFiles() {
            super(server(), "observed");
        }
    }
}
