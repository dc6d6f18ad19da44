package io.github.playrange.benchmarks.comparison.work;

import io.github.playrange.benchmarks.comparison.http.ResponseHead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the parts of a multipart with the bytes of a film.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.6">RFC 9110, section 14.6</a>
 */
final class MultipartCheck implements Answer.BodyCheck {

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("multipart/byteranges;\\s*boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTENT_RANGE = Pattern.compile(
            "^content-range:\\s*bytes (\\d+)-(\\d+)/(\\d+)\\s*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Answer.Parts parts;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    MultipartCheck(Answer.Parts parts) {
        this.parts = parts;
    }

    @Override
    public void accept(ByteBuffer piece) throws WrongAnswerException {
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        body.writeBytes(bytes);
        if (body.size() > parts.spans().stream().mapToLong(Span::length).sum() && !parts.fits(body.size())) {
            throw new WrongAnswerException("more bytes than five ranges and their heads can have");
        }
    }

    @Override
    public void finish(ResponseHead head) throws IOException {
        Matcher type = MEDIA_TYPE.matcher(head.field("content-type").orElse(""));
        if (!type.matches()) {
            throw new WrongAnswerException(
                    "no multipart, but " + head.field("content-type").orElse("no Content-Type"));
        }
        String text = body.toString(StandardCharsets.ISO_8859_1);
        String delimiter = "--" + type.group(1);
        List<Span> missing = new ArrayList<>(parts.spans());
        int at = text.indexOf(delimiter);
        while (at >= 0 && text.startsWith("\r\n", at + delimiter.length())) {
            int headEnd = text.indexOf(END_OF_HEAD, at);
            if (headEnd < 0) {
                throw new WrongAnswerException("a part without an end of its head");
            }
            Span span = span(text.substring(at, headEnd));
            if (!missing.remove(span)) {
                throw new WrongAnswerException("a part that was not asked for: " + span.spec());
            }
            int begin = headEnd + END_OF_HEAD.length();
            compare(span, text, begin);
            at = begin + (int) span.length() + "\r\n".length();
            if (!text.startsWith("\r\n" + delimiter, at - "\r\n".length())) {
                throw new WrongAnswerException("no delimiter behind the part " + span.spec());
            }
        }
        if (at < 0 || !text.startsWith("--", at + delimiter.length()) || !missing.isEmpty()) {
            throw new WrongAnswerException(missing.size() + " parts or the end of the multipart are missing");
        }
    }

    private Span span(String partHead) throws WrongAnswerException {
        Matcher range = CONTENT_RANGE.matcher(partHead);
        if (!range.find()) {
            throw new WrongAnswerException("a part without Content-Range");
        }
        long first = Long.parseLong(range.group(1));
        if (Long.parseLong(range.group(3)) != parts.film().length()) {
            throw new WrongAnswerException("a Content-Range with a wrong length: " + range.group());
        }
        return new Span(first, Long.parseLong(range.group(2)) - first + 1);
    }

    private void compare(Span span, String text, int begin) throws IOException {
        int end = begin + (int) span.length();
        if (end > text.length()) {
            throw new WrongAnswerException("the part " + span.spec() + " is too short");
        }
        byte[] expected = new byte[(int) span.length()];
        parts.film().fill(span.position(), ByteBuffer.wrap(expected));
        if (!text.substring(begin, end).equals(new String(expected, StandardCharsets.ISO_8859_1))) {
            throw new WrongAnswerException("wrong bytes in the part " + span.spec());
        }
    }
}
