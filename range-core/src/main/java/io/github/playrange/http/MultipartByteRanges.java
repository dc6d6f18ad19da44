package io.github.playrange.http;

import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.range.ByteRange;
import io.github.playrange.range.ContentRange;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Several ranges as {@code multipart/byteranges}, RFC 9110, section 14.6. */
final class MultipartByteRanges {

    /** The characters of RFC 2046, section 5.1.1, that need no quotes in a parameter. */
    private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'+_.-]{1,70}");

    private final String boundary;

    MultipartByteRanges(String boundary) {
        if (!BOUNDARY.matcher(boundary).matches()) {
            throw new IllegalArgumentException("'" + boundary + "' is not a boundary of 1 to 70 plain characters");
        }
        this.boundary = boundary;
    }

    String mediaType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    List<BodySegment> body(List<ByteRange> ranges, RepresentationMetadata metadata) {
        List<BodySegment> body = new ArrayList<>();
        String separator = "--";
        for (ByteRange range : ranges) {
            body.add(literal(separator + boundary + "\r\nContent-Type: " + metadata.mediaType() + "\r\nContent-Range: "
                    + new ContentRange.Satisfied(range, metadata.length()).fieldValue() + "\r\n\r\n"));
            body.add(new BodySegment.Content(range));
            separator = "\r\n--";
        }
        body.add(literal(separator + boundary + "--\r\n"));
        return body;
    }

    private static BodySegment literal(String text) {
        return new BodySegment.Literal(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
