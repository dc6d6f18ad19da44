package io.github.playrange.captions;

import static io.github.playrange.captions.BlockText.ARROW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a WebVTT file as the parser of section 6.1 does, block by block; see {@link Captions#fromWebVtt}. */
final class WebVttReader {

    private static final String SIGNATURE = "WEBVTT";
    private static final Pattern BEGINNING = Pattern.compile("\uFEFF?" + SIGNATURE + "(?![^ \t\r\n])");
    private static final Pattern STYLE = Pattern.compile("STYLE[ \t\f]*+");
    private static final Pattern REGION = Pattern.compile("REGION[ \t\f]*+");

    private final List<String> lines;
    private int next;
    private boolean seenCue;
    private final List<String> styles = new ArrayList<>();
    private final List<String> regions = new ArrayList<>();
    private final List<Cue> cues = new ArrayList<>();

    private WebVttReader(List<String> lines) {
        this.lines = lines;
    }

    static Captions read(String text) {
        if (!isWebVtt(text)) {
            throw new CaptionsFormatException("this is not WebVTT: such a file begins with " + SIGNATURE
                    + ", after which the line ends, or a space or a tab follows");
        }
        return new WebVttReader(BlockText.linesOfFile(text)).captions();
    }

    static boolean isWebVtt(String text) {
        return BEGINNING.matcher(text).lookingAt();
    }

    private Captions captions() {
        String signature = lines.get(next++);
        String header = signature.length() == SIGNATURE.length() ? "" : signature.substring(SIGNATURE.length() + 1);
        String further = body();
        while (next < lines.size()) {
            if (lines.get(next).isEmpty()) {
                next++;
            } else {
                block();
            }
        }
        return new Captions(further.isEmpty() ? header : header + "\n" + further, styles, regions, cues);
    }

    private void block() {
        String first = lines.get(next++);
        if (first.contains(ARROW)) {
            cue(Optional.empty(), first, body());
        } else if (next < lines.size() && lines.get(next).contains(ARROW)) {
            String timings = lines.get(next++);
            cue(Optional.of(first), timings, body());
        } else {
            String body = body();
            if (!seenCue && !body.isEmpty()) {
                if (STYLE.matcher(first).matches()) {
                    styles.add(body);
                } else if (REGION.matcher(first).matches()) {
                    regions.add(body);
                }
            }
        }
    }

    /** The lines up to one that is empty or belongs to another cue. */
    private String body() {
        int start = next;
        while (next < lines.size()
                && !lines.get(next).isEmpty()
                && !lines.get(next).contains(ARROW)) {
            next++;
        }
        return String.join("\n", lines.subList(start, next));
    }

    /** Adds a cue if its timings are such, and if there is a time at which it is shown. */
    private void cue(Optional<String> identifier, String timings, String text) {
        Optional<Timestamp> start = Timestamp.at(timings, skipSpaces(timings, 0));
        if (start.isEmpty()) {
            return;
        }
        int arrow = skipSpaces(timings, start.get().end());
        if (!timings.startsWith(ARROW, arrow)) {
            return;
        }
        Optional<Timestamp> end = Timestamp.at(timings, skipSpaces(timings, arrow + ARROW.length()));
        if (end.isEmpty()) {
            return;
        }
        seenCue = true;
        Duration from = start.get().time();
        Duration to = end.get().time();
        if (from.compareTo(to) < 0) {
            cues.add(new Cue(identifier, from, to, timings.substring(end.get().end()), text));
        }
    }

    private static int skipSpaces(String line, int index) {
        int at = index;
        while (at < line.length() && " \t\f".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
