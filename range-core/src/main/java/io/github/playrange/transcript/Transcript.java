package io.github.playrange.transcript;

import io.github.playrange.captions.Captions;
import io.github.playrange.timeline.DecimalSeconds;
import io.github.playrange.timeline.PlaybackRanges;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a film with their times, from which a film is edited by striking words out.
 *
 * <p>Words stand in the order of their starts; they may overlap. Times are source times. Immutable and safe for use by
 * any number of threads.
 *
 * @param language the language of the text as a BCP 47 tag such as {@code en} or {@code pt-BR}, if known
 * @param words the words in the order of their starts; copied
 */
public record Transcript(Optional<String> language, List<Word> words) {

    /**
     * Copies the words and checks their order.
     *
     * @param language the language of the text, if known
     * @param words the words in the order of their starts
     * @throws IllegalArgumentException if a word starts before the one that stands before it, or the language is not in
     *     the form of a tag
     */
    public Transcript {
        words = List.copyOf(words);
        if (language.isPresent() && !LanguageTag.isWellFormed(language.get())) {
            throw new IllegalArgumentException(
                    "a language is a BCP 47 tag such as \"en\" or \"pt-BR\", not \"" + language.get() + "\"");
        }
        for (int i = 1; i < words.size(); i++) {
            Duration previous = words.get(i - 1).start();
            Duration start = words.get(i).start();
            if (start.compareTo(previous) < 0) {
                throw new IllegalArgumentException("words must stand in the order of their starts, but word " + i
                        + " starts at " + DecimalSeconds.format(start) + " s and word " + (i - 1) + " at "
                        + DecimalSeconds.format(previous) + " s (words are counted from 0)");
            }
        }
    }

    /**
     * Reads a transcript of any known format, by its content: a file as {@link #fromJson} reads it, WebVTT, SubRip (SRT), or
     * the JSON of a speech recogniser: OpenAI, Whisper, faster-whisper, WhisperX, whisper.cpp, Vosk, AssemblyAI, Deepgram,
     * Google, AWS or Azure.
     *
     * <p>What such files are known to have is mended. Of text of which only the whole has a time, each word gets a part, by
     * its letters and digits; so do words without a time between others that have one. A word that ends before it starts
     * has no length. One that starts up to a second before the one in front of it starts with that, and one that starts
     * still earlier stands where its time is. What is before zero is zero, and what is more exact than a nanosecond is
     * rounded. White space and control characters are one space, and words of nothing else are left out. Punctuation that
     * stands alone joins the word in front of it. Where the file is not of the form that {@link #fromJson} reads, a
     * paragraph begins with another speaker, after a pause of 2 seconds, and after a sentence that ends behind 80 words.
     *
     * <p>Nothing is guessed of a text: who speaks is what a file says in the place that its format has for it. Reading may
     * take some dozen times as much memory as the file.
     *
     * @param file the bytes of the file, in UTF-8, at most 32 MiB, with at most a million words
     * @return the transcript
     * @throws TranscriptFormatException if the file is none of these, not in UTF-8, too large, or has something else where a
     *     word or a time should be, or no word of it has a time; the message names the place and what is allowed
     */
    public static Transcript read(byte[] file) {
        return TranscriptFile.read(file);
    }

    /**
     * Reads a transcript file: {@code {"language":"en","words":[{"text":"…","start":0.12,"end":0.48}, …]}}.
     *
     * <p>Times are decimal seconds, as {@link DecimalSeconds} reads them. {@code language}, and in a word
     * {@code speaker} (a string) and {@code paragraph} (a whole number), may be missing or null; other members are
     * ignored.
     *
     * @param json the text of the file
     * @return the transcript
     * @throws TranscriptFormatException if the text is not JSON or not a transcript; the message names the line and
     *     column, or the word by its index, and says what is wrong
     */
    public static Transcript fromJson(String json) {
        return TranscriptJson.read(json);
    }

    /**
     * Writes this transcript as JSON, which {@link #fromJson} reads back as an equal one.
     *
     * @return the text of a transcript file, without white space
     */
    public String toJson() {
        return TranscriptJson.write(this);
    }

    /**
     * The parts of the film that are left when words are struck out.
     *
     * <p>A word ends at the latest where the next one starts, and where the film ends. Pauses between two kept words
     * are kept, those between two struck words are removed. Of a pause between a kept and a struck word the kept one
     * keeps the smaller of half (rounded down to the nanosecond) and 150 ms, so that it is not clipped and nothing of
     * the struck one is heard. The time before the first and after the last word is such a pause too: what lies beyond
     * it, outside the film, counts as struck.
     *
     * @param struck the indices of the struck words, counted from 0, less than {@link TranscriptEdit#MAX_WORDS}; all words
     *     may be struck
     * @param filmDuration the duration of the film, at least zero; {@link
     *     io.github.playrange.timeline.TimeRange#END_OF_TIME} if it is not known, then at most 150 ms after the last
     *     word are kept, which {@link PlaybackRanges#normalized} clips as soon as it is
     * @return no list if nothing is struck; else the ranges in the order of the film, {@linkplain
     *     PlaybackRanges#normalized normalized} for its duration, which is the empty list if everything is struck
     * @throws IllegalArgumentException if there is no word of an index, or the duration is negative or longer than
     *     {@link io.github.playrange.timeline.TimeRange#END_OF_TIME}
     */
    public Optional<PlaybackRanges> withoutWords(Set<Integer> struck, Duration filmDuration) {
        return TranscriptEdit.none().withStruck(struck).playbackRanges(this, filmDuration);
    }

    /**
     * Captions of all words: {@link #toCaptions(Set)} with nothing struck.
     *
     * @return the captions, on the clock of the source
     */
    public Captions toCaptions() {
        return toCaptions(Set.of());
    }

    /**
     * Captions of the words that are left when some are struck out, on the clock of the source: retime them by the list
     * that the words give, and what was struck is neither seen nor read.
     *
     * <p>A cue has at most two lines of 42 characters (of scripts with wide characters 21; a longer word has a line of its
     * own) and lasts at most 7 seconds. It ends with its last word, or a second after it has begun if the next one does not
     * begin before. A cue ends before another speaker and another paragraph, so that paragraphs may be re-ordered, and
     * before a pause of 1.5 seconds. What is too long for one cue is divided at the end of a sentence, else at a comma,
     * else at a pause of 300 ms, else where it is full. Who speaks is told as {@code <v Name>}; whatever characters a text
     * or a name has, they are shown.
     *
     * @param struck the indices of the struck words, counted from 0
     * @return the captions
     * @throws IllegalArgumentException if there is no word of an index
     * @see <a href="https://www.w3.org/TR/webvtt1/#caption-text">WebVTT, section 4.2.2</a>
     */
    public Captions toCaptions(Set<Integer> struck) {
        return Captions.of(WordCues.of(words, struck));
    }
}
