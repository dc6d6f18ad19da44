package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.Programs;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Checks the committed sample talk: that its transcript tells the truth about its sound, and that its file is one that
 * a browser opens and seeks at once. Times are whole milliseconds.
 */
class SampleTalkTest {

    /** How far a word's start or end in the transcript may lie from its sound. */
    private static final int TOLERANCE = 10;

    /** A part of a word counts as its sound if it is at most this much quieter than the word's loudest part. */
    private static final double QUIETEST_PART_OF_A_WORD_DECIBELS = -40;

    /** And if it stands out by this much from the silence around the word. */
    private static final double LOUDER_THAN_SILENCE_DECIBELS = 12;

    /** What nobody hears beside speech at the talk's level. */
    private static final double SILENCE_DECIBELS = -60;

    private static final int LONG_PAUSE = 600;
    private static final long LARGEST_FILE = 3_000_000;
    private static final Set<String> FILLERS = Set.of("um", "like", "well", "basically");

    @Test
    void everyWordIsWhereItsSoundIs() throws Exception {
        assertEquals(List.of(), misplaced(words(), Sound.decode(film())));
    }

    @Test
    void aWordThatIsShiftedIsNoticed() throws Exception {
        List<Word> words = words();
        Sound sound = Sound.decode(film());
        for (int index = 0; index < words.size(); index++) {
            for (int shift : new int[] {-15, 15}) {
                List<Word> shifted = new ArrayList<>(words);
                shifted.set(index, words.get(index).shifted(shift));
                assertFalse(misplaced(shifted, sound).isEmpty(), "unnoticed: " + shifted.get(index));
            }
        }
    }

    @Test
    void betweenTheWordsIsSilence() throws Exception {
        Sound sound = Sound.decode(film());
        List<String> noises = new ArrayList<>();
        for (Span gap : gaps(words(), sound.duration())) {
            Span inside = new Span(
                    gap.start() == 0 ? 0 : gap.start() + TOLERANCE,
                    gap.end() == sound.duration() ? gap.end() : gap.end() - TOLERANCE);
            double level = decibels(sound.loudest(inside));
            if (level > SILENCE_DECIBELS) {
                noises.add("%s: %.1f dB".formatted(inside, level));
            }
        }
        assertEquals(List.of(), noises);
    }

    @Test
    void wordsAreInOrderAndDoNotOverlap() throws Exception {
        int previousEnd = 0;
        for (Word word : words()) {
            assertTrue(word.start() >= previousEnd && word.end() > word.start(), word::toString);
            previousEnd = word.end();
        }
    }

    @Test
    void thereIsSomethingToStrike() throws Exception {
        List<Word> words = words();
        long fillers = words.stream()
                .filter(word -> FILLERS.contains(withoutPunctuation(word)))
                .count();
        long longPauses = IntStream.range(1, words.size())
                .filter(index -> words.get(index).start() - words.get(index - 1).end() >= LONG_PAUSE)
                .count();
        assertAll(
                () -> assertTrue(fillers >= 8, () -> fillers + " fillers"),
                () -> assertTrue(longPauses >= 5, () -> longPauses + " long pauses"));
    }

    @Test
    void theFilmIsShortAndItsIndexStandsInFront() throws Exception {
        byte[] film = Files.readAllBytes(film());
        List<String> boxes = topLevelBoxes(film);
        assertAll(
                () -> assertTrue(film.length <= LARGEST_FILE, () -> film.length + " bytes"),
                () -> assertEquals("ftyp", boxes.get(0)),
                () -> assertTrue(boxes.contains("moov"), boxes::toString),
                () -> assertTrue(boxes.indexOf("moov") < boxes.indexOf("mdat"), boxes::toString));
    }

    @Test
    void theFilmIsWhatEveryBrowserPlays() throws Exception {
        String answer = probe("-show_entries", "stream=codec_name,pix_fmt:format=duration", "-of", "default=nk=1:nw=1");
        List<String> facts = answer.lines().toList();
        double duration = Double.parseDouble(facts.get(facts.size() - 1));
        assertAll(
                () -> assertEquals(List.of("h264", "yuv420p", "aac"), facts.subList(0, facts.size() - 1)),
                () -> assertTrue(duration >= 40 && duration <= 60, () -> duration + " seconds"));
    }

    @Test
    void aKeyFrameStandsAtEveryWholeSecond() throws Exception {
        String answer = probe("-select_streams", "v:0", "-show_entries", "packet=pts_time,flags", "-of", "csv=p=0");
        List<String[]> packets = answer.lines().map(line -> line.split(",", -1)).toList();
        List<Integer> keyFrames = packets.stream()
                .filter(packet -> packet[1].startsWith("K"))
                .map(packet -> milliseconds(packet[0]))
                .toList();
        List<Integer> wholeSeconds = packets.stream()
                .map(packet -> milliseconds(packet[0]))
                .filter(time -> time % 1000 == 0)
                .toList();
        assertTrue(wholeSeconds.size() >= 40, wholeSeconds::toString);
        assertEquals(wholeSeconds, keyFrames);
    }

