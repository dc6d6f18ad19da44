package io.github.playrange.transcript;

import io.github.playrange.timeline.DecimalSeconds;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person has done to a film by the words of its {@link Transcript}, of which it knows only their positions.
 *
 * <p>Positions are counted from 0 and less than {@link #MAX_WORDS}. Whether a transcript has such words is asked when
 * the edit is applied to one. Texts and names are not blank: they have more than white space and control characters.
 * Immutable and safe for use by any number of threads.
 *
 * @param struck the positions of the words that are struck out; copied
 * @param struckPauses the pauses that are struck, each by the position of the word after it, which is at least 1; copied
 * @param pauseEdge how much of a struck pause each of the words beside it keeps: zero, or at least a microsecond and less
 *     than {@link TimeRange#END_OF_TIME}; {@link #DEFAULT_PAUSE_EDGE} unless someone chose another
 * @param nudges by how much an edge is later, or earlier if negative; less than {@link TimeRange#END_OF_TIME} in either
 *     direction; copied without those that are shorter than a microsecond
 * @param texts other texts of words, by their positions; copied
 * @param paragraphs the paragraphs in playing order, of which one begins with word 0 and no two with the same; none for
 *     those of the transcript, in the order of the film; copied
 */
public record TranscriptEdit(
        Set<Integer> struck,
        Set<Integer> struckPauses,
        Duration pauseEdge,
        Map<RunEdge, Duration> nudges,
        Map<Integer, String> texts,
        Optional<List<EditedParagraph>> paragraphs) {

    /** How many words an edit can speak of: 2<sup>20</sup>, the words of 120 hours. */
    public static final int MAX_WORDS = 1 << 20;

    /** How much of a struck pause each of the words beside it keeps if nothing else is chosen: 150 ms. */
    public static final Duration DEFAULT_PAUSE_EDGE = Duration.ofMillis(150);

    /** What is shorter is heard by nobody, and written with an exponent by browsers. */
    private static final Duration SHORTEST = Duration.ofNanos(1_000);

    private static final TranscriptEdit NONE =
            new TranscriptEdit(Set.of(), Set.of(), DEFAULT_PAUSE_EDGE, Map.of(), Map.of(), Optional.empty());

    /**
     * Copies and checks the values.
     *
     * @param struck the positions of the struck words
     * @param struckPauses the struck pauses
     * @param pauseEdge how much of a struck pause is kept on each side
     * @param nudges by how much edges are later
     * @param texts other texts of words
     * @param paragraphs the paragraphs in playing order, unless they are those of the transcript
     * @throws IllegalArgumentException if one is not as described; the message says which
     */
    public TranscriptEdit {
        struck = WordPositions.copyOf(struck, 0);
        struckPauses = WordPositions.copyOf(struckPauses, 1);
        if (pauseEdge.isNegative()
                || pauseEdge.compareTo(TimeRange.END_OF_TIME) >= 0
                || (!pauseEdge.isZero() && pauseEdge.compareTo(SHORTEST) < 0)) {
            throw new IllegalArgumentException(
                    "what is kept beside a struck pause is 0 s, or from 0.000001 s to less than "
                            + DecimalSeconds.format(TimeRange.END_OF_TIME) + " s, but is " + pauseEdge);
        }
        nudges = withoutShortOnes(nudges);
        texts = Map.copyOf(texts);
        texts.forEach((word, text) -> requireNotBlank(text, "the text of word " + WordPositions.required(word, 0)));
        paragraphs = paragraphs.map(List::copyOf);
        paragraphs.ifPresent(TranscriptEdit::requireEachOnce);
    }

    private static Map<RunEdge, Duration> withoutShortOnes(Map<RunEdge, Duration> nudges) {
        Map<RunEdge, Duration> left = new HashMap<>();
        nudges.forEach((edge, later) -> {
            if (later.abs().compareTo(TimeRange.END_OF_TIME) >= 0) {
                throw new IllegalArgumentException("an edge is nudged by less than "
                        + DecimalSeconds.format(TimeRange.END_OF_TIME) + " s, but that of word " + edge.word() + " by "
                        + later);
            }
            if (later.abs().compareTo(SHORTEST) >= 0) {
                left.put(edge, later);
            }
        });
        return Map.copyOf(left);
    }

    private static void requireEachOnce(List<EditedParagraph> paragraphs) {
        Set<Integer> firsts = firstsOf(paragraphs);
        if (firsts.size() < paragraphs.size() || !firsts.contains(0)) {
            throw new IllegalArgumentException(
                    "one paragraph begins with word 0, and no two begin with the same word, unlike " + paragraphs);
        }
    }

    static void requireNotBlank(String text, String what) {
        if (text.codePoints().allMatch(TranscriptEdit::isBlank)) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
    }

    /** Whether a character is blank to Java or to JavaScript, so that no edit of the one is refused by the other. */
    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || codePoint == 0xFEFF;
    }

    /**
     * The edit that changes nothing.
     *
     * @return an edit without any of its parts
     */
    public static TranscriptEdit none() {
        return NONE;
    }

    /**
     * Reads the JSON form of an edit, for example
     * {@code {"struck":[[3,4]],"pauses":{"struck":[9],"edge":0.15},"nudges":[{"word":5,"edge":"start","earlier":0.04}],
     * "texts":[{"word":12,"text":"Playrange"}],"paragraphs":[{"first":31,"speaker":"Ann"},{"first":0}]}}.
     *
     * <p>{@code struck} has spans of words, both ends inclusive, ascending and apart. Every member may be missing or null;
     * other members are ignored.
     *
     * @param json the JSON text
     * @return the edit
     * @throws TranscriptEditFormatException if the text is not JSON or not an edit; the message names the line and
     *     column, or the member, and says what is wrong
     */
    public static TranscriptEdit fromJson(String json) {
        return TranscriptEditJson.read(json);
    }

    /**
     * Writes the JSON form, which {@link #fromJson} reads back as an equal edit.
     *
     * @return the text without white space and in its shortest form; {@code {}} for {@link #none()}
     */
    public String toJson() {
        return TranscriptEditJson.write(this);
    }

    /**
     * This edit with other struck words.
     *
     * @param positions the positions of the struck words
     * @return the edit
     * @throws IllegalArgumentException as the constructor
     */
    public TranscriptEdit withStruck(Set<Integer> positions) {
        return new TranscriptEdit(positions, struckPauses, pauseEdge, nudges, texts, paragraphs);
    }

    /**
     * This edit with other struck pauses.
     *
     * @param positions the positions of the words after the pauses
     * @param edge how much of such a pause each of the words beside it keeps
     * @return the edit
     * @throws IllegalArgumentException as the constructor
     */
    public TranscriptEdit withStruckPauses(Set<Integer> positions, Duration edge) {
        return new TranscriptEdit(struck, positions, edge, nudges, texts, paragraphs);
    }

    /**
     * This edit with other nudges.
     *
     * @param later by how much edges are later, or earlier if negative
     * @return the edit
     * @throws IllegalArgumentException as the constructor
     */
    public TranscriptEdit withNudges(Map<RunEdge, Duration> later) {
        return new TranscriptEdit(struck, struckPauses, pauseEdge, later, texts, paragraphs);
    }

    /**
     * This edit with other texts.
     *
     * @param byPosition the texts by the positions of their words
     * @return the edit
     * @throws IllegalArgumentException as the constructor
     */
    public TranscriptEdit withTexts(Map<Integer, String> byPosition) {
        return new TranscriptEdit(struck, struckPauses, pauseEdge, nudges, byPosition, paragraphs);
    }

    /**
     * This edit with other paragraphs.
     *
     * @param inPlayingOrder the paragraphs
     * @return the edit
     * @throws IllegalArgumentException as the constructor
     */
    public TranscriptEdit withParagraphs(List<EditedParagraph> inPlayingOrder) {
        return new TranscriptEdit(struck, struckPauses, pauseEdge, nudges, texts, Optional.of(inPlayingOrder));
    }

    /**
     * What is kept of a film, in playing order.
     *
     * <p>A word ends at the latest where the next one starts, and where the film ends. Words that are kept and are played
     * one after the other as they stand in the transcript are a <em>run</em> with the pauses between them; a struck pause
     * of more than twice {@link #pauseEdge} parts them. Of the pause beside it a run keeps the smaller of half (rounded
     * down to the nanosecond) and 150 ms, or {@link #pauseEdge} if that pause is struck. The time before the first and
     * after the last word is such a pause too.
     *
     * <p>Then the edges of the runs are nudged, in the order of the film. A nudge of what is no edge has no effect. No
     * edge goes beyond the word that it belongs to, or into the words of the run before or after it; where the end of a
     * run is later than the beginning of the next one, that begins there. What has nothing left is dropped.
     *
     * @param transcript the words to whose positions this edit refers
     * @param filmDuration the duration of the film, at least zero; {@link TimeRange#END_OF_TIME} if it is not known
     * @return no list for the whole film, if no word and no pause is struck, no edge is nudged, and the paragraphs are in
     *     the order of the film; else the ranges, {@linkplain PlaybackRanges#normalized normalized} for its duration,
     *     which is the empty list if everything is struck
     * @throws IllegalArgumentException if the transcript has no word of a position, or the duration is negative or longer
     *     than {@link TimeRange#END_OF_TIME}
     */
    public Optional<PlaybackRanges> playbackRanges(Transcript transcript, Duration filmDuration) {
        requireWordsIn(transcript);
        KeptRuns runs = new KeptRuns(this, new SpokenWords(transcript.words(), filmDuration));
        return struck.isEmpty() && struckPauses.isEmpty() && isInSourceOrder() && !runs.areNudged()
                ? Optional.empty()
                : Optional.of(runs.playbackRanges());
    }

    /**
     * The transcript as it reads after this edit, with all its words in the order of the film.
     *
     * <p>Words have their other texts. If this edit has paragraphs, each word has the number of its paragraph, counted from
     * 0 in playing order, and the speaker of that; otherwise paragraphs and speakers are as they were.
     *
     * @param transcript the words to whose positions this edit refers
     * @return the transcript with the same number of words, at the same times
     * @throws IllegalArgumentException if the transcript has no word of a position
     */
    public Transcript applyTo(Transcript transcript) {
        requireWordsIn(transcript);
        List<Word> words = new ArrayList<>(transcript.words());
        texts.forEach((position, text) -> {
            Word word = words.get(position);
            words.set(position, new Word(text, word.start(), word.end(), word.speaker(), word.paragraph()));
        });
        paragraphs.ifPresent(list -> {
            List<WordSpan> spans = playingOrder(words.size());
            for (int number = 0; number < spans.size(); number++) {
                Optional<String> speaker = list.get(number).speaker();
                OptionalInt paragraph = OptionalInt.of(number);
                words.subList(spans.get(number).first(), spans.get(number).last() + 1)
                        .replaceAll(word -> new Word(word.text(), word.start(), word.end(), speaker, paragraph));
            }
        });
        return new Transcript(transcript.language(), words);
    }

    /** The words of each paragraph, in playing order; of a single one if the paragraphs are those of the transcript. */
    List<WordSpan> playingOrder(int words) {
        if (paragraphs.isEmpty()) {
            return List.of(new WordSpan(0, words - 1));
        }
        NavigableSet<Integer> firsts = firstsOf(paragraphs.get());
        return paragraphs.get().stream()
                .map(paragraph -> {
                    Integer following = firsts.higher(paragraph.first());
                    return new WordSpan(paragraph.first(), (following == null ? words : following) - 1);
                })
                .toList();
    }

    /** By how many nanoseconds an edge is later; 0 if it is not nudged. */
    long nudge(RunEdge edge) {
        return nudges.getOrDefault(edge, Duration.ZERO).toNanos();
    }

    private boolean isInSourceOrder() {
        List<Integer> firsts = paragraphs.orElse(List.of()).stream()
                .map(EditedParagraph::first)
                .toList();
        return firsts.equals(firsts.stream().sorted().toList());
    }

    private static NavigableSet<Integer> firstsOf(List<EditedParagraph> paragraphs) {
        NavigableSet<Integer> firsts = new TreeSet<>();
        paragraphs.forEach(paragraph -> firsts.add(paragraph.first()));
        return firsts;
    }

    private void requireWordsIn(Transcript transcript) {
        int count = transcript.words().size();
        requireBelow(count, struck);
        requireBelow(count, struckPauses);
        requireBelow(count, nudges.keySet().stream().map(RunEdge::word).toList());
        requireBelow(count, texts.keySet());
        requireBelow(count, firstsOf(paragraphs.orElse(List.of())));
    }

    private static void requireBelow(int count, Iterable<Integer> positions) {
        for (int position : positions) {
            if (position >= count) {
                throw new IllegalArgumentException(
                        "there is no word " + position + ": the transcript has " + count + " words, counted from 0");
            }
        }
    }
}
