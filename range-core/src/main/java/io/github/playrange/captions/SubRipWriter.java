package io.github.playrange.captions;

import io.github.playrange.captions.CueText.Characters;
import io.github.playrange.captions.CueText.Tag;
import io.github.playrange.captions.CueText.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a SubRip file; see {@link Captions#toSubRip}. */
final class SubRipWriter {

    private static final Set<String> ELEMENTS = Set.of("b", "c", "i", "lang", "ruby", "u", "v");
    private static final Set<String> KEPT = Set.of("b", "i", "u");
    private static final String RUBY = "ruby";
    private static final String RUBY_TEXT = "rt";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder pending = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private SubRipWriter() {}

    static String write(Captions captions) {
        StringBuilder file = new StringBuilder();
        int counter = 0;
        for (Cue cue : captions.cues()) {
            if (cue.plainText().isBlank()) {
                continue;
            }
            counter++;
            file.append(counter)
                    .append('\n')
                    .append(Timestamp.formatSpan(cue, ','))
                    .append('\n')
                    .append(new SubRipWriter().textOf(cue))
                    .append("\n\n");
        }
        return file.toString();
    }

    private String textOf(Cue cue) {
        for (Token token : CueText.tokens(cue.text())) {
            if (token instanceof Characters characters) {
                pending.append(characters.decoded());
            } else if (token instanceof Tag tag) {
                if (tag.isEnd()) {
                    end(tag.name());
                } else {
                    start(tag.name());
                }
            }
        }
        while (!open.isEmpty()) {
            close();
        }
        appendPending();
        return BlockText.withoutBlankLines(text.toString())
                .lines()
                .map(SubRipText::withoutTimes)
                .collect(Collectors.joining("\n"));
    }

    private void start(String name) {
        if (ELEMENTS.contains(name) || (name.equals(RUBY_TEXT) && RUBY.equals(open.peek()))) {
            open.push(name);
            if (KEPT.contains(name)) {
                appendPending();
                text.append('<').append(name).append('>');
            }
        }
    }

    private void end(String name) {
        if (name.equals(open.peek())) {
            close();
        } else if (name.equals(RUBY) && RUBY_TEXT.equals(open.peek())) {
            close();
            close();
        }
    }

    private void close() {
        String name = open.pop();
        if (KEPT.contains(name)) {
            appendPending();
            text.append("</").append(name).append('>');
        }
    }

    private void appendPending() {
        text.append(SubRipText.withoutTags(pending));
        pending.setLength(0);
    }
}
