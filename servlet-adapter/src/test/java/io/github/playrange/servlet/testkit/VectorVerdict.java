package io.github.playrange.servlet.testkit;

import io.github.playrange.http.HttpDate;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Whether RFC 9110 allows what a server makes of a vector: where it leaves a choice, every choice is right. */
public enum VectorVerdict {
    RIGHT,
    WRONG,
    /** The vector needs an entity tag, or a strong one, that the server does not send. */
    DOES_NOT_APPLY;

    private static final String TAG = "(?:(?:W/)?\"[^\"]*\"|(?:W/)?\\$\\{(?:ETAG|STRONG_PART)})";
    private static final String TAGS = "(\\s*,)*\\s*" + TAG + "\\s*(,\\s*(" + TAG + "\\s*)?)*";

    /** Sends the vector's request for a file below a folder. */
    public static VectorVerdict of(RangeVector vector, Client client, String folder) throws IOException {
        Validators validators = Validators.of(client.send("HEAD", vector.target(folder)));
        if (!applies(vector, validators)) {
            return DOES_NOT_APPLY;
        }
        try (Exchange exchange = client.begin(vector.method(), vector.target(folder), vector.fieldLines(validators))) {
            return legal(vector, validators).contains(exchange.status()) && isRight(vector, exchange) ? RIGHT : WRONG;
        }
    }

    private static boolean applies(RangeVector vector, Validators validators) {
        boolean needsStrongTag = vector.field("If-Match").orElse("").contains("${ETAG}");
        return validators.entityTag().isPresent()
                ? !needsStrongTag || validators.hasStrongTag()
                : !vector.needsEntityTag();
    }

    /** The statuses that the RFC allows. */
    private static Set<Integer> legal(RangeVector vector, Validators validators) {
        Set<Integer> legal = new TreeSet<>(Set.of(vector.status()));
        if (hasMalformedTags(vector) || hasMalformedIfRange(vector)) {
            legal.add(400);
        }
        if (vector.hasPrecondition()) {
            if (vector.isPolicy() || hasMalformedTags(vector) || hasAlmostADate(vector)) {
                legal.addAll(Set.of(200, 206, 304, 412));
            }
            if (vector.status() == 304 || vector.status() == 412) {
                return legal;
            }
        }
        if (vector.method().equals("HEAD") || vector.field("Range").isEmpty()) {
            return legal;
        }
        Optional<String> ifRange = vector.field("If-Range").map(String::strip);
        if (ifRange.isPresent() && !holds(ifRange.get(), validators)) {
            // The range of another version is ignored, whatever it is (section 13.1.5).
            legal.removeAll(Set.of(206, 416));
            legal.add(200);
            return legal;
        }
        legal.addAll(ofSet(vector));
        return legal;
    }

    private static boolean holds(String ifRange, Validators validators) {
        return ifRange.matches("\\$\\{LAST_MODIFIED(_\\w+)?}")
                || (ifRange.equals("${ETAG}") && validators.hasStrongTag());
    }

    /** Section 14.2: what may be ignored or rejected. */
    private static Set<Integer> ofSet(RangeVector vector) {
        RequestedSet set = RequestedSet.of(vector.field("Range").orElseThrow(), vector.size());
        if (vector.hasSeveralLines("Range")) {
            return Set.of(200, 206, 400, 416);
        }
        if (set.isInvalid()) {
            return Set.of(200, 400, 416);
        }
        if (!set.unit().equals("bytes")) {
            return Set.of();
        }
        if (vector.size() == 0) {
            return Set.of(200, 416);
        }
        return vector.isPolicy() || set.isExcessive() || vector.status() == 200 ? Set.of(200, 206, 416) : Set.of();
    }

    /** Neither {@code *} nor a list with at least one tag. */
    private static boolean hasMalformedTags(RangeVector vector) {
        return Stream.of("If-Match", "If-None-Match")
                .anyMatch(name -> !vector.field(name).orElse("*").matches("[*]|" + TAGS));
    }

    /** A leap second, or what a robust reader (section 5.6.7) may take for a date though no format has it so. */
    private static boolean hasAlmostADate(RangeVector vector) {
        return Stream.of("If-Modified-Since", "If-Unmodified-Since")
                .flatMap(name -> vector.field(name).stream())
                .anyMatch(value -> value.split("\\d\\d:\\d\\d:\\d\\d", -1).length == 2
                        && (value.contains(":60 ")
                                || HttpDate.parse(value, Instant.now()).isEmpty()));
    }

    private static boolean hasMalformedIfRange(RangeVector vector) {
        return !vector.field("If-Range")
                .orElse("\"\"")
                .strip()
                .matches(TAG + "|\\$\\{LAST_MODIFIED[^}]*}|[A-Z][^$]*GMT");
    }

    private static boolean isRight(RangeVector vector, Exchange exchange) throws IOException {
        if (exchange.status() == 200 && vector.method().equals("GET") && VectorFiles.isSparse(vector.size())) {
            // Billions of zeros, which nobody wants to read.
            return true;
        }
        Reply reply = exchange.rest();
        if (reply.broken()) {
            return false;
        }
        if (vector.method().equals("HEAD")) {
            return reply.body().length == 0
                    && (vector.contentLength().isEmpty()
                            || reply.field("content-length").equals(vector.contentLength()));
        }
        return switch (reply.status()) {
            case 200 -> Arrays.equals(VectorFiles.bytes(vector.size(), 0, vector.size()), reply.body());
            case 206 -> hasItsParts(vector, reply);
            case 416 -> reply.field("content-range").equals(Optional.of("bytes */" + vector.size()));
            default -> true;
        };
    }

    private static boolean hasItsParts(RangeVector vector, Reply reply) {
        try {
            List<ByteRange> parts = ContentRanges.of(reply, vector.size());
            return vector.parts().isEmpty()
                    || vector.hasSeveralLines("Range")
                    || Arrays.equals(positions(vector.parts()), positions(parts));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Every position in order; ranges that overlap may be sent as they are. */
    private static long[] positions(List<ByteRange> ranges) {
        return ranges.stream()
                .flatMapToLong(range -> LongStream.range(range.start(), range.end()))
                .sorted()
                .distinct()
                .toArray();
    }
}
