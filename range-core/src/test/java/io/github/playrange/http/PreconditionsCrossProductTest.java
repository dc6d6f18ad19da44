package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.http.PreconditionsOracle.Date;
import io.github.playrange.http.PreconditionsOracle.IfRange;
import io.github.playrange.http.PreconditionsOracle.Tag;
import io.github.playrange.http.PreconditionsOracle.Validators;
import io.github.playrange.range.RangeLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every combination of the five fields, for three methods and six kinds of representation. */
final class PreconditionsCrossProductTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.250Z");
    private static final String OPAQUE = "v1";

    static Stream<Arguments> everyCombination_isAnsweredAsTheRfcSays() {
        return Stream.of("GET", "HEAD", "PUT")
                .flatMap(method ->
                        Arrays.stream(Validators.values()).map(validators -> Arguments.of(method, validators)));
    }

    @ParameterizedTest
    @MethodSource
    void everyCombination_isAnsweredAsTheRfcSays(String method, Validators validators) {
        RepresentationMetadata metadata = metadata(validators);
        int combinations = 0;
        for (Tag ifMatch : Tag.values()) {
            for (Date ifUnmodifiedSince : Date.values()) {
                for (Tag ifNoneMatch : Tag.values()) {
                    for (Date ifModifiedSince : Date.values()) {
                        for (IfRange ifRange : IfRange.values()) {
                            check(
                                    new PreconditionsOracle(
                                            method,
                                            validators,
                                            ifMatch,
                                            ifUnmodifiedSince,
                                            ifNoneMatch,
                                            ifModifiedSince,
                                            ifRange),
                                    metadata);
                            combinations++;
                        }
                    }
                }
            }
        }
        assertEquals(6 * 5 * 6 * 5 * 7, combinations);
    }

    private static void check(PreconditionsOracle request, RepresentationMetadata metadata) {
        RequestFields fields = fields(request);
        int expected = request.status();

        int evaluated = switch (Preconditions.evaluate(request.method(), fields, metadata, NOW)) {
            case PROCEED -> request.method().equals("GET") ? 206 : 200;
            case PROCEED_WITHOUT_RANGE -> 200;
            case NOT_MODIFIED -> 304;
            case FAILED -> 412;
        };
        int planned = RangeResponse.plan(request.method(), fields, metadata, NOW, RangeLimits.DEFAULT, () -> "boundary")
                .status();

        assertEquals(expected, evaluated, request::toString);
        // A method that is not allowed is refused before its preconditions are looked at (section 13.2.1).
        assertEquals(request.method().equals("PUT") ? 405 : expected, planned, request::toString);
    }

    private static RepresentationMetadata metadata(Validators validators) {
        return new RepresentationMetadata(
                100,
                new MediaType("video/mp4"),
                validators.tag ? Optional.of(new EntityTag(validators.weak, OPAQUE)) : Optional.empty(),
                validators.date ? Optional.of(modified(validators)) : Optional.empty());
    }

    /** With a fraction of a second, as files have it. */
    private static Instant modified(Validators validators) {
        return validators.date && !validators.dateIsStrong
                ? NOW.minusMillis(200)
                : NOW.minusSeconds(3600).plusMillis(500);
    }

    private static RequestFields fields(PreconditionsOracle request) {
        List<String> fields = new ArrayList<>(List.of("Range", "bytes=10-19"));
        Instant modified = modified(request.validators());
        tag(request.ifMatch()).ifPresent(add(fields, "If-Match"));
        tag(request.ifNoneMatch()).ifPresent(add(fields, "If-None-Match"));
        date(request.ifUnmodifiedSince(), modified).ifPresent(add(fields, "If-Unmodified-Since"));
        date(request.ifModifiedSince(), modified).ifPresent(add(fields, "If-Modified-Since"));
        ifRange(request.ifRange(), modified).ifPresent(add(fields, "If-Range"));
        return TestFields.of(fields.toArray(String[]::new));
    }

    private static Consumer<String> add(List<String> fields, String name) {
        return value -> fields.addAll(List.of(name, value));
    }

    private static Optional<String> tag(Tag tag) {
        return switch (tag) {
            case ABSENT -> Optional.empty();
            case CURRENT -> Optional.of("\"other\", \"" + OPAQUE + "\"");
            case CURRENT_AS_WEAK -> Optional.of("W/\"" + OPAQUE + "\"");
            case OTHER -> Optional.of("\"other\", W/\"another\"");
            case ANY -> Optional.of("*");
            case INVALID -> Optional.of(OPAQUE);
        };
    }

    private static Optional<String> date(Date date, Instant modified) {
        return switch (date) {
            case ABSENT -> Optional.empty();
            case EARLIER -> Optional.of(HttpDate.format(modified.minusSeconds(1)));
            case SAME -> Optional.of(HttpDate.format(modified));
            case LATER -> Optional.of(HttpDate.format(modified.plusSeconds(1)));
            case INVALID -> Optional.of(HttpDate.format(modified) + "+1");
        };
    }

    private static Optional<String> ifRange(IfRange ifRange, Instant modified) {
        return switch (ifRange) {
            case ABSENT -> Optional.empty();
            case CURRENT_TAG -> Optional.of("\"" + OPAQUE + "\"");
            case CURRENT_TAG_AS_WEAK -> Optional.of("W/\"" + OPAQUE + "\"");
            case OTHER_TAG -> Optional.of("\"other\"");
            case SAME_DATE -> Optional.of(HttpDate.format(modified));
            case OTHER_DATE -> Optional.of(HttpDate.format(modified.plusSeconds(1)));
            case INVALID -> Optional.of(OPAQUE);
        };
    }
}