    /** The words whose start or end is not where their sound starts or ends, each with what was measured. */
    private static List<String> misplaced(List<Word> words, Sound sound) {
        List<Span> gaps = gaps(words, sound.duration());
        List<String> misplaced = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            Word word = words.get(index);
            Span measured = sound.ofWordBetween(gaps.get(index), gaps.get(index + 1));
            if (Math.abs(measured.start() - word.start()) > TOLERANCE
                    || Math.abs(measured.end() - word.end()) > TOLERANCE) {
                misplaced.add(word + " sounds at " + measured);
            }
        }
        return misplaced;
    }

    /** The silence before the first word, between the words, and after the last. */
    private static List<Span> gaps(List<Word> words, int duration) {
        List<Span> gaps = new ArrayList<>();
        int start = 0;
        for (Word word : words) {
            gaps.add(new Span(start, word.start()));
            start = word.end();
        }
        gaps.add(new Span(start, duration));
        return gaps;
    }

    private static String withoutPunctuation(Word word) {
        return word.text().replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    }

    private static List<Word> words() throws IOException, URISyntaxException {
        return Word.readAll(Files.readString(sample("talk.json")));
    }

    private static Path film() throws URISyntaxException {
        return sample("talk.mp4");
    }

    private static Path sample(String name) throws URISyntaxException {
        URL resource = SampleTalkTest.class.getResource("/sample/" + name);
        return Path.of(Objects.requireNonNull(resource, name).toURI());
    }

    private static List<String> topLevelBoxes(byte[] film) {
        List<String> types = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(film);
        int position = 0;
        while (position < film.length) {
            int size = buffer.getInt(position);
            types.add(new String(film, position + 4, 4, StandardCharsets.US_ASCII));
            assertTrue(size >= 8, () -> "a box of " + size + " bytes after " + types);
            position += size;
        }
        assertEquals(film.length, position, "the last box ends where the file ends");
        return types;
    }

    private static String probe(String... arguments) throws IOException, InterruptedException, URISyntaxException {
        List<String> all = new ArrayList<>(List.of("-v", "error"));
        all.addAll(Arrays.asList(arguments));
        all.add(film().toString());
        return new String(Programs.run(program("ffprobe"), all.toArray(String[]::new)), StandardCharsets.UTF_8);
    }

    private static Path program(String name) {
        return Programs.required(name, "nobody can tell what is in the talk");
    }

    private static int milliseconds(String seconds) {
        return new BigDecimal(seconds).movePointRight(3).intValueExact();
    }

    private static double decibels(double amplitude) {
        return 20 * Math.log10(amplitude);
    }

    private static double amplitude(double decibels) {
        return Math.pow(10, decibels / 20);
    }

    /** A half-open piece of the talk's time. */
    private record Span(int start, int end) {

        int middle() {
            return (start + end) / 2;
        }
    }

    /** A word of the transcript. */
    private record Word(String text, int start, int end) {

        private static final String TIME = "(\\d+(?:\\.\\d{1,3})?)";
        private static final Pattern WORD =
                Pattern.compile("\\{\"text\":\"([^\"\\\\]+)\",\"start\":" + TIME + ",\"end\":" + TIME + "}");
        private static final Pattern TRANSCRIPT =
                Pattern.compile("\\{\"language\":\"en\",\"words\":\\[(?:\\s*" + WORD + ",?)+\\s*]}\\s*");

        /** Reads our own file, which is simpler than JSON may be. */
        static List<Word> readAll(String json) {
            assertTrue(TRANSCRIPT.matcher(json).matches(), "the transcript has the form of a transcript");
            return WORD.matcher(json)
                    .results()
                    .map(word -> new Word(word.group(1), milliseconds(word.group(2)), milliseconds(word.group(3))))
                    .toList();
        }

        Word shifted(int by) {
            return new Word(text, start + by, end + by);
        }
    }

    /** The talk's sound: how loud each millisecond is, from 0 to 1. */
    private static final class Sound {

        private static final int SAMPLES_PER_MILLISECOND = 48;

        private final double[] loudness;

        private Sound(double[] loudness) {
            this.loudness = loudness;
        }

        static Sound decode(Path film) throws IOException, InterruptedException {
            byte[] bytes = Programs.run(
                    program("ffmpeg"),
                    "-v",
                    "error",
                    "-i",
                    film.toString(),
                    "-ac",
                    "1",
                    "-ar",
                    "48000",
                    "-f",
                    "s16le",
                    "-");
            ShortBuffer samples =
                    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
            double[] loudness = new double[samples.remaining() / SAMPLES_PER_MILLISECOND];
            for (int millisecond = 0; millisecond < loudness.length; millisecond++) {
                double energy = 0;
                for (int sample = 0; sample < SAMPLES_PER_MILLISECOND; sample++) {
                    double value = samples.get() / (double) -Short.MIN_VALUE;
                    energy += value * value;
                }
                loudness[millisecond] = Math.sqrt(energy / SAMPLES_PER_MILLISECOND);
            }
            return new Sound(loudness);
        }

        int duration() {
            return loudness.length;
        }

        double loudest(Span span) {
            return Arrays.stream(loudness, span.start(), span.end()).max().orElse(0);
        }

        /** Where the word between two gaps is heard: from the first to the last loud millisecond around it. */
        Span ofWordBetween(Span before, Span after) {
            Span around = new Span(before.middle(), after.middle());
            double silence = Math.max(quietestPart(before), quietestPart(after));
            double threshold = Math.max(
                    loudest(around) * amplitude(QUIETEST_PART_OF_A_WORD_DECIBELS),
                    silence * amplitude(LOUDER_THAN_SILENCE_DECIBELS));
            int start = around.start();
            while (start < around.end() && loudness[start] < threshold) {
                start++;
            }
            int end = around.end();
            while (end > start && loudness[end - 1] < threshold) {
                end--;
            }
            return new Span(start, end);
        }

        /** The silence of a gap, measured in its middle, which the neighbouring words do not reach. */
        private double quietestPart(Span gap) {
            int quarter = (gap.end() - gap.start()) / 4;
            return loudest(new Span(gap.start() + quarter, gap.end() - quarter));
        }
    }
}
