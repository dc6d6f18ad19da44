package io.github.playrange.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads a SubRip file; see {@link Captions#fromSubRip}. */
final class SubRipReader {

    private static final String TIME = "(?<minus%1$s>-)?(?:(?<hours%1$s>[0-9]++):)?(?<minutes%1$s>[0-9]{1,2}):"
            + "(?<seconds%1$s>[0-9]{1,2})(?:[,.](?<milliseconds%1$s>[0-9]{1,3})[0-9]*+)?";

    private static final Pattern TIMES =
            Pattern.compile("[ \t]*+" + TIME.formatted("1") + "[ \t]*+-->[ \t]*+" + TIME.formatted("2"));

    private static final Pattern COUNTER = Pattern.compile("[ \t]*+[0-9]++[ \t]*+");

    /**
     * When a cue is shown.
     *
     * @param start not negative
     * @param end maybe not after the start
     */
    private record Times(Duration start, Duration end) {}

    private final List<String> lines;

    private SubRipReader(List<String> lines) {
        this.lines = lines;
    }

    static Captions read(String text) {
        if (WebVttReader.isWebVtt(text)) {
            throw new CaptionsFormatException("this is WebVTT, not SubRip, which has no first line WEBVTT");
        }
        // Files that went through a conversion of line ends twice have these.
        return new SubRipReader(BlockText.linesOfFile(text.replace("\r\r\n", "\n"))).captions();
    }

    private Captions captions() {
        int[] beginnings = IntStream.range(0, lines.size())
                .filter(line -> isLineOfTimes(lines.get(line)))
                .toArray();
        if (beginnings.length == 0 && !lines.stream().allMatch(String::isBlank)) {
            throw new CaptionsFormatException("this is not SubRip in UTF-8 (nor WebVTT, which begins with WEBVTT):"
                    + " there is no line of times such as 00:00:01,000 --> 00:00:02,500");
        }
        List<Cue> cues = new ArrayList<>(beginnings.length);
        for (int i = 0; i < beginnings.length; i++) {
            int following = i + 1 < beginnings.length ? beginnings[i + 1] : lines.size();
            cue(beginnings[i], following).ifPresent(cues::add);
        }
        return Captions.of(cues);
    }

    /** The cue that begins with a line and ends before that of the next one; none if there is nothing to show. */
    private Optional<Cue> cue(int line, int following) {
        boolean hasCounter = following < lines.size()
                && COUNTER.matcher(lines.get(following - 1)).matches();
        String text = SubRipText.toCueText(lines.subList(line + 1, hasCounter ? following - 1 : following));
        return times(lines.get(line))
                .filter(times -> times.start().compareTo(times.end()) < 0)
                .filter(times -> !CueText.plain(text).isBlank())
                .map(times -> Cue.of(times.start(), times.end(), text));
    }

    static boolean isLineOfTimes(String line) {
        return times(line).isPresent();
    }

    private static Optional<Times> times(String line) {
        Matcher parts = TIMES.matcher(line);
        if (!parts.lookingAt()) {
            return Optional.empty();
        }
        Optional<Duration> start = time(parts, "1");
        Optional<Duration> end = time(parts, "2");
        return start.isPresent() && end.isPresent() ? Optional.of(new Times(start.get(), end.get())) : Optional.empty();
    }

    /** The time, unless it is so short a form that it could be text, such as {@code 10:30}. */
    private static Optional<Duration> time(Matcher parts, String which) {
        String hours = parts.group("hours" + which);
        String milliseconds = parts.group("milliseconds" + which);
        if (hours == null && milliseconds == null) {
            return Optional.empty();
        }
        if (parts.group("minus" + which) != null) {
            return Optional.of(Duration.ZERO);
        }
        return Optional.of(Timestamp.time(
                hours == null ? "0" : hours,
                Integer.parseInt(parts.group("minutes" + which)),
                Integer.parseInt(parts.group("seconds" + which)),
                milliseconds == null ? 0 : Integer.parseInt(milliseconds)));
    }
}
