package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.range.ByteRange;
import io.github.playrange.servlet.testkit.Client;
import io.github.playrange.servlet.testkit.ContentRanges;
import io.github.playrange.servlet.testkit.RangeVector;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Server;
import io.github.playrange.servlet.testkit.Validators;
import io.github.playrange.servlet.testkit.VectorFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vectors that range-core's planning passes, over the wire. */
abstract class RangeVectorRules {

    private final Server server;
    private final String protocol;
    private final Client client;
    private final String folder;
    private int answeredRight;

    RangeVectorRules(Server server) {
        this(server, "HTTP/1.1", Client.raw(server));
    }

    RangeVectorRules(Server server, String protocol, Client client) {
        this(server, protocol, client, "/app/videos");
    }

    /** By another servlet that serves the folder. */
    RangeVectorRules(Server server, String protocol, Client client, String folder) {
        this.server = server;
        this.protocol = protocol;
        this.client = client;
        this.folder = folder;
    }

    /** Looks at what was answered in another respect. */
    void answered(RangeVector vector, Reply reply) {}

    @TestFactory
    Stream<DynamicTest> vectors() throws IOException {
        List<RangeVector> vectors = RangeVector.all();
        for (RangeVector vector : vectors) {
            VectorFiles.write(server.root(), vector.size());
        }
        return vectors.stream().map(vector -> DynamicTest.dynamicTest(vector.id(), () -> assertAnswered(vector)));
    }

    @AfterEach
    void tellHowMany() {
        System.out.println(server.name() + ", " + protocol + ": " + answeredRight + " range vectors answered right");
    }

    private void assertAnswered(RangeVector vector) throws IOException {
        String target = vector.target(folder);
        Validators validators = Validators.of(client.send("HEAD", target));
        Reply reply = client.send(vector.method(), target, vector.fieldLines(validators));

        assertEquals(vector.status(), reply.status());
        assertTrue(reply.complete(), reply::toString);
        vector.contentRange().ifPresent(range -> assertEquals(Optional.of(range), reply.field("content-range")));
        vector.contentLength().ifPresent(length -> assertEquals(Optional.of(length), reply.field("content-length")));
        if (vector.status() == 206) {
            List<ByteRange> parts = ContentRanges.of(reply, vector.size());
            assertArrayEquals(positions(vector.parts()), positions(parts));
            if (vector.exact()) {
                assertEquals(vector.parts(), parts);
            }
        } else if (vector.status() == 200 && vector.method().equals("GET")) {
            assertArrayEquals(VectorFiles.bytes(vector.size(), 0, vector.size()), reply.body());
        }
        answeredRight++;
        answered(vector, reply);
    }

    /** Every position in order; neighbours may be sent as one part, and none may be sent twice. */
    private static long[] positions(List<ByteRange> ranges) {
        return ranges.stream()
                .flatMapToLong(range -> LongStream.range(range.start(), range.end()))
                .sorted()
                .toArray();
    }
}
