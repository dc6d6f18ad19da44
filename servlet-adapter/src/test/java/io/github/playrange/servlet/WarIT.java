package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.ServedResponse.Way;
import io.github.playrange.servlet.testkit.Container;
import io.github.playrange.servlet.testkit.ContentRanges;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.SampleFolder;
import io.github.playrange.servlet.testkit.Ways;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library in a WAR whose container hides its classes: every way is found all the same. */
class WarIT {

    private static final int LENGTH = SampleFolder.FILM_LENGTH;
    private static final String PARTS = "Range: bytes=0-99999,150000-299999";

    @ParameterizedTest
    @CsvSource({
        "tomcat-10.1, TomcatWarLauncher.java, SENDFILE,     SINGLE_WRITE",
        "tomcat-11,   TomcatWarLauncher.java, SENDFILE,     SINGLE_WRITE",
        "jetty-ee10,  JettyWarLauncher.java,  ASYNCHRONOUS, ASYNCHRONOUS",
    })
    void hiddenClasses_takeNoWayAway(String name, String launcher, Way ofWhole, Way ofLittle, @TempDir Path folder)
            throws Exception {
        Container container = Container.startWithWar(name, launcher, SampleFolder.in(folder));
        try {
            assertEquals(
                    "our own library", Exchange.get(container, "/app/classes").text());
            assertLeaves(container, "observed", "Range: bytes=0-", ofWhole);
            assertLeaves(container, "observed", "Range: bytes=5-9", ofLittle);
            assertLeaves(container, "observed", PARTS, Way.ASYNCHRONOUS);
            assertLeaves(container, "observed-wrapped-response", "Range: bytes=0-", Way.ASYNCHRONOUS);
            assertLeaves(container, "observed-wrapped-stream", "Range: bytes=0-", Way.BLOCKING);
            assertLeaves(container, "way-asynchronous-arrays", PARTS, Way.ASYNCHRONOUS_ARRAYS);
            Reply whole = Exchange.get(container, "/app/observed/film.mp4");
            assertEquals(200, whole.status());
            assertArrayEquals(Film.bytes(0, LENGTH), whole.body());
        } finally {
            container.stop();
        }
    }

    private static void assertLeaves(Container container, String door, String range, Way way) throws Exception {
        Ways ways = Ways.through(container, door);
        Reply reply = Exchange.get(container, "/app/" + door + "/film.mp4", range);

        assertEquals(206, reply.status());
        assertEquals(way, ways.one());
        assertTrue(reply.complete(), reply::toString);
        ContentRanges.ofFilm(reply, LENGTH);
    }
}
