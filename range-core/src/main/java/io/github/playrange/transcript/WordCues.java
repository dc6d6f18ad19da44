package io.github.playrange.transcript;

import io.github.playrange.captions.Cue;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/** Divides words into cues; see {@link Transcript#toCaptions(Set)}. */
final class WordCues {

    private static final Duration LONGEST = Duration.ofSeconds(7);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /** As much as a range keeps of the pause behind its last word, where the next one may begin. */
    private static final Duration LONGEST_SHARE = Duration.ofMillis(150);

    private static final Duration LONG_PAUSE = Duration.ofMillis(1_500);
    private static final Duration SHORT_PAUSE = Duration.ofMillis(300);

    private final List<Word> words;
    private final List<String> texts;

    private WordCues(List<Word> words) {
        this.words = words;
        this.texts = words.stream().map(word -> HeardText.clean(word.text())).toList();
    }

    static List<Cue> of(List<Word> words, Set<Integer> struck) {
        for (int index : struck) {
            if (index < 0 || index >= words.size()) {
                throw new IllegalArgumentException("there is no word " + index + " to leave out: the transcript has "
                        + words.size() + " words, counted from 0");
            }
        }
        List<Word> kept = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            if (!struck.contains(i) && !HeardText.clean(words.get(i).text()).isEmpty()) {
                kept.add(words.get(i));
            }
        }
        return new WordCues(kept).cues();
    }

    private List<Cue> cues() {
        List<Integer> firsts = new ArrayList<>();
        for (int first = 0; first < words.size(); first = end(first)) {
            firsts.add(first);
        }
        firsts.add(words.size());
        List<Cue> cues = new ArrayList<>(firsts.size());
        for (int i = 0; i + 1 < firsts.size(); i++) {
            cues.add(cue(firsts.get(i), firsts.get(i + 1)));
        }
        return cues;
    }

    /** Where the cue ends that begins with a word. */
    private int end(int first) {
        int full = first + 1;
        while (full < words.size() && !isBreak(full) && isShort(first, full) && fits(first, full + 1)) {
            full++;
        }
        if (full == words.size() || isBreak(full)) {
            return full;
        }
        int most = full;
        int half = first + (most - first) / 2;
        return last(first, most, next -> HeardText.endsSentence(texts.get(next - 1)))
                .or(() -> last(half, most, next -> HeardText.endsClause(texts.get(next - 1))))
                .or(() -> last(half, most, next -> pauseBefore(next).compareTo(SHORT_PAUSE) >= 0))
                .orElse(most);
    }

    /** The last border behind a word, up to and with another, at which something holds. */
    private static Optional<Integer> last(int first, int most, IntPredicate holds) {
        for (int next = most; next > first; next--) {
            if (holds.test(next)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private boolean isBreak(int next) {
        Word before = words.get(next - 1);
        Word word = words.get(next);
        return !before.speaker().equals(word.speaker())
                || !before.paragraph().equals(word.paragraph())
                || pauseBefore(next).compareTo(LONG_PAUSE) >= 0;
    }

    /** Whether a paragraph begins with a word that is played elsewhere than behind the one before it. */
    private boolean isMoved(int next) {
        if (next == words.size()) {
            return false;
        }
        OptionalInt before = words.get(next - 1).paragraph();
        OptionalInt after = words.get(next).paragraph();
        return before.isPresent()
                && after.isPresent()
                && after.getAsInt() != before.getAsInt()
                && after.getAsInt() - 1 != before.getAsInt();
    }

    private static Duration half(Duration pause) {
        return pause.isNegative() ? Duration.ZERO : pause.dividedBy(2);
    }

    private Duration pauseBefore(int next) {
        return words.get(next).start().minus(words.get(next - 1).end());
    }

    private boolean isShort(int first, int last) {
        return words.get(last).end().minus(words.get(first).start()).compareTo(LONGEST) <= 0;
    }

    private boolean fits(int first, int end) {
        return CueLines.fit(texts.subList(first, end));
    }

    private Cue cue(int first, int end) {
        Duration start = words.get(first).start();
        Duration natural = max(words.get(end - 1).end(), start.plus(SHORTEST));
        Duration limit = start.plus(LONGEST);
        for (int next = end; next < words.size(); next++) {
            if (words.get(next).start().compareTo(start) > 0) {
                limit = min(limit, words.get(next).start());
                break;
            }
        }
        if (isMoved(end)) {
            limit = min(limit, words.get(end - 1).end().plus(min(half(pauseBefore(end)), LONGEST_SHARE)));
        }
        Cue cue = Cue.ofPlainText(
                start,
                min(min(natural, limit), TimeRange.END_OF_TIME),
                String.join("\n", CueLines.of(texts.subList(first, end))));
        return words.get(first)
                .speaker()
                .map(HeardText::clean)
                .filter(name -> !name.isEmpty())
                .map(cue::withVoice)
                .orElse(cue);
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
