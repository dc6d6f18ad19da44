package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.range.RangeLimits;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bound that {@link RangeResponse} publishes: what hostile sets of ranges can make a server send. */
final class AmplificationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String BOUNDARY = "0123456789abcdef0123456789abcdef";
    private static final long FIVE_GIB = 5L << 30;
    private static final String VIDEO = "video/mp4";
    private static final String LONG_TYPE = "application/" + "x".repeat(500) + ";codecs=\"" + "a,".repeat(200) + "\"";

    static LongStream lengths() {
        return LongStream.of(1, 10, 1000, 100_000, FIVE_GIB, Long.MAX_VALUE - 1, Long.MAX_VALUE);
    }

    /** What a part costs beyond its bytes, as the Javadoc states it. */
    private static long k(long length, String mediaType, String boundary) {
        return 49
                + boundary.length()
                + mediaType.length()
                + 3L * Long.toString(length).length();
    }

    @ParameterizedTest
    @CsvSource({
        "1000, video/mp4, 102",
        "5368709120, video/mp4, 120",
        "9223372036854775807, video/mp4, 147",
        "9223372036854775807, application/vnd.apple.mpegurl, 167",
    })
    void costOfAPart_isTheOnePublished(long length, String mediaType, long published) {
        assertEquals(published, k(length, mediaType, BOUNDARY));
    }

    /** Nothing is missing in the formula and nothing is too much: with the longest numbers it is reached. */
    @ParameterizedTest
    @CsvSource({
        "999, 100, 5",
        "5368709120, 5000000000, 100",
        "9223372036854775807, 9223372036854775000, 100",
        "9223372036854775807, 1000000000000000000, 2",
    })
    void headsOfTheParts_areAsLongAsTheFormulaSays(long length, long first, int parts) {
        for (String mediaType : List.of(VIDEO, LONG_TYPE)) {
            for (String boundary : List.of("b", BOUNDARY, "x".repeat(70))) {
                String ranges = IntStream.range(0, parts)
                        .mapToObj(i -> (first + 2L * i) + "-" + (first + 2L * i))
                        .collect(Collectors.joining(","));

                RangeResponse response = plan("bytes=" + ranges, length, mediaType, 100, boundary);

                long heads = response.body().stream()
                        .filter(segment -> segment instanceof BodySegment.Literal)
                        .mapToLong(BodySegment::length)
                        .sum();
                assertEquals(parts * k(length, mediaType, boundary) + boundary.length() + 6, heads);
            }
        }
    }

    private static Stream<String> hostileSets(long length) {
        return Stream.of(
                // The Apache Killer, as it was sent and without its invalid members.
                set(1300, i -> "5-" + i) + ",0-",
                "0-," + set(99, i -> "5-" + (5 + i)),
                set(99, i -> "5-" + (5 + i)),
                // As many parts as there can be, from the front, the back, the largest positions.
                set(100, i -> 2 * i + "-" + 2 * i),
                set(100, i -> 2 * (99 - i) + "-" + 2 * (99 - i)),
                set(100, i -> backward(length, 2L * i + 1)),
                set(99, i -> 3 * i + "-" + 3 * i) + ",400-",
                set(1000, i -> 2 * i + "-" + 2 * i),
                // Everything, more than once, and everything but a byte.
                set(100, i -> "0-"),
                "0-,0-",
                "-" + length + ",-1",
                "0-" + Math.max(0, length / 2 - 1) + "," + (length / 2 + 1) + "-",
                set(100, i -> "-" + (i + 1)),
                set(100, i -> "-1"),
                set(100, i -> i + "-"),
                // Numbers without end.
                set(100, i -> "-99999999999999999999"),
                set(50, i -> i + "-99999999999999999999"),
                "-17208,-9223372036854758792",
                "18-18446744073709551615",
                set(2000, i -> "99999999999999999999-") + ",0-0,-1");
    }

    private static String set(int members, IntFunction<String> member) {
        return IntStream.range(0, members).mapToObj(member).collect(Collectors.joining(","));
    }

    private static String backward(long length, long fromTheEnd) {
        long position = Math.max(0, length - fromTheEnd);
        return position + "-" + position;
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void hostileSet_isSentWithinTheBound(long length) {
        for (String mediaType : List.of(VIDEO, LONG_TYPE)) {
            hostileSets(length).forEach(ranges -> checkBound("bytes=" + ranges, length, mediaType, 100));
        }
    }

    @Test
    void randomSet_isSentWithinTheBound() {
        Random random = new Random(17_15);
        for (int round = 0; round < 2_000; round++) {
            long length = 1 + (random.nextLong() >>> (1 + random.nextInt(60)));
            int maxRanges = 1 + random.nextInt(150);
            String ranges = set(1 + random.nextInt(200), i -> {
                long first = (random.nextLong() >>> 1) % Math.max(1, length);
                return first + "-" + Math.max(first, first + random.nextInt(50));
            });

            checkBound("bytes=" + ranges, length, VIDEO, maxRanges);
        }
    }

    private static void checkBound(String range, long length, String mediaType, int maxRanges) {
        RangeResponse response = plan(range, length, mediaType, maxRanges, BOUNDARY);
        BigInteger sent = response.body().stream()
                .map(segment -> BigInteger.valueOf(segment.length()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        long contents = response.body().stream()
                .filter(segment -> segment instanceof BodySegment.Content)
                .count();
        assertEquals(sent, BigInteger.valueOf(response.contentLength().orElseThrow()), range);
        switch (response.status()) {
            case 200 -> assertEquals(BigInteger.valueOf(length), sent, range);
            case 206 -> {
                long parts = contents == 1 ? 0 : contents;
                long heads = parts == 0 ? 0 : parts * k(length, mediaType, BOUNDARY) + BOUNDARY.length() + 6;
                assertTrue(parts <= maxRanges, range);
                assertTrue(
                        sent.compareTo(BigInteger.valueOf(length).add(BigInteger.valueOf(heads))) <= 0,
                        () -> sent + " bytes of " + length + " for " + range);
            }
            default -> {
                assertEquals(416, response.status(), range);
                assertEquals(0, contents, range);
                assertTrue(sent.intValueExact() <= 100, range);
            }
        }
    }

    private static RangeResponse plan(String range, long length, String mediaType, int maxRanges, String boundary) {
        RepresentationMetadata metadata = new RepresentationMetadata(
                length, new MediaType(mediaType), Optional.of(EntityTag.strong("v1")), Optional.empty());
        return RangeResponse.plan(
                "GET", TestFields.of("Range", range), metadata, NOW, new RangeLimits(maxRanges), () -> boundary);
    }
}
