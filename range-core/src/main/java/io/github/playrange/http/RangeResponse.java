package io.github.playrange.http;

import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.range.ByteRange;
import io.github.playrange.range.ContentRange;
import io.github.playrange.range.RangeField;
import io.github.playrange.range.RangeLimits;
import io.github.playrange.range.RangeSet;
import io.github.playrange.range.ResolvedRanges;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A response that is planned but not sent: status, fields, and the content as literal bytes and byte ranges.
 *
 * <p>Nothing is opened to plan it. Immutable and safe for use by any number of threads.
 *
 * <p>However many ranges are asked for, the content of a 200 or 206 has at most
 *
 * <pre>length + k × parts + b + 6 bytes,  where k = 49 + b + m + 3 × d</pre>
 *
 * <p>for a representation of {@code length} bytes, a number that has {@code d} digits (19 at most), a media type of
 * {@code m} characters and a boundary of {@code b}. For {@code video/mp4} and a boundary of 32 characters, {@code k} is
 * 120 for a length between 1 and 10 GB, and 147 for the largest that there can be. There are at most
 * {@link RangeLimits#maxRanges} parts, and none in a 200 or in a 206 with one range. The content of any other response
 * is one line of text.
 *
 * @param status the status code
 * @param fields the fields in order, {@code Content-Length} and {@code Date} not among them
 * @param contentLength the value of {@code Content-Length} in bytes; empty where there is none to send (204, 304)
 * @param body the content in order; nothing for HEAD, 204 and 304
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15">RFC 9110, section 15</a>
 */
public record RangeResponse(int status, List<Field> fields, OptionalLong contentLength, List<BodySegment> body) {

    /** The methods that a representation answers, as the {@code Allow} field lists them. */
    public static final String ALLOWED_METHODS = "GET, HEAD, OPTIONS";

    private static final String HEAD = "HEAD";

    private static final Field ACCEPT_RANGES = new Field("Accept-Ranges", "bytes");
    private static final Field NO_STORE = new Field("Cache-Control", "no-store");
    private static final MediaType PLAIN_TEXT = new MediaType("text/plain;charset=utf-8");

    /** Fields of the content, which a 304 does not have. */
    private static final Set<String> NOT_IN_304 =
            Set.of("content-encoding", "content-language", "content-length", "content-range", "content-type");

    /**
     * Copies the lists, and checks that the content is as long as the response says.
     *
     * @param status the status code
     * @param fields the fields in order, {@code Content-Length} and {@code Date} not among them
     * @param contentLength the value of {@code Content-Length} in bytes; empty where there is none to send (204, 304)
     * @param body the content in order; nothing for HEAD, 204 and 304
     * @throws IllegalArgumentException if the status is not one of a final response (200 to 599), the length is
     *     negative, or there is a body of another length
     */
    public RangeResponse {
        fields = List.copyOf(fields);
        body = List.copyOf(body);
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("a response cannot end with the status " + status);
        }
        if (contentLength.orElse(0) < 0) {
            throw new IllegalArgumentException("a content cannot have " + contentLength.getAsLong() + " bytes");
        }
        if (!body.isEmpty() && !contentLength.equals(OptionalLong.of(length(body)))) {
            throw new IllegalArgumentException(
                    "the content has " + length(body) + " bytes, but its stated length is " + contentLength);
        }
    }

    private static long length(List<BodySegment> body) {
        long length = 0;
        for (BodySegment segment : body) {
            length += segment.length();
        }
        return length;
    }

    /**
     * Plans the response to a request for a representation.
     *
     * <p>A pure function: equal arguments give an equal response. A 412 and a 416 tell the validators of the current
     * representation, as a 200 would (RFC 9110, section 8.8: they describe what was selected, not what is enclosed), so
     * that a client that holds a part need not ask a second time what it has become.
     *
     * @param method the request's method, as it was sent
     * @param fields the request's fields
     * @param metadata describes the representation
     * @param now the time that the response's {@code Date} field shows
     * @param limits what one response may be asked for
     * @param boundary asked for a boundary when several ranges are sent: 1 to 70 letters, digits or {@code '+_.-} that
     *     cannot be guessed
     * @return the response
     */
    public static RangeResponse plan(
            String method,
            RequestFields fields,
            RepresentationMetadata metadata,
            Instant now,
            RangeLimits limits,
            Supplier<String> boundary) {
        return switch (method) {
            case "GET", HEAD -> new Planner(method, fields, metadata, now).plan(limits, boundary);
            default -> withoutRepresentation(method);
        };
    }

    /**
     * Plans the response to a method that does not ask for a representation, so that none has to be looked for.
     *
     * @param method a method other than GET and HEAD
     * @return 204 for OPTIONS, else 405, both with {@code Allow}
     */
    public static RangeResponse withoutRepresentation(String method) {
        List<Field> allow = List.of(new Field("Allow", ALLOWED_METHODS));
        return method.equals("OPTIONS")
                ? new RangeResponse(204, allow, OptionalLong.empty(), List.of())
                : error(method, 405, "Method not allowed; use one of " + ALLOWED_METHODS + ".", allow);
    }

    /**
     * This response with further fields.
     *
     * @param further sent after those that there are; those of the content, such as {@code Content-Language}, are left
     *     out of a 304, as RFC 9110, section 15.4.5, has it
     * @return the response
     */
    public RangeResponse with(List<Field> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<Field> all = new ArrayList<>(fields);
        for (Field field : further) {
            if (status != 304 || !NOT_IN_304.contains(field.name().toLowerCase(Locale.ROOT))) {
                all.add(field);
            }
        }
        return new RangeResponse(status, all, contentLength, body);
    }

    /**
     * Plans an error whose content is one line of text, and which no cache keeps.
     *
     * @param method the request's method; HEAD gets the fields alone
     * @param status a status code from 400
     * @param sentence what is wrong and what is allowed, for a person; no line break
     * @param fields further fields
     * @return the response
     * @throws IllegalArgumentException if the status is not one of an error (400 to 599)
     */
    public static RangeResponse error(String method, int status, String sentence, List<Field> fields) {
        return error(method, status, sentence + "\n", PLAIN_TEXT, fields);
    }

    /**
     * Plans an error with a content of another type, such as problem details (RFC 9457), and which no cache keeps.
     *
     * @param method the request's method; HEAD gets the fields alone
     * @param status a status code from 400
     * @param content what is wrong and what is allowed, sent in UTF-8
     * @param mediaType the media type of the content
     * @param fields further fields
     * @return the response
     * @throws IllegalArgumentException if the status is not one of an error (400 to 599)
     */
    public static RangeResponse error(
            String method, int status, String content, MediaType mediaType, List<Field> fields) {
        if (status < 400) {
            throw new IllegalArgumentException(status + " is not the status of an error");
        }
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        List<Field> all = new ArrayList<>(fields);
        all.add(NO_STORE);
        all.add(new Field("Content-Type", mediaType.value()));
        return new RangeResponse(
                status,
                all,
                OptionalLong.of(bytes.length),
                method.equals(HEAD) ? List.of() : List.of(new BodySegment.Literal(ByteBuffer.wrap(bytes))));
    }

    private record Planner(String method, RequestFields request, RepresentationMetadata metadata, Instant now) {

        RangeResponse plan(RangeLimits limits, Supplier<String> boundary) {
            return switch (Preconditions.evaluate(method, request, metadata, now)) {
                case FAILED ->
                    error(method, 412, "A precondition of the request does not hold.", acceptRangesAndValidators());
                case NOT_MODIFIED -> notModified();
                case PROCEED_WITHOUT_RANGE -> whole();
                case PROCEED ->
                    !method.equals(HEAD) && RangeField.parse(request.lines("Range")) instanceof RangeSet set
                            ? ranges(set.resolve(metadata.length(), limits), boundary)
                            : whole();
            };
        }

        private RangeResponse ranges(ResolvedRanges resolved, Supplier<String> boundary) {
            if (resolved instanceof ResolvedRanges.Single single) {
                return single(single.range());
            }
            if (resolved instanceof ResolvedRanges.Several several) {
                return several(several.ranges(), new MultipartByteRanges(boundary.get()));
            }
            return resolved instanceof ResolvedRanges.Unsatisfiable ? unsatisfiable() : whole();
        }

        private RangeResponse whole() {
            List<BodySegment> body = method.equals(HEAD) || metadata.length() == 0
                    ? List.of()
                    : List.of(new BodySegment.Content(new ByteRange(0, metadata.length())));
            return new RangeResponse(
                    200, representationFields(metadata.mediaType().value()), OptionalLong.of(metadata.length()), body);
        }

        private RangeResponse single(ByteRange range) {
            List<Field> fields = representationFields(metadata.mediaType().value());
            fields.add(contentRange(new ContentRange.Satisfied(range, metadata.length())));
            return new RangeResponse(
                    206, fields, OptionalLong.of(range.length()), List.of(new BodySegment.Content(range)));
        }

        private RangeResponse several(List<ByteRange> ranges, MultipartByteRanges multipart) {
            List<BodySegment> body = multipart.body(ranges, metadata);
            long length = length(body);
            if (length < 0) {
                return whole(); // The ranges and the heads of their parts are more than Content-Length can state.
            }
            return new RangeResponse(206, representationFields(multipart.mediaType()), OptionalLong.of(length), body);
        }

        private RangeResponse unsatisfiable() {
            List<Field> fields = acceptRangesAndValidators();
            fields.add(contentRange(new ContentRange.Unsatisfied(metadata.length())));
            return error(
                    method,
                    416,
                    "None of the ranges lies inside the " + metadata.length() + " bytes that there are.",
                    fields);
        }

        private RangeResponse notModified() {
            List<Field> fields = new ArrayList<>();
            addEntityTag(fields);
            if (fields.isEmpty()) {
                addLastModified(fields);
            }
            return new RangeResponse(304, fields, OptionalLong.empty(), List.of());
        }

        private List<Field> representationFields(String contentType) {
            List<Field> fields = acceptRangesAndValidators();
            fields.add(new Field("Content-Type", contentType));
            return fields;
        }

        /** What a client needs to go on with a part that it has, also from a 412 or 416 (RFC 9110, section 8.8). */
        private List<Field> acceptRangesAndValidators() {
            List<Field> fields = new ArrayList<>();
            fields.add(ACCEPT_RANGES);
            addEntityTag(fields);
            addLastModified(fields);
            return fields;
        }

        private void addEntityTag(List<Field> fields) {
            metadata.entityTag().ifPresent(tag -> fields.add(new Field("ETag", tag.toString())));
        }

        /** Never later than the response itself, RFC 9110, section 8.8.2.1. */
        private void addLastModified(List<Field> fields) {
            metadata.lastModified()
                    .map(time -> time.isAfter(now) ? now : time)
                    .filter(ImfFixdate::isExpressible)
                    .ifPresent(time -> fields.add(new Field("Last-Modified", HttpDate.format(time))));
        }

        private static Field contentRange(ContentRange contentRange) {
            return new Field("Content-Range", contentRange.fieldValue());
        }
    }
}
