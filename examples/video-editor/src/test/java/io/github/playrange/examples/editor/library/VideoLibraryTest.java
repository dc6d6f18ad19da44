package io.github.playrange.examples.editor.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoLibraryTest {

    private static final String WORD = "{\"words\":[{\"text\":\"Hi\",\"start\":1,\"end\":2}]}";

    private Path temporary;
    private Path folder;
    private WorkLayout work;
    private VideoLibrary library;

    @BeforeEach
    void makeFolder(@TempDir Path directory) throws IOException {
        temporary = directory;
        folder = Files.createDirectory(temporary.resolve("videos"));
        work = new WorkLayout(temporary.resolve("work"), "videos");
        library = new VideoLibrary(folder, Optional.of(work));
    }

    @Test
    void videosAreListedByNameWhateverTheCase() throws IOException {
        put("b.MP4", "A.webm", "c.mov", "a.mp4");
        assertEquals(
                List.of("a.mp4", "A.webm", "b.MP4", "c.mov"),
                library.videos().stream().map(Video::name).toList());
    }

    @Test
    void whatIsNotServedIsNotListed() throws IOException {
        put(".hidden.mp4", "notes.txt", "talk.json", "sound.mp3", "back\\slash.mp4", "line\nbreak.mp4");
        Files.createDirectory(folder.resolve("folder.mp4"));
        Files.createSymbolicLink(folder.resolve("gone.mp4"), folder.resolve("nowhere.mp4"));
        Files.createSymbolicLink(folder.resolve("out.mp4"), Files.createFile(temporary.resolve("out.mp4")));
        assertEquals(List.of(), library.videos());
    }

    @Test
    void aLinkThatStaysInTheFolderIsListed() throws IOException {
        put("talk.mp4");
        Files.createSymbolicLink(folder.resolve("same.mp4"), Path.of("talk.mp4"));
        assertEquals(2, library.videos().size());
    }

    @Test
    void aFileThatWasJustPutThereIsFound() throws IOException {
        assertEquals(List.of(), library.videos());
        put("talk.mp4", "talk.json");
        assertEquals(List.of(new Video("talk.mp4", true, false)), library.videos());
    }

    @Test
    void aTranscriptThatLeadsOutOfTheFolderIsNone() throws IOException {
        put("talk.mp4");
        Path outside = Files.writeString(temporary.resolve("talk.json"), WORD);
        Files.createSymbolicLink(folder.resolve("talk.json"), outside);
        assertEquals(List.of(new Video("talk.mp4", false, false)), library.videos());
        assertEquals(new TranscriptFile.Missing(), library.transcript(new Video("talk.mp4", true, false)));
    }

    @ParameterizedTest
    @CsvSource({"talk.mp4, talk, talk.json", "my.talk.mp4, my.talk, my.talk.json", "' .mp4', ' .mp4', ' .json'"})
    void aVideoIsCalledByItsNameWithoutExtension(String name, String title, String transcript) {
        Video video = new Video(name, false, false);
        assertEquals(title, video.title());
        assertEquals(transcript, video.transcriptName());
    }

    @Test
    void aTranscriptIsRead() throws IOException {
        TranscriptFile.Usable usable = assertInstanceOf(TranscriptFile.Usable.class, transcript(WORD));
        assertEquals("Hi", usable.transcript().words().get(0).text());
    }

    @Test
    void aTranscriptWithAMistakeNamesTheWord() throws IOException {
        TranscriptFile file = transcript(WORD.replace("\"end\":2", "\"end\":\"two\""));
        assertTrue(problem(file).contains("word 0"), problem(file));
        assertTrue(problem(file).contains("\"end\""), problem(file));
    }

    @Test
    void aTranscriptInAnotherEncodingIsNamed() throws IOException {
        put("talk.mp4");
        Files.write(folder.resolve("talk.json"), WORD.replace("Hi", "Grüß").getBytes(StandardCharsets.ISO_8859_1));
        TranscriptFile file = library.transcript(new Video("talk.mp4", true, false));
        assertTrue(problem(file).contains("UTF-8"), problem(file));
    }

    @Test
    void aHugeTranscriptIsNotRead() throws IOException {
        TranscriptFile file = transcript(" ".repeat((int) TranscriptFile.MAX_BYTES) + WORD);
        assertTrue(problem(file).contains("32 MB"), problem(file));
    }

    @Test
    void importedVideosAreListedAmongTheOthersUnderKeysOfTheirOwn() throws IOException {
        put("b.mp4", "talk.mp4");
        Files.createDirectories(work.imported());
        Files.createFile(work.imported().resolve("c.webm"));
        Files.createFile(work.imported().resolve("talk.mp4"));
        assertEquals(
                List.of("b.mp4", "imported/c.webm", "imported/talk.mp4", "talk.mp4"),
                library.videos().stream().map(Video::key).toList());
    }

    @Test
    void anImportedTranscriptIsReadInsteadOfTheOneBesideTheVideo() throws IOException {
        put("talk.mp4");
        Files.writeString(folder.resolve("talk.json"), WORD);
        Video video = library.videos().get(0);
        Path imported = work.transcript(video);
        Files.createDirectories(imported.getParent());
        Files.writeString(imported, WORD.replace("Hi", "Bye"));
        TranscriptFile.Usable usable = assertInstanceOf(TranscriptFile.Usable.class, library.transcript(video));
        assertEquals("Bye", usable.transcript().words().get(0).text());
    }

    @Test
    void aVersionTellsTheVideoAndTheWords() throws IOException {
        put("talk.mp4");
        Files.writeString(folder.resolve("talk.json"), WORD);
        Video video = library.videos().get(0);
        VideoVersion first = library.version(video);
        Files.writeString(folder.resolve("talk.json"), WORD.replace(":", " : "));
        assertEquals(first.transcriptDigest(), library.version(video).transcriptDigest(), "the same words");
        Files.writeString(folder.resolve("talk.json"), WORD.replace("Hi", "Bye"));
        assertFalse(first.transcriptDigest().equals(library.version(video).transcriptDigest()), "other words");
        assertTrue(library.version(video).isOfVideo(first.entityTag()), "the same video");
        Files.writeString(folder.resolve("talk.mp4"), "longer");
        assertFalse(library.version(video).isOfVideo(first.entityTag()), "another video");
    }

    private TranscriptFile transcript(String json) throws IOException {
        put("talk.mp4");
        Files.writeString(folder.resolve("talk.json"), json);
        return library.transcript(library.videos().get(0));
    }

    private static String problem(TranscriptFile file) {
        return assertInstanceOf(TranscriptFile.Broken.class, file).problem();
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }
}
