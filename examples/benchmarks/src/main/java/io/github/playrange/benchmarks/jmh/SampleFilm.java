package io.github.playrange.benchmarks.jmh;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.http.HttpDate;
import io.github.playrange.http.RequestFields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the benchmarks ask for. */
final class SampleFilm {

    static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    static final String TAG = "\"40000000-18d3f2a9c0\"";
    static final RepresentationMetadata METADATA = new RepresentationMetadata(
            1L << 30,
            new MediaType("video/mp4"),
            EntityTag.parse(TAG),
            Optional.of(Instant.parse("2026-01-01T00:00:00Z")));
    static final String LAST_MODIFIED = HttpDate.format(METADATA.lastModified().orElseThrow());

    private static final int RANGE_LENGTH = 4096;
    private static final int DISTANCE = 10_000_000;

    private SampleFilm() {}

    /** A {@code Range} field of ranges that neither touch nor overlap. */
    static String range(int ranges) {
        return IntStream.range(0, ranges)
                .mapToObj(i -> i * DISTANCE + "-" + (i * DISTANCE + RANGE_LENGTH - 1))
                .collect(Collectors.joining(",", "bytes=", ""));
    }

    /** Fields by their names in lower case, each of one line. */
    static RequestFields fields(Map<String, String> lines) {
        return name -> {
            String line = lines.get(name.toLowerCase(Locale.ROOT));
            return line == null ? List.of() : List.of(line);
        };
    }
}
