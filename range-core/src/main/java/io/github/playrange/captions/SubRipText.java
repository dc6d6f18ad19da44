package io.github.playrange.captions;

import static io.github.playrange.captions.BlockText.ARROW;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a cue as SubRip has it: tags, and no escape for what only looks like one. */
final class SubRipText {

    private static final Pattern TAG =
            Pattern.compile("<(?<end>/?+)(?<name>[A-Za-z]++)(?<rest>[^<>]*+)>|\\{\\\\[^{}]*+\\}");

    /** A character of no width that keeps what stands on its sides from being a tag or an arrow. */
    private static final String WORD_JOINER = "\u2060";

    private static final String JOINED_ARROW = "--" + WORD_JOINER + ">";
    private static final String OVERRIDE = "{\\";
    private static final String JOINED_OVERRIDE = "{" + WORD_JOINER + "\\";
    private static final Pattern TAG_START = Pattern.compile("<(?=/?+[A-Za-z])");
    private static final Pattern JOINED_TAG_START = Pattern.compile("<" + WORD_JOINER + "(?=/?+[A-Za-z])");

    private SubRipText() {}

    /** Characters as they are written, so that none of them begins a tag. */
    static String withoutTags(CharSequence characters) {
        return TAG_START.matcher(characters).replaceAll("<" + WORD_JOINER).replace(OVERRIDE, JOINED_OVERRIDE);
    }

    /** A line as it is written, so that no cue begins with it. */
    static String withoutTimes(String line) {
        return SubRipReader.isLineOfTimes(line) ? line.replace(ARROW, JOINED_ARROW) : line;
    }

    /** The payload of WebVTT that shows the same. */
    static String toCueText(List<String> lines) {
        String subRip = lines.stream().map(SubRipText::withTimes).collect(Collectors.joining("\n"));
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

    private static String withTimes(String line) {
        String times = line.replace(JOINED_ARROW, ARROW);
        return SubRipReader.isLineOfTimes(times) ? times : line;
    }

    private static String characters(String subRip) {
        return CueText.escaped(JOINED_TAG_START.matcher(subRip).replaceAll("<").replace(JOINED_OVERRIDE, OVERRIDE));
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
}
