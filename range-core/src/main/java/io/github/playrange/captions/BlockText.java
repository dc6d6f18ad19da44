package io.github.playrange.captions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What can stand in a block of a WebVTT file, and how a text is divided into lines. */
final class BlockText {

    static final String ARROW = "-->";

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private BlockText() {}

    /** The lines of a file, without its byte order mark. */
    static List<String> linesOfFile(String file) {
        return lines(file.startsWith(BYTE_ORDER_MARK) ? file.substring(1) : file);
    }

    /** The lines of a text, of whatever kind their ends are, with U+FFFD for U+0000. */
    private static List<String> lines(String text) {
        String normalized = text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
        return Arrays.asList(normalized.split("\n", -1));
    }

    /** The lines that have something other than white space. */
    static String withoutBlankLines(String text) {
        return lines(text).stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    static String withoutEmptyLines(String text) {
        return lines(text).stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    static void requireOneLine(String text, String what) {
        requireReadable(text, what);
        require(text.indexOf('\n') < 0, what + " must be one line");
    }

    static void requireNoArrow(String text, String what) {
        require(!text.contains(ARROW), what + " must not contain " + ARROW + "; in a text, write --&gt;");
    }

    /** Lines that end neither the block in which they stand nor begin another one. */
    static void requireBlock(String text, String what) {
        requireReadable(text, what);
        require(
                !text.isEmpty() && !text.startsWith("\n") && !text.endsWith("\n") && !text.contains("\n\n"),
                what + " must have no empty line, which would end it");
        requireNoArrow(text, what);
    }

    static void requireReadable(String text, String what) {
        require(
                text.indexOf('\r') < 0 && text.indexOf('\0') < 0,
                what + " must have neither a carriage return (lines are separated by a line feed) nor U+0000");
    }
}
