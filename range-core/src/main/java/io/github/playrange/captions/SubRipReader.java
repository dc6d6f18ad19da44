package io.github.playrange.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a SubRip file; see {@link Captions#fromSubRip}. */
final class SubRipReader {

    private static final String TIME = "(?<minus%1$s>-)?(?:(?<hours%1$s>[0-9]++):)?(?<minutes%1$s>[0-9]{1,2}):"
            + "(?<seconds%1$s>[0-9]{1,2})(?:[,.](?<milliseconds%1$s>[0-9]{1,3})[0-9]*+)?";

    private static final Pattern TIMES =
            Pattern.compile("[ \t]*+" + TIME.formatted("1") + "[ \t]*+-->[ \t]*+" + TIME.formatted("2"));

    private static final Pattern COUNTER = Pattern.compile("[ \t]*+[0-9]++[ \t]*+");

    private static final Pattern TAG =
            Pattern.compile("<(?<end>/?+)(?<name>[A-Za-z]++)(?<rest>[^<>]*+)>|\\{\\\\[^{}]*+\\}");

    /** A character of no width that keeps what stands on its sides from being a tag or an arrow. */
    static final String WORD_JOINER = "\u2060";

    /**
     * When a cue is shown.
     *
     * @param start not negative
     * @param end maybe not after the start
     */
    private record Times(Duration start, Duration end) {}

    private SubRipReader() {}

    static Captions read(String text) {
        if (WebVttReader.isWebVtt(text)) {
            throw new CaptionsFormatException("this is WebVTT, not SubRip, which has no first line WEBVTT");
        }
        // Files that went through a conversion of line ends twice have these.
        List<String> lines = BlockText.linesOfFile(text.replace("\r\r\n", "\n"));
        List<Cue> cues = new ArrayList<>();
        Optional<Times> times = Optional.empty();
        int textStart = 0;
        boolean found = false;
        for (int i = 0; i <= lines.size(); i++) {
            Optional<Times> following = i < lines.size() ? times(lines.get(i)) : Optional.empty();
            if (following.isEmpty() && i < lines.size()) {
                continue;
            }
            int textEnd = following.isPresent()
                            && i > textStart
                            && COUNTER.matcher(lines.get(i - 1)).matches()
                    ? i - 1
                    : i;
            if (times.isPresent()) {
                add(cues, times.get(), cueText(String.join("\n", lines.subList(textStart, textEnd))));
            }
            found |= following.isPresent();
            times = following;
            textStart = i + 1;
        }
        if (!found && lines.stream().anyMatch(line -> !line.isBlank())) {
            throw new CaptionsFormatException("this is not SubRip in UTF-8 (nor WebVTT, which begins with WEBVTT):"
                    + " there is no line of times such as 00:00:01,000 --> 00:00:02,500");
        }
        return Captions.of(cues);
    }

    static boolean isLineOfTimes(String line) {
        return times(line).isPresent();
    }

    private static void add(List<Cue> cues, Times times, String text) {
        if (times.start().compareTo(times.end()) < 0 && !CueText.plain(text).isBlank()) {
            cues.add(Cue.of(times.start(), times.end(), text));
        }
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

    private static String cueText(String subRip) {
        StringBuilder text = new StringBuilder(subRip.length());
        Matcher tags = TAG.matcher(subRip);
        int at = 0;
        while (tags.find()) {
            Optional<String> replacement = replacement(tags);
            if (replacement.isPresent()) {
                text.append(characters(subRip.substring(at, tags.start()))).append(replacement.get());
                at = tags.end();
            }
        }
        text.append(characters(subRip.substring(at)));
        return BlockText.withoutBlankLines(text.toString());
    }

    /** What stands in WebVTT for a tag; nothing if this is none. */
    private static Optional<String> replacement(Matcher tag) {
        if (tag.group("name") == null) {
            return Optional.of("");
        }
        String name = tag.group("name").toLowerCase(Locale.ROOT);
        String rest = tag.group("rest").strip();
        return switch (name) {
            case "b", "i", "u" -> rest.isEmpty() ? Optional.of("<" + tag.group("end") + name + ">") : Optional.empty();
            case "s" -> rest.isEmpty() ? Optional.of("") : Optional.empty();
            case "br" -> rest.isEmpty() || rest.equals("/") ? Optional.of("\n") : Optional.empty();
            case "font" -> Optional.of("");
            default -> Optional.empty();
        };
    }

    private static String characters(String subRip) {
        return CueText.escaped(subRip.replace("<" + WORD_JOINER, "<")
                .replace("{" + WORD_JOINER + "\\", "{\\")
                .replace("--" + WORD_JOINER + ">", "-->"));
    }
}
