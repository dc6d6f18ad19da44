package io.github.playrange.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonWriter;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on transcripts says: its Java is that of this class, and its JSON is as we write it, but for space. */
class DocumentedEditTest {

    private static final Path PAGE = Path.of("../docs/transcripts.md");
    private static final Path SOURCE = Path.of("src/test/java/io/github/playrange/transcript/DocumentedEditTest.java");

    @Test
    void theExampleIsCompiled() throws IOException {
        assertTrue(withoutSpace(Files.readString(SOURCE)).contains(withoutSpace(block("java"))));
    }

    @Test
    void theExampleCutsAFilm(@TempDir Path folder) throws IOException {
        Transcript talk = new Transcript(
                Optional.empty(),
                List.of(
                        Word.of("Hello", Duration.ofSeconds(1), Duration.ofSeconds(2)),
                        Word.of("wrold", Duration.ofSeconds(2), Duration.ofSeconds(3))));
        Files.writeString(folder.resolve("talk.json"), talk.toJson());
        Files.writeString(
                folder.resolve("talk.edit.json"), "{\"struck\":[[0,0]],\"texts\":[{\"word\":1,\"text\":\"world\"}]}");

        Transcript transcript = Transcript.fromJson(Files.readString(folder.resolve("talk.json")));
        TranscriptEdit edit = TranscriptEdit.fromJson(Files.readString(folder.resolve("talk.edit.json")));
        Optional<PlaybackRanges> kept = edit.playbackRanges(transcript, Duration.ofSeconds(51));
        Transcript corrected = edit.applyTo(transcript);

        assertEquals(Optional.of(PlaybackRanges.of(TimeRange.ofSeconds("2", "3.15"))), kept);
        assertEquals(kept, transcript.withoutWords(Set.of(0), Duration.ofSeconds(51)));
        assertEquals("world", corrected.words().get(1).text());
    }

    @Test
    void theFormIsTheOneThatIsWritten() throws IOException {
        String json = block("json");
        assertEquals(
                JsonWriter.compact(JsonReader.read(json)),
                TranscriptEdit.fromJson(json).toJson());
    }

    private static String block(String language) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(start, page.indexOf("```", start));
    }

    private static String withoutSpace(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining()).replace(" ", "");
    }
}
