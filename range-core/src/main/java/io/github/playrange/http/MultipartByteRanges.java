package io.github.playrange.http;

import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.range.ByteRange;
import io.github.playrange.range.ContentRange;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Several ranges as {@code multipart/byteranges}, RFC 9110, section 14.6. */
final class MultipartByteRanges {

    /** The characters of RFC 2046, section 5.1.1, that need no quotes in a parameter, beside letters and digits. */
    private static final String BOUNDARY_PUNCTUATION = "'+_.-";

    private static final int LONGEST_BOUNDARY = 70;

    private final String boundary;

    MultipartByteRanges(String boundary) {
        if (!isBoundary(boundary)) {
            throw new IllegalArgumentException("'" + boundary + "' is not a boundary of 1 to 70 plain characters");
        }
        this.boundary = boundary;
    }

    private static boolean isBoundary(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Token.isAlphanumeric(c) && BOUNDARY_PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_BOUNDARY;
    }

    String mediaType() {
        return "multipart/byteranges; boundary=" + boundary;
    }

    List<BodySegment> body(List<ByteRange> ranges, RepresentationMetadata metadata) {
        List<BodySegment> body = new ArrayList<>();
        String head = boundary + "\r\nContent-Type: " + metadata.mediaType() + "\r\nContent-Range: ";
        String separator = "--";
        for (ByteRange range : ranges) {
            String contentRange = new ContentRange.Satisfied(range, metadata.length()).fieldValue();
            body.add(literal(separator + head + contentRange + "\r\n\r\n"));
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
