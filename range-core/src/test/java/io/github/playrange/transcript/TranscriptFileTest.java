package io.github.playrange.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.json.VectorFile;
import io.github.playrange.timeline.DecimalSeconds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of files of all formats: each file of {@code transcripts} has its words beside it. */
class TranscriptFileTest {

    private static final Path FILES = Path.of("src/test/resources/transcripts");
    private static final String WORDS = ".words";

    @TestFactory
    Stream<DynamicTest> everyFormat() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<Path> all = files.filter(file -> !file.toString().endsWith(WORDS))
                    .sorted()
                    .toList();
            assertTrue(all.size() > 20, all::toString);
            return all.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(),
                            () -> assertEquals(
                                    Files.readString(Path.of(file + WORDS)),
                                    listed(Transcript.read(Files.readAllBytes(file))))));
        }
    }

    /** The language, then a line for each word: start, end, paragraph, speaker and text. */
    private static String listed(Transcript transcript) {
        return Stream.concat(
                        Stream.of(transcript.language().orElse("-")),
                        transcript.words().stream().map(TranscriptFileTest::listed))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String listed(Word word) {
        return String.join(
                "|",
                DecimalSeconds.format(word.start()),
                DecimalSeconds.format(word.end()),
                word.paragraph().isPresent() ? "" + word.paragraph().getAsInt() : "-",
                word.speaker().orElse("-"),
                word.text());
    }

    @TestFactory
    Stream<DynamicTest> refusedFile_isNamedByItsPlace() {
        return VectorFile.tests(
                "transcripts-refused.jsonl",
                vector ->
                        assertEquals(VectorFile.string(vector, "message"), message(VectorFile.string(vector, "file"))));
    }

    private static String message(String file) {
        return String.valueOf(
                assertThrows(TranscriptFormatException.class, () -> read(file)).getMessage());
    }

    private static Transcript read(String file) {
        return Transcript.read(file.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n"})
    void lineEnds_areOfAnyKind(String end) {
        for (String file : List.of(
                "WEBVTT\n\n00:01.000 --> 00:02.000\na\nb\n",
                "1\n00:00:01,000 --> 00:00:02,000\na\nb\n",
                "{\n\"words\":[{\"text\":\"a\",\"start\":1,\"end\":1.5},\n{\"text\":\"b\",\"start\":1.5,\"end\":2}]}\n")) {
            assertEquals(
                    List.of("a", "b"),
                    read(file.replace("\n", end)).words().stream()
                            .map(Word::text)
                            .toList());
            assertEquals(read(file), read("\uFEFF" + file.replace("\n", end)));
        }
    }

    @Test
    void fileThatIsNotInUtf8_isRefusedWithItsFirstWrongByte() {
        byte[] latin = "WEBVTT\n\n00:01.000 --> 00:02.000\ncaf\u00e9 au lait\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "the file is not in UTF-8: byte 35 (counted from 0) begins no character; save it again in that"
                        + " encoding",
                assertThrows(TranscriptFormatException.class, () -> Transcript.read(latin))
                        .getMessage());
        assertThrows(
                TranscriptFormatException.class,
                () -> Transcript.read("WEBVTT\n\n00:01.000 --> 00:02.000\na\n".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void tooLargeFile_isRefusedUnread() {
        assertEquals(
                "the file has 33554433 bytes; a transcript has at most 33554432 (32 MiB)",
                assertThrows(TranscriptFormatException.class, () -> Transcript.read(new byte[(32 << 20) + 1]))
                        .getMessage());
    }

    @Test
    void deepNesting_isRefused() {
        assertTrue(message("[".repeat(1_000_000)).contains("at most 64 levels"));
        assertTrue(message("{\"words\":" + "[".repeat(1_000_000)).contains("at most 64 levels"));
    }

    @Test
    void hostileNumbers_areReadOrRefusedAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            String digits = "9".repeat(1_000_000);
            for (String number : List.of(digits, "0." + digits, "1e" + digits, "-" + digits, "\"" + digits + "s\"")) {
                assertTrue(
                        message("[{\"word\":\"a\",\"start\":" + number + "}]").contains("is not a time"));
            }
            assertEquals(
                    Duration.ZERO,
                    read("[{\"word\":\"a\",\"start\":1e-999}]").words().get(0).start());
        });
    }

    @Test
    void moreWordsThanAnybodySays_areRefused() {
        String cue = "00:01.000 --> 00:02.000\n" + "a ".repeat(1_000_001);
        assertEquals("the file has more than 1000000 words", message("WEBVTT\n\n" + cue));
    }

    @Test
    void longFiles_areReadInLinearTime() {
        String words = IntStream.range(0, 100_000)
                .mapToObj(i -> "{\"word\":\" w" + i + "\",\"start\":" + i * 0.25 + ",\"end\":" + (i * 0.25 + 0.2) + "}")
                .collect(Collectors.joining(","));
        String cues = IntStream.range(0, 20_000)
                .mapToObj(i ->
                        String.format("%02d:%02d.000 --> %02d:%02d.900%na b c%n%n", i / 60, i % 60, i / 60, i % 60))
                .limit(3_600)
                .collect(Collectors.joining());
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            assertEquals(
                    100_000,
                    read("{\"text\":\"\",\"segments\":[{\"words\":[" + words + "]}]}")
                            .words()
                            .size());
            assertEquals(3 * 3_600, read("WEBVTT\n\n" + cues).words().size());
            assertEquals(
                    100_000,
                    read("WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<c>a</c>\n".repeat(100_000))
                            .words()
                            .size());
        });
    }

    /** Whatever {@code toJson} writes is read as {@code fromJson} reads it. */
    @Test
    void ownFiles_areReadUnchanged() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Word> words = IntStream.range(0, random.nextInt(6))
                    .mapToObj(i -> Word.of(
                            List.of("a", " b", "c  d", "-", "\u0000", "%").get(random.nextInt(6)) + "x",
                            Duration.ofMillis(i * 500L),
                            Duration.ofMillis(i * 500L + random.nextInt(2_000))))
                    .map(word -> random.nextBoolean() ? word.withSpeaker("Ann") : word)
                    .map(word -> random.nextBoolean() ? word.withParagraph(random.nextInt(9)) : word)
                    .toList();
            Transcript transcript = new Transcript(Optional.empty(), words);
            assertEquals(transcript, read(transcript.toJson()));
        }
    }

    @Test
    void captions_withoutCues_areATranscriptWithoutWords() {
        assertEquals(List.of(), read("WEBVTT\n").words());
        assertEquals(List.of(), read("{\"text\":\"\",\"segments\":[]}").words());
    }
}
