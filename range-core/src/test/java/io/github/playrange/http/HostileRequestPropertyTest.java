package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.range.RangeLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Any characters in any field, and any metadata at any time, have a response. Seeded, so that a failure repeats. */
final class HostileRequestPropertyTest {

    private static final int ROUNDS = 40_000;

    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "", "g\u00e9t\ud83c");
    private static final List<String> NAMES = List.of(
            "Range", "Range", "If-Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since");

    /** Values that mean something, before a character of them is changed. */
    private static final List<String> SEEDS = List.of(
            "bytes=0-499,-1",
            "bytes=0-18446744073709551615, 7-",
            "bytes=9223372036854775806-9223372036854775807",
            "bytes=-9223372036854775808",
            "\"v1\"",
            "W/\"v1\", \"v,2\"",
            "*",
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Fri, 31 Dec 9999 23:59:60 GMT",
            "Sat, 01 Jan 0000 00:00:00 GMT",
            "Tuesday, 29-Feb-00 00:00:00 GMT");

    private static final List<Instant> TIMES = List.of(
            Instant.MIN,
            Instant.MAX,
            Instant.EPOCH,
            Instant.parse("-0001-12-31T23:59:59.999999999Z"),
            Instant.parse("0000-01-01T00:00:00Z"),
            Instant.parse("1994-11-06T08:49:37Z"),
            Instant.parse("2050-01-15T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999999Z"),
            Instant.parse("+10000-01-01T00:00:00Z"));

    @Test
    void anyRequest_hasAResponse() {
        Random random = new Random(13_14_15);
        Set<Integer> statuses = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            String method = METHODS.get(random.nextInt(METHODS.size()));
            List<String> fields = fields(random);
            RepresentationMetadata metadata = metadata(random);
            Instant now = anyTime(random);

            RangeResponse response = RangeResponse.plan(
                    method,
                    TestFields.of(fields.toArray(String[]::new)),
                    metadata,
                    now,
                    new RangeLimits(1 + random.nextInt(100)),
                    () -> "b");

            check(response, method, metadata, () -> method + " " + fields + " of " + metadata + " at " + now);
            statuses.add(response.status());
        }
        assertEquals(Set.of(200, 204, 206, 304, 405, 412, 416), statuses);
    }

    private static void check(
            RangeResponse response, String method, RepresentationMetadata metadata, Supplier<String> message) {
        long sum = response.body().stream().mapToLong(BodySegment::length).sum();
        boolean hasContent = !method.equals("HEAD") && response.status() != 304 && response.status() != 204;
        assertEquals(hasContent ? response.contentLength().orElseThrow() : 0, sum, message);
        assertTrue(
                response.body().stream()
                        .filter(segment -> segment instanceof BodySegment.Content)
                        .allMatch(segment ->
                                ((BodySegment.Content) segment).range().end() <= metadata.length()),
                message);
        // A field of ours repeats nothing that a client sent.
        for (Field field : response.fields()) {
            assertTrue(field.value().chars().allMatch(c -> (c >= ' ' && c < 0x7F) || c >= 0x80), message);
        }
    }

    private static List<String> fields(Random random) {
        List<String> fields = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            fields.add(NAMES.get(random.nextInt(NAMES.size())));
            fields.add(
                    switch (random.nextInt(4)) {
                        case 0 -> anyText(random);
                        case 1 -> SEEDS.get(random.nextInt(SEEDS.size()));
                        default -> changed(SEEDS.get(random.nextInt(SEEDS.size())), random);
                    });
        }
        return fields;
    }

    private static String anyText(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> String.valueOf(anyCharacter(random)))
                .collect(Collectors.joining());
    }

    /** NUL, control characters, obs-text, half surrogates and all the rest. */
    private static char anyCharacter(Random random) {
        return (char) random.nextInt(
                switch (random.nextInt(4)) {
                    case 0 -> 0x20;
                    case 1 -> 0x80;
                    case 2 -> 0x100;
                    default -> 0x10000;
                });
    }

    private static String changed(String seed, Random random) {
        int at = random.nextInt(seed.length());
        return switch (random.nextInt(3)) {
            case 0 -> seed.substring(0, at) + anyCharacter(random) + seed.substring(at + 1);
            case 1 -> seed.substring(0, at) + seed.substring(at + 1);
            default -> seed.substring(0, at) + anyCharacter(random) + seed.substring(at);
        };
    }

    private static RepresentationMetadata metadata(Random random) {
        long length = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(3);
            case 1 -> Long.MAX_VALUE - random.nextInt(3);
            default -> random.nextLong() >>> (1 + random.nextInt(62));
        };
        Optional<EntityTag> tag = switch (random.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new EntityTag(random.nextBoolean(), "v1"));
            default -> Optional.of(new EntityTag(random.nextBoolean(), "\u00ff\\,".repeat(random.nextInt(4))));
        };
        return new RepresentationMetadata(
                length,
                new MediaType("video/mp4"),
                tag,
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(anyTime(random)));
    }

    private static Instant anyTime(Random random) {
        return random.nextBoolean()
                ? TIMES.get(random.nextInt(TIMES.size()))
                : Instant.ofEpochSecond(
                        random.nextLong(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                        random.nextInt(1_000_000_000));
    }
}
