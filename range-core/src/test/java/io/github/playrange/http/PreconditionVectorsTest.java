package io.github.playrange.http;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.http.PreconditionsOracle.Date;
import io.github.playrange.http.PreconditionsOracle.IfRange;
import io.github.playrange.http.PreconditionsOracle.Tag;
import io.github.playrange.http.PreconditionsOracle.Validators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * {@code preconditions.jsonl}, by which servers are tested, is what the oracle says of a representation with a strong
 * entity tag and a date. A copy as it has to be is written to {@code target}.
 */
final class PreconditionVectorsTest {

    private static final Path FILE = Path.of("src", "test", "resources", "vectors", "preconditions.jsonl");
    private static final Path WRITTEN = Path.of("target", "preconditions.jsonl");

    @Test
    void file_isWhatTheOracleSays() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(values());
        for (Tag ifMatch : Tag.values()) {
            for (Date ifUnmodifiedSince : Date.values()) {
                for (Tag ifNoneMatch : Tag.values()) {
                    for (Date ifModifiedSince : Date.values()) {
                        lines.add(row(ifMatch, ifUnmodifiedSince, ifNoneMatch, ifModifiedSince));
                    }
                }
            }
        }
        Files.write(WRITTEN, lines);

        assertEquals(-1, Files.mismatch(WRITTEN, FILE), () -> FILE + " is not as " + WRITTEN);
    }

    /** What the names in the rows stand for in a request. */
    private static String values() {
        String tags = values(Tag.values(), tag -> switch (tag) {
            case ABSENT -> "";
            case CURRENT -> "\\\"other\\\", ${ETAG}";
            case CURRENT_AS_WEAK -> "W/${ETAG}";
            case OTHER -> "\\\"other\\\", W/\\\"another\\\"";
            case ANY -> "*";
            case INVALID -> "unquoted";
        });
        String dates = values(Date.values(), date -> switch (date) {
            case ABSENT -> "";
            case EARLIER -> "${LAST_MODIFIED-1}";
            case SAME -> "${LAST_MODIFIED}";
            case LATER -> "${LAST_MODIFIED+1}";
            case INVALID -> "${LAST_MODIFIED}+1";
        });
        String ifRanges = values(IfRange.values(), ifRange -> switch (ifRange) {
            case ABSENT -> "";
            case CURRENT_TAG -> "${ETAG}";
            case CURRENT_TAG_AS_WEAK -> "W/${ETAG}";
            case OTHER_TAG -> "\\\"other\\\"";
            case SAME_DATE -> "${LAST_MODIFIED}";
            case OTHER_DATE -> "${LAST_MODIFIED+1}";
            case INVALID -> "unquoted";
        });
        return "{\"If-Match\": " + tags + ", \"If-Unmodified-Since\": " + dates + ", \"If-None-Match\": " + tags
                + ", \"If-Modified-Since\": " + dates + ", \"If-Range\": " + ifRanges + "}";
    }

    private static <E extends Enum<E>> String values(E[] names, Function<E, String> value) {
        return Arrays.stream(names)
                .map(name -> quoted(name) + ": \"" + value.apply(name) + "\"")
                .collect(joining(", ", "{", "}"));
    }

    /** Four fields, the status of HEAD, and that of GET for each value of {@code If-Range}. */
    private static String row(Tag ifMatch, Date ifUnmodifiedSince, Tag ifNoneMatch, Date ifModifiedSince) {
        Function<String, Function<IfRange, Integer>> status = method -> ifRange -> new PreconditionsOracle(
                        method,
                        Validators.STRONG_TAG_AND_DATE,
                        ifMatch,
                        ifUnmodifiedSince,
                        ifNoneMatch,
                        ifModifiedSince,
                        ifRange)
                .status();
        String names = List.of(ifMatch, ifUnmodifiedSince, ifNoneMatch, ifModifiedSince).stream()
                .map(PreconditionVectorsTest::quoted)
                .collect(joining(", "));
        String get = Arrays.stream(IfRange.values())
                .map(status.apply("GET"))
                .map(String::valueOf)
                .collect(joining(", ", "[", "]"));
        List<Integer> head = Arrays.stream(IfRange.values())
                .map(status.apply("HEAD"))
                .distinct()
                .toList();
        assertEquals(1, head.size(), "HEAD ignores Range, and If-Range with it");
        return "[" + names + ", " + head.get(0) + ", " + get + "]";
    }

    private static String quoted(Enum<?> name) {
        return '"' + name.name().toLowerCase(Locale.ROOT).replace('_', ' ') + '"';
    }
}
