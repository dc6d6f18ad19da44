package io.github.playrange.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The payload of a cue as its viewer gets it, by the tokenizer of section 6.4. */
final class CueText {

    private static final Pattern REFERENCE = Pattern.compile(
            "&(?:#(?<decimal>[0-9]++)|#[xX](?<hexadecimal>[0-9a-fA-F]++)|(?<name>amp|lt|gt|quot|nbsp));?+"
                    + "|&(?<terminated>apos|lrm|rlm);");

    /** More digits than this are no character, however the number is written. */
    private static final int MAX_DIGITS = 7;

    private static final String VOICE = "v";

    private static final String REPLACEMENT = "\uFFFD";

    private CueText() {}

    /** A part of a payload. */
    sealed interface Token {}

    /**
     * Text between tags.
     *
     * @param source with its character references
     */
    record Characters(String source) implements Token {

        String decoded() {
            Matcher reference = REFERENCE.matcher(source);
            return reference.replaceAll(match -> Matcher.quoteReplacement(character(reference)));
        }
    }

    /**
     * A tag.
     *
     * @param source from {@code <} to {@code >}, which the last tag may lack
     */
    record Tag(String source) implements Token {

        private static final Pattern SPACE = Pattern.compile("[ \t\n\f]");

        private static final Pattern NAME = Pattern.compile("[^ \t\n\f.]*+");

        private String content() {
            return source.substring(1, source.endsWith(">") ? source.length() - 1 : source.length());
        }

        boolean isEnd() {
            return source.startsWith("</");
        }

        /** Of an end tag all that follows the solidus, since nothing else closes an element. */
        String name() {
            if (isEnd()) {
                return content().substring(1);
            }
            Matcher name = NAME.matcher(content());
            return name.lookingAt() ? name.group() : "";
        }

        /** What stands behind the name, such as that of a voice, if anything does. */
        Optional<String> annotation() {
            Matcher space = SPACE.matcher(content());
            return space.find()
                    ? Optional.of(new Characters(content().substring(space.end()))
                                    .decoded()
                                    .strip())
                            .filter(annotation -> !annotation.isEmpty())
                    : Optional.empty();
        }

        /** The time, if this is a timestamp. */
        Optional<Duration> time() {
            String content = content();
            return Timestamp.at(content, 0)
                    .filter(timestamp -> timestamp.end() == content.length())
                    .map(Timestamp::time);
        }
    }

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            int end = open < 0 ? text.length() : open;
            if (end > at) {
                tokens.add(new Characters(text.substring(at, end)));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('>', open);
            at = close < 0 ? text.length() : close + 1;
            tokens.add(new Tag(text.substring(open, at)));
        }
        return tokens;
    }

    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (Token token : tokens(text)) {
            if (token instanceof Characters characters) {
                plain.append(characters.decoded());
            }
        }
        return plain.toString();
    }

    /** The pieces of a text by voice and time; a voice lasts until it ends, or the next one begins. */
    static List<CueSpan> spans(String text) {
        List<CueSpan> spans = new ArrayList<>();
        StringBuilder read = new StringBuilder();
        Optional<String> voice = Optional.empty();
        Optional<Duration> time = Optional.empty();
        for (Token token : tokens(text)) {
            if (token instanceof Characters characters) {
                read.append(characters.decoded());
            } else if (token instanceof Tag tag) {
                Optional<String> nextVoice = voice(tag, voice);
                Optional<Duration> nextTime = tag.time().isPresent() ? tag.time() : time;
                if (read.length() > 0 && !(nextVoice.equals(voice) && nextTime.equals(time))) {
                    spans.add(new CueSpan(voice, time, read.toString()));
                    read.setLength(0);
                }
                voice = nextVoice;
                time = nextTime;
            }
        }
        if (read.length() > 0) {
            spans.add(new CueSpan(voice, time, read.toString()));
        }
        return spans;
    }

    private static Optional<String> voice(Tag tag, Optional<String> voice) {
        if (!tag.name().equals(VOICE)) {
            return voice;
        }
        return tag.isEnd() ? Optional.empty() : tag.annotation();
    }

    static String escaped(String plainText) {
        return plainText.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static boolean hasTimestamps(String text) {
        return tokens(text).stream()
                .anyMatch(token -> token instanceof Tag tag && tag.time().isPresent());
    }

    /** The text with its timestamps moved; those that have no new time are left out. */
    static String withTimestamps(String text, Function<Duration, Optional<Duration>> toNewTime) {
        StringBuilder moved = new StringBuilder(text.length());
        for (Token token : tokens(text)) {
            if (token instanceof Characters characters) {
                moved.append(characters.source());
            } else if (token instanceof Tag tag) {
                moved.append(moved(tag, toNewTime));
            }
        }
        // Where a timestamp is left out, a line may be empty now, or an arrow have come together.
        return BlockText.withoutEmptyLines(moved.toString()).replace(BlockText.ARROW, "--&gt;");
    }

    private static String moved(Tag tag, Function<Duration, Optional<Duration>> toNewTime) {
        Optional<Duration> time = tag.time();
        if (time.isEmpty()) {
            return tag.source();
        }
        Optional<Duration> newTime = toNewTime.apply(time.get());
        if (newTime.equals(time)) {
            return tag.source();
        }
        return newTime.map(moved -> "<" + Timestamp.format(moved, '.') + ">").orElse("");
    }

    private static String character(Matcher reference) {
        if (reference.group("decimal") != null) {
            return codePoint(reference.group("decimal"), 10);
        }
        if (reference.group("hexadecimal") != null) {
            return codePoint(reference.group("hexadecimal"), 16);
        }
        String name = reference.group("name") != null ? reference.group("name") : reference.group("terminated");
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "nbsp" -> "\u00A0";
            case "apos" -> "'";
            case "lrm" -> "\u200E";
            default -> "\u200F";
        };
    }

    private static String codePoint(String digits, int radix) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.length() > MAX_DIGITS) {
            return REPLACEMENT;
        }
        int number = Integer.parseInt(significant, radix);
        boolean isCharacter = number != 0
                && Character.isValidCodePoint(number)
                && (number < Character.MIN_SURROGATE || number > Character.MAX_SURROGATE);
        return isCharacter ? Character.toString(number) : REPLACEMENT;
    }
}
