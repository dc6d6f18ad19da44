package io.github.playrange.http;

import io.github.playrange.range.ByteRange;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A planned response as a client would see it. */
final class Rendered {

    private final RangeResponse response;
    private final byte[] body;

    private Rendered(RangeResponse response, byte[] body) {
        this.response = response;
        this.body = body;
    }

    static Rendered of(RangeResponse response, byte[] representation) {
        return of(response, range -> Arrays.copyOfRange(representation, (int) range.start(), (int) range.end()));
    }

    /** Of a representation of any length that holds nothing but zeros; its parts have to be short. */
    static Rendered ofZeros(RangeResponse response) {
        return of(response, range -> new byte[Math.toIntExact(range.length())]);
    }

    private static Rendered of(RangeResponse response, Function<ByteRange, byte[]> representation) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (BodySegment segment : response.body()) {
            if (segment instanceof BodySegment.Literal literal) {
                ByteBuffer bytes = literal.bytes();
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                body.writeBytes(copy);
            } else {
                body.writeBytes(representation.apply(((BodySegment.Content) segment).range()));
            }
        }
        return new Rendered(response, body.toByteArray());
    }

    /** The value of a field that may occur once. */
    static Optional<String> field(RangeResponse response, String name) {
        List<String> values = response.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
        if (values.size() > 1) {
            throw new AssertionError(name + " more than once: " + values);
        }
        return values.stream().findFirst();
    }

    RangeResponse response() {
        return response;
    }

    byte[] body() {
        return body.clone();
    }

    boolean isMultipart() {
        return field(response, "Content-Type").orElse("").startsWith("multipart/");
    }

    List<MultipartReader.Part> parts() {
        return MultipartReader.read(field(response, "Content-Type").orElseThrow(), body);
    }
}
