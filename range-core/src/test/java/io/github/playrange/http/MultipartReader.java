package io.github.playrange.http;

import io.github.playrange.range.ByteRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/byteranges} strictly by RFC 2046, section 5.1.1; delimiters are searched, not computed. */
final class MultipartReader {

    /** A part: its fields by name, and its content as ISO-8859-1 text. */
    record Part(Map<String, String> fields, String content) {

        private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");

        ByteRange range() {
            return new ByteRange(contentRange(1), contentRange(2) + 1);
        }

        long completeLength() {
            return contentRange(3);
        }

        private long contentRange(int group) {
            Matcher matcher = CONTENT_RANGE.matcher(fields.getOrDefault("Content-Range", ""));
            if (!matcher.matches()) {
                throw new AssertionError("no Content-Range: " + fields);
            }
            return Long.parseLong(matcher.group(group));
        }
    }

    private static final String PREFIX = "multipart/byteranges; boundary=";

    private MultipartReader() {}

    static List<Part> read(String contentType, byte[] body) {
        check(contentType.startsWith(PREFIX), contentType);
        String delimiter = "--" + contentType.substring(PREFIX.length());
        String text = new String(body, StandardCharsets.ISO_8859_1);
        check(text.startsWith(delimiter + "\r\n"), "the first delimiter");
        List<Part> parts = new ArrayList<>();
        int position = delimiter.length();
        while (text.startsWith("\r\n", position)) {
            int end = text.indexOf("\r\n" + delimiter, position);
            check(end >= 0, "a delimiter behind part " + parts.size());
            parts.add(part(text.substring(position + 2, end)));
            position = end + 2 + delimiter.length();
        }
        check(text.substring(position).equals("--\r\n"), "the close delimiter and nothing behind it");
        return parts;
    }

    private static Part part(String text) {
        int blank = text.indexOf("\r\n\r\n");
        check(blank > 0, "an empty line behind the fields of a part");
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : text.substring(0, blank).split("\r\n", -1)) {
            int colon = line.indexOf(": ");
            check(colon > 0 && fields.put(line.substring(0, colon), line.substring(colon + 2)) == null, line);
        }
        return new Part(fields, text.substring(blank + 4));
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("multipart/byteranges without " + what);
        }
    }
}
