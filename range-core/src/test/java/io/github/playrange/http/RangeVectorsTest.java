package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.range.ByteRange;
import io.github.playrange.range.RangeLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shared vectors against {@link RangeResponse#plan} alone, without a server. */
final class RangeVectorsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant AN_HOUR_AGO = Instant.parse("2026-11-22T11:00:00Z");

    /** The size of the file whose last-modified has a fraction of a second. */
    private static final long SIZE_WITH_FRACTION = 81;

    private static final AtomicInteger ROWS = new AtomicInteger();

    static Stream<RangeVector> rows() {
        return RangeVector.all();
    }

    @ParameterizedTest
    @MethodSource
    void rows(RangeVector row) {
        RepresentationMetadata metadata = metadata(row.size());
        RangeResponse first = plan("GET", TestFields.NONE, metadata);
        String entityTag = Rendered.field(first, "ETag").orElseThrow();
        Instant lastModified = HttpDate.parse(
                        Rendered.field(first, "Last-Modified").orElseThrow(), NOW)
                .orElseThrow();

        RangeResponse response = plan(row.method(), row.filled(entityTag, lastModified), metadata);

        RangeVector.Expected expected = row.expected();
        assertEquals(expected.status(), response.status());
        expected.contentRange()
                .ifPresent(value -> assertEquals(Optional.of(value), Rendered.field(response, "Content-Range")));
        expected.contentLength()
                .ifPresent(
                        length -> assertEquals(length, response.contentLength().orElseThrow()));
        expected.parts().ifPresent(parts -> checkParts(parts, expected.exact(), response, row.size()));
        long sum = response.body().stream().mapToLong(BodySegment::length).sum();
        assertEquals(row.method().equals("HEAD") ? 0 : response.contentLength().orElse(0), sum);
        ROWS.incrementAndGet();
    }

    private static void checkParts(List<ByteRange> parts, boolean exact, RangeResponse response, long size) {
        List<ByteRange> sent = response.body().stream()
                .filter(segment -> segment instanceof BodySegment.Content)
                .map(segment -> ((BodySegment.Content) segment).range())
                .toList();
        assertEquals(exact ? parts : coverage(parts), exact ? sent : coverage(sent));
        assertEquals(
                sent.stream().mapToLong(ByteRange::length).sum(),
                coverage(sent).stream().mapToLong(ByteRange::length).sum(),
                "a byte twice");
        assertEquals(sent.size() == 1, Rendered.field(response, "Content-Range").isPresent());
        if (sent.size() > 1) {
            List<MultipartReader.Part> read = Rendered.ofZeros(response).parts();
            assertEquals(sent, read.stream().map(MultipartReader.Part::range).toList());
            assertTrue(read.stream().allMatch(part -> part.completeLength() == size));
            assertTrue(read.stream()
                    .allMatch(part -> part.content().length() == part.range().length()));
        }
    }

    /** The same bytes as the fewest ranges, ascending. */
    private static List<ByteRange> coverage(List<ByteRange> ranges) {
        List<ByteRange> joined = new ArrayList<>();
        ranges.stream().sorted(Comparator.comparingLong(ByteRange::start)).forEach(range -> {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).end() >= range.start()) {
                joined.set(
                        last,
                        new ByteRange(
                                joined.get(last).start(),
                                Math.max(joined.get(last).end(), range.end())));
            } else {
                joined.add(range);
            }
        });
        return joined;
    }

    @Test
    void idsAreUnique() {
        List<String> ids = RangeVector.all().map(RangeVector::id).toList();

        assertFalse(ids.isEmpty());
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @AfterAll
    static void printTheNumberOfRows() {
        System.out.println(
                "Range vectors: " + ROWS + " rows of " + RangeVector.FILES + " passed against RangeResponse.plan");
    }

    private static RangeResponse plan(String method, RequestFields fields, RepresentationMetadata metadata) {
        return RangeResponse.plan(method, fields, metadata, NOW, RangeLimits.DEFAULT, () -> "boundary");
    }

    private static RepresentationMetadata metadata(long size) {
        return new RepresentationMetadata(
                size,
                new MediaType("video/mp4"),
                Optional.of(EntityTag.strong("v1-" + size)),
                Optional.of(size == SIZE_WITH_FRACTION ? AN_HOUR_AGO.plusMillis(987) : AN_HOUR_AGO));
    }
}
