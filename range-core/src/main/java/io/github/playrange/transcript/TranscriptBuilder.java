package io.github.playrange.transcript;

import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes a transcript of words as files have them, passage by passage: a passage is a segment, an utterance or a cue.
 *
 * <p>Mended is what recognisers are known to write: see {@link Transcript#read}.
 */
final class TranscriptBuilder {

    /** What is said in four days without a pause. */
    private static final int MOST_WORDS = 1_000_000;

    /** How far a word may begin before the one in front of it and still be said behind it. */
    private static final long MOST_BACKWARDS = 1_000_000_000;

    private static final long LAST_INSTANT = TimeRange.END_OF_TIME.toNanos() - 1;

    private final List<Word> words = new ArrayList<>();
    private boolean timed;
    private long latestStart;
    private long latestEnd;
    private Optional<String> language = Optional.empty();

    /** When the last word that was added ends. */
    Duration latestEnd() {
        return Duration.ofNanos(latestEnd);
    }

    /** Remembers the first language that the file tells. */
    void language(Optional<String> told) {
        language = language.or(() -> told.flatMap(LanguageTag::of));
    }

    /** Adds words that are said between two times, by the texts in proportion to their letters. */
    void addText(String text, Optional<Duration> start, Optional<Duration> end, Optional<String> speaker) {
        addPassage(
                HeardText.words(text).stream()
                        .map(word -> new HeardWord(word, Optional.empty(), Optional.empty(), speaker))
                        .toList(),
                start,
                end);
    }

    /** Adds the words of a passage. Those without times are given some between those that have them. */
    void addPassage(List<HeardWord> passage, Optional<Duration> start, Optional<Duration> end) {
        List<HeardWord> said = passage.stream()
                .map(word -> word.withText(HeardText.clean(word.text())))
                .filter(word -> !word.text().isEmpty())
                .toList();
        if (said.size() > MOST_WORDS - words.size()) {
            throw new TranscriptFormatException("the file has more than " + MOST_WORDS + " words");
        }
        timed |= start.isPresent() || end.isPresent();
        long from = start.map(Duration::toNanos).orElse(latestEnd);
        int next = 0;
        while (next < said.size()) {
            int first = next;
            if (said.get(first).start().isEmpty()) {
                while (next < said.size() && said.get(next).start().isEmpty()) {
                    next++;
                }
                from = addUntimed(
                        said.subList(first, next), from, startOf(said, next).or(() -> end));
            } else {
                next++;
                from = addTimed(said.get(first), startOf(said, next).or(() -> end));
            }
        }
        latestEnd = Math.max(latestEnd, end.map(Duration::toNanos).orElse(0L));
    }

    private static Optional<Duration> startOf(List<HeardWord> said, int index) {
        return index < said.size() ? said.get(index).start() : Optional.empty();
    }

    private long addTimed(HeardWord word, Optional<Duration> limit) {
        timed = true;
        long start = word.start().orElseThrow().toNanos();
        return add(
                word, start, word.end().or(() -> limit).map(Duration::toNanos).orElse(start));
    }

    private long addUntimed(List<HeardWord> said, long from, Optional<Duration> limit) {
        Optional<Duration> ownEnd = said.get(said.size() - 1).end();
        timed |= ownEnd.isPresent();
        long to = ownEnd.or(() -> limit).map(Duration::toNanos).orElse(from);
        long[] borders =
                HeardTime.shared(from, to, said.stream().map(HeardWord::text).toList());
        long end = from;
        for (int i = 0; i < said.size(); i++) {
            end = add(said.get(i), borders[i], borders[i + 1]);
        }
        return end;
    }

    private long add(HeardWord word, long start, long end) {
        boolean slightlyBackwards = start < latestStart && start >= latestStart - MOST_BACKWARDS;
        long mendedStart = slightlyBackwards ? latestStart : start;
        long mendedEnd = Math.min(Math.max(mendedStart, end), LAST_INSTANT);
        Word made = Word.of(word.text(), Duration.ofNanos(mendedStart), Duration.ofNanos(mendedEnd));
        words.add(word.speaker().map(made::withSpeaker).orElse(made));
        latestStart = mendedStart;
        latestEnd = mendedEnd;
        return mendedEnd;
    }

    /** The transcript, with the {@link Paragraphs} of a talk. */
    Transcript build() {
        if (!words.isEmpty() && !timed) {
            throw new TranscriptFormatException("no word of the file has a time, so that nothing can be edited by it;"
                    + " a speech recogniser writes times if it is asked for timestamps of words");
        }
        List<Word> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparing(Word::start));
        return new Transcript(language, Paragraphs.of(sorted));
    }
}
