package io.github.playrange.http;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.fuzz.FuzzTarget;
import io.github.playrange.http.RangeResponsePropertyTest.TestRequest;
import io.github.playrange.range.RangeLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whatever method and fields a request has, the response is well formed, as the property test says. */
final class RangeResponseFuzzTest extends FuzzTarget {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");
    private static final byte[] CONTENT =
            "\r\n--b\r\n\r\nab01--b--\r\n0123456789".repeat(3).getBytes(StandardCharsets.ISO_8859_1);

    /** As long as the property test takes it to be. */
    private static final String BOUNDARY = "b-7";

    private static final List<RangeLimits> LIMITS = List.of(new RangeLimits(2), RangeLimits.DEFAULT);

    private static final List<RepresentationMetadata> REPRESENTATIONS = List.of(
            representation(Optional.of(EntityTag.strong("v1")), Optional.of(NOW.minusSeconds(3600))),
            representation(Optional.of(EntityTag.weak("v1")), Optional.of(NOW)),
            representation(Optional.empty(), Optional.of(Instant.MAX)),
            representation(Optional.empty(), Optional.empty()));

    private static RepresentationMetadata representation(Optional<EntityTag> tag, Optional<Instant> lastModified) {
        return new RepresentationMetadata(CONTENT.length, new MediaType("video/mp4"), tag, lastModified);
    }

    /** The first line is the method, each other one a field. */
    @Override
    protected void check(String text) {
        List<String> lines = text.lines().toList();
        String method = lines.isEmpty() ? "GET" : lines.get(0);
        List<String> fields = fields(lines);
        RepresentationMetadata metadata = REPRESENTATIONS.get(text.length() % REPRESENTATIONS.size());
        for (RangeLimits limits : LIMITS) {
            RangeResponse response = RangeResponse.plan(
                    method, TestFields.of(fields.toArray(String[]::new)), metadata, NOW, limits, () -> BOUNDARY);

            RangeResponsePropertyTest.check(new TestRequest(method, fields), response, CONTENT, limits);
        }
    }

    private static List<String> fields(List<String> lines) {
        List<String> fields = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.add(line.substring(0, colon));
                fields.add(line.substring(colon + 1));
            }
        }
        return fields;
    }
}
