package io.github.playrange.servlet.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.playrange.range.ByteRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which ranges of a film a response with status 206 holds, as a client would that trusts nothing. */
public final class ContentRanges {

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/byteranges; *boundary=\"?([^\"]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final String LINE_END = "\r\n";

    private final byte[] body;
    private final String text;
    private final long size;
    private final Content content;

    private ContentRanges(byte[] body, long size, Content content) {
        this.body = body;
        this.text = new String(body, ISO_8859_1);
        this.size = size;
        this.content = content;
    }

    /** What is to be at which place. */
    @FunctionalInterface
    private interface Content {

        byte[] bytes(long start, long end);
    }

    /**
     * Reads the response.
     *
     * @param size the length of the {@link VectorFiles file}
     * @throws IllegalArgumentException if a byte of a part, or the framing of the parts, is wrong
     */
    public static List<ByteRange> of(Reply reply, long size) {
        return of(reply, size, (start, end) -> VectorFiles.bytes(size, start, end));
    }

    /** As {@link #of}, for a response with parts of the {@link Film}. */
    public static List<ByteRange> ofFilm(Reply reply, long size) {
        return of(reply, size, Film::bytes);
    }

    private static List<ByteRange> of(Reply reply, long size, Content content) {
        ContentRanges ranges = new ContentRanges(reply.body(), size, content);
        Optional<String> contentRange = reply.field("content-range");
        if (contentRange.isPresent()) {
            ByteRange range = ranges.part(contentRange.get(), 0);
            check(range.length() == reply.body().length, "more bytes than those of " + range);
            return List.of(range);
        }
        String type = reply.field("content-type").orElse("none");
        Matcher boundary = BOUNDARY.matcher(type);
        check(boundary.matches(), "neither Content-Range nor parts, but " + type);
        return ranges.parts("--" + boundary.group(1));
    }

    /** A part follows a delimiter, which the next one or the end follows (RFC 2046, section 5.1.1). */
    private List<ByteRange> parts(String delimiter) {
        List<ByteRange> parts = new ArrayList<>();
        int at = text.startsWith(LINE_END) ? LINE_END.length() : 0;
        check(text.startsWith(delimiter, at), "no delimiter at the beginning");
        at += delimiter.length();
        while (text.startsWith(LINE_END, at)) {
            int end = text.indexOf(LINE_END + LINE_END, at);
            check(end >= 0, "a part without an end of its head");
            ByteRange part = part(contentRange(text.substring(at, end)), end + 2 * LINE_END.length());
            parts.add(part);
            at = end + 2 * LINE_END.length() + (int) part.length();
            check(text.startsWith(LINE_END + delimiter, at), "no delimiter after " + part);
            at += LINE_END.length() + delimiter.length();
        }
        check(text.startsWith("--", at), "no last delimiter");
        return parts;
    }

    private static String contentRange(String head) {
        return Arrays.stream(head.split(LINE_END, -1))
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-range:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("none");
    }

    private ByteRange part(String contentRange, int at) {
        Matcher range = CONTENT_RANGE.matcher(contentRange);
        check(range.matches(), "not a content range: " + contentRange);
        check(Long.parseLong(range.group(3)) == size, "another length: " + contentRange);
        ByteRange part = new ByteRange(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)) + 1);
        check(part.end() <= size && part.length() <= body.length - at, "too few bytes of " + contentRange);
        byte[] bytes = Arrays.copyOfRange(body, at, at + (int) part.length());
        check(Arrays.equals(content.bytes(part.start(), part.end()), bytes), "wrong bytes of " + contentRange);
        return part;
    }

    private static void check(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }
}
