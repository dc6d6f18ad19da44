package io.github.playrange.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.http.HttpDate;
import io.github.playrange.range.ByteRange;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.RangeVector;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.SampleFolder;
import io.github.playrange.servlet.testkit.Server;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vectors that range-core's planning passes, over the wire. */
abstract class RangeVectorRules {

    /** Files beyond this length are sparse. */
    private static final long MOST_WRITTEN = 1 << 20;

    private static final Pattern PART_HEAD = Pattern.compile(
            "--[0-9a-f]{32}\r\nContent-Type: [^\r]+\r\nContent-Range: bytes (\\d+)-(\\d+)/(\\d+)\r\n\r\n");

    private final Server server;

    RangeVectorRules(Server server) {
        this.server = server;
    }

    @TestFactory
    Stream<DynamicTest> vectors() throws IOException {
        List<RangeVector> vectors = RangeVector.all();
        for (RangeVector vector : vectors) {
            write(vector.size());
        }
        return vectors.stream().map(vector -> DynamicTest.dynamicTest(vector.id(), () -> assertAnswered(vector)));
    }

    private void write(long size) throws IOException {
        Path file = server.root().resolve(name(size));
        if (size > MOST_WRITTEN) {
            try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
                access.setLength(size);
            }
        } else {
            Files.write(file, Film.bytes(0, size));
        }
        Files.setLastModifiedTime(file, FileTime.from(SampleFolder.LAST_MODIFIED));
    }

    private void assertAnswered(RangeVector vector) throws IOException {
        String target = "/app/videos/" + name(vector.size());
        Reply first = Exchange.send(server, "HEAD", target);
        Instant lastModified = HttpDate.parse(first.field("last-modified").orElseThrow(), Instant.now())
                .orElseThrow();
        String[] fields = vector.fieldLines(first.field("etag").orElseThrow(), lastModified);
        Reply reply = Exchange.send(server, vector.method(), target, fields);

        assertEquals(vector.status(), reply.status());
        assertTrue(reply.complete(), reply::toString);
        vector.contentRange().ifPresent(range -> assertEquals(Optional.of(range), reply.field("content-range")));
        vector.contentLength().ifPresent(length -> assertEquals(Optional.of(length), reply.field("content-length")));
        if (!vector.parts().isEmpty()) {
            assertArrayEquals(positions(vector.parts()), positions(partsOf(reply, vector.size())));
        }
    }

    /** Which ranges came, once it is clear that each has its own bytes. */
    private static List<ByteRange> partsOf(Reply reply, long size) {
        Optional<String> contentRange = reply.field("content-range");
        if (contentRange.isPresent()) {
            String[] positions = contentRange.get().split("[ /-]", -1);
            ByteRange range = new ByteRange(Long.parseLong(positions[1]), Long.parseLong(positions[2]) + 1);
            assertArrayEquals(bytes(range, size), reply.body());
            return List.of(range);
        }
        List<ByteRange> parts = new ArrayList<>();
        String body = new String(reply.body(), ISO_8859_1);
        Matcher head = PART_HEAD.matcher(body);
        for (int at = 0; head.find(at); ) {
            ByteRange range = new ByteRange(Long.parseLong(head.group(1)), Long.parseLong(head.group(2)) + 1);
            at = head.end() + (int) range.length();
            assertEquals(new String(bytes(range, size), ISO_8859_1), body.substring(head.end(), at));
            assertEquals(size, Long.parseLong(head.group(3)));
            parts.add(range);
        }
        return parts;
    }

    /** Every position in order; neighbours may be sent as one part, and none may be sent twice. */
    private static long[] positions(List<ByteRange> ranges) {
        return ranges.stream()
                .flatMapToLong(range -> LongStream.range(range.start(), range.end()))
                .sorted()
                .toArray();
    }

    private static byte[] bytes(ByteRange range, long size) {
        return size > MOST_WRITTEN ? new byte[(int) range.length()] : Film.bytes(range.start(), range.end());
    }

    private static String name(long size) {
        return "vector-" + size + ".mp4";
    }
}
