package io.github.playrange.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files that are lists of words, or of segments that have them: what OpenAI, Whisper, faster-whisper, WhisperX, Vosk and
 * AssemblyAI write.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/audio/verbose-json-object">OpenAI, verbose JSON</a>
 * @see <a href="https://www.assemblyai.com/docs/api-reference/transcripts/get">AssemblyAI, transcript</a>
 * @see <a href="https://alphacephei.com/vosk/">Vosk</a>
 */
final class WordLists {

    private static final String WORDS = "words";
    private static final String TEXT = "text";
    private static final String START = "start";
    private static final String END = "end";
    private static final String SPEAKER = "speaker";

    private WordLists() {}

    /** Words of the segments, else those of the file, else the texts of the segments. */
    static void readWhisper(JsonCursor file, TranscriptBuilder transcript) {
        transcript.language(file.text("language"));
        List<JsonCursor> segments = file.elements("segments");
        if (segments.stream().anyMatch(segment -> segment.has(WORDS)) || !file.has(WORDS)) {
            readEntries(segments, transcript);
        } else {
            List<HeardWord> words = words(file.elements(WORDS), 0, Optional.empty());
            Optional<String> text = file.member(TEXT).map(JsonCursor::text);
            transcript.addPassage(
                    text.map(punctuated -> PunctuatedText.of(words, punctuated)).orElse(words),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    static void readWords(List<JsonCursor> words, int decimals, TranscriptBuilder transcript) {
        transcript.addPassage(words(words, decimals, Optional.empty()), Optional.empty(), Optional.empty());
    }

    /** Words, or segments: those of Vosk have their words as {@code result}, and no times of their own. */
    static void readEntries(List<JsonCursor> entries, TranscriptBuilder transcript) {
        List<JsonCursor> single = new ArrayList<>();
        for (JsonCursor entry : entries) {
            Optional<JsonCursor> words = entry.member(WORDS).or(() -> entry.member("result"));
            boolean isWord = words.isEmpty() && entry.has("word");
            if (isWord) {
                single.add(entry);
                continue;
            }
            readWords(single, 0, transcript);
            single.clear();
            Optional<Duration> start = entry.seconds(START);
            Optional<Duration> end = entry.seconds(END);
            Optional<String> speaker = entry.speaker(SPEAKER);
            if (words.isEmpty() && !entry.has(TEXT)) {
                throw new TranscriptFormatException(entry.place().get()
                        + " is neither a word nor a segment, which are objects that have \"word\", \"words\", \"result\" or"
                        + " \"text\"");
            }
            if (words.isPresent()) {
                transcript.addPassage(words(words.get().elements(), 0, speaker), start, end);
            } else {
                transcript.addText(entry.text(TEXT).orElse(""), start, end, speaker);
            }
        }
        readWords(single, 0, transcript);
    }

    /** The words of a list; joined if most begin with a space, because then those that do not are pieces. */
    static List<HeardWord> words(List<JsonCursor> list, int decimals, Optional<String> speaker) {
        List<HeardWord> words = new ArrayList<>(list.size());
        for (JsonCursor word : list) {
            words.add(new HeardWord(
                    textOf(word),
                    word.time(START, decimals),
                    word.time(END, decimals),
                    word.speaker(SPEAKER).or(() -> speaker)));
        }
        long spaced = words.stream()
                .filter(word -> HeardText.startsWithSpace(word.text()))
                .count();
        return 2 * spaced >= words.size() ? joined(words) : words;
    }

    private static String textOf(JsonCursor word) {
        return word.text("punctuated_word")
                .or(() -> word.text("word"))
                .or(() -> word.text(TEXT))
                .orElseThrow(() -> new TranscriptFormatException(
                        word.place().get() + " has no text: a word is an object that has \"word\" or \"text\""));
    }

    /** Words of which each begins with a space, and what does not goes on with the one in front of it. */
    static List<HeardWord> joined(List<HeardWord> pieces) {
        List<HeardWord> words = new ArrayList<>(pieces.size());
        for (HeardWord piece : pieces) {
            int last = words.size() - 1;
            if (HeardText.clean(piece.text()).isEmpty()) {
                continue;
            }
            if (last < 0 || HeardText.beginsWord(words.get(last).text(), piece.text())) {
                words.add(piece);
            } else {
                words.set(last, words.get(last).with(piece));
            }
        }
        return words;
    }
}
