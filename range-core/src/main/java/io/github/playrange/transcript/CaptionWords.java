package io.github.playrange.transcript;

import io.github.playrange.captions.Captions;
import io.github.playrange.captions.Cue;
import io.github.playrange.captions.CueSpan;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of captions, which share the times that the captions tell; see {@link Transcript#read}. */
final class CaptionWords {

    private static final Pattern LANGUAGE = Pattern.compile("(?m)^Language:[ \t]*+(\\S++)");

    /** Captions have two or three lines. */
    private static final int MOST_ROLLED = 8;

    /**
     * A piece of a cue.
     *
     * @param text maybe of several words, or none
     */
    private record Piece(Optional<String> voice, Duration start, Duration end, String text) {}

    private final TranscriptBuilder transcript = new TranscriptBuilder();
    private List<String> shown = List.of();

    private CaptionWords() {}

    static Transcript of(Captions captions) {
        CaptionWords words = new CaptionWords();
        Matcher language = LANGUAGE.matcher(captions.header());
        words.transcript.language(language.find() ? Optional.of(language.group(1)) : Optional.empty());
        boolean timestamps = captions.cues().stream()
                .flatMap(cue -> cue.spans().stream())
                .anyMatch(span -> span.start().isPresent());
        captions.cues().stream().sorted(Comparator.comparing(Cue::start)).forEach(cue -> words.add(cue, timestamps));
        return words.transcript.build();
    }

    private void add(Cue cue, boolean rollsUp) {
        List<CueSpan> spans = cue.spans();
        List<String> lines = lines(cue.plainText());
        List<CueSpan> heard = rollsUp ? withoutLines(spans, repeatedLines(lines)) : spans;
        shown = lines;
        transcript.addPassage(words(pieces(cue, heard)), Optional.of(cue.start()), Optional.of(cue.end()));
    }

    /** The words of pieces; what no space divides is one word, if one person says it. */
    private static List<HeardWord> words(List<Piece> pieces) {
        List<HeardWord> words = new ArrayList<>();
        Optional<Piece> previous = Optional.empty();
        for (Piece piece : pieces) {
            List<String> texts = HeardText.words(piece.text());
            long[] borders =
                    HeardTime.shared(piece.start().toNanos(), piece.end().toNanos(), texts);
            for (int i = 0; i < texts.size(); i++) {
                HeardWord word = new HeardWord(
                        texts.get(i),
                        Optional.of(Duration.ofNanos(borders[i])),
                        Optional.of(Duration.ofNanos(borders[i + 1])),
                        piece.voice());
                int last = words.size() - 1;
                if (i == 0
                        && last >= 0
                        && !HeardText.isLong(words.get(last).text())
                        && previous.filter(before -> goesOn(before, piece)).isPresent()) {
                    words.set(last, words.get(last).with(word));
                } else {
                    words.add(word);
                }
            }
            previous = Optional.of(piece);
        }
        return words;
    }

    private static boolean goesOn(Piece piece, Piece next) {
        return piece.voice().equals(next.voice())
                && !HeardText.endsWithSpace(piece.text())
                && !HeardText.beginsWord(piece.text(), next.text());
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(HeardText::clean)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** How many lines of a cue the one before it has ended with, as where captions roll up. */
    private int repeatedLines(List<String> lines) {
        for (int count = Math.min(MOST_ROLLED, Math.min(lines.size(), shown.size())); count > 0; count--) {
            if (lines.subList(0, count).equals(shown.subList(shown.size() - count, shown.size()))) {
                return count;
            }
        }
        return 0;
    }

    /** The pieces without the first lines that have something to read. */
    private static List<CueSpan> withoutLines(List<CueSpan> spans, int count) {
        Deque<CueSpan> left = new ArrayDeque<>(spans);
        int lines = count;
        boolean said = false;
        while (lines > 0 && !left.isEmpty()) {
            CueSpan first = left.pop();
            int end = first.text().indexOf('\n');
            said |= !HeardText.clean(end < 0 ? first.text() : first.text().substring(0, end))
                    .isEmpty();
            if (end >= 0 && said) {
                lines--;
                said = false;
            }
            if (end >= 0 && end + 1 < first.text().length()) {
                left.push(new CueSpan(first.voice(), first.start(), first.text().substring(end + 1)));
            }
        }
        return List.copyOf(left);
    }

    /** Each piece lasts from its timestamp, or the end of what precedes it, to the next timestamp or the end of the cue. */
    private static List<Piece> pieces(Cue cue, List<CueSpan> all) {
        List<CueSpan> spans = withoutBlanks(all);
        List<Piece> pieces = new ArrayList<>();
        int next = 0;
        Duration from = cue.start();
        while (next < spans.size()) {
            int first = next;
            do {
                next++;
            } while (next < spans.size()
                    && spans.get(next).start().equals(spans.get(first).start()));
            Duration to = next < spans.size()
                    ? within(cue, from, spans.get(next).start().orElse(from))
                    : cue.end();
            pieces.addAll(sharedPieces(spans.subList(first, next), from, to));
            from = to;
        }
        return pieces;
    }

    /** White space belongs to what precedes it, and takes no time. */
    private static List<CueSpan> withoutBlanks(List<CueSpan> spans) {
        List<CueSpan> said = new ArrayList<>(spans.size());
        for (CueSpan span : spans) {
            int last = said.size() - 1;
            if (!HeardText.clean(span.text()).isEmpty()) {
                said.add(span);
            } else if (last >= 0 && !HeardText.endsWithSpace(said.get(last).text())) {
                CueSpan before = said.get(last);
                said.set(last, new CueSpan(before.voice(), before.start(), before.text() + " "));
            }
        }
        return said;
    }

    private static Duration within(Cue cue, Duration from, Duration time) {
        Duration notBefore = time.compareTo(from) < 0 ? from : time;
        return notBefore.compareTo(cue.end()) < 0 ? notBefore : cue.end();
    }

    /** The voices of one stretch of time. */
    private static List<Piece> sharedPieces(List<CueSpan> spans, Duration from, Duration to) {
        long[] borders = HeardTime.shared(
                from.toNanos(), to.toNanos(), spans.stream().map(CueSpan::text).toList());
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            pieces.add(new Piece(
                    spans.get(i).voice().map(HeardText::clean).filter(voice -> !voice.isEmpty()),
                    Duration.ofNanos(borders[i]),
                    Duration.ofNanos(borders[i + 1]),
                    spans.get(i).text()));
        }
        return pieces;
    }
}
