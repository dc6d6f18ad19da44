package io.github.playrange.examples.editor.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoFolderTest {

    private Path temporary;

    @BeforeEach
    void makeFolder(@TempDir Path directory) {
        temporary = directory;
    }

    @Test
    void aFolderCanBeUsed() {
        assertEquals(new VideoFolder.Usable(temporary), VideoFolder.named(temporary.toString()));
    }

    @Test
    void aRelativePathStartsWhereTheServerWasStarted() {
        assertEquals(new VideoFolder.Usable(Path.of("").toAbsolutePath()), VideoFolder.named("."));
    }

    @Test
    void whatIsNotThereIsNamedInTheLogOnly() {
        Path missing = temporary.resolve("missing");
        assertProblem("names a folder that does not exist", missing.toString(), missing);
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(temporary.resolve("talk.mp4"));
        assertProblem("names a file", file.toString(), file);
    }

    @Test
    void anEmptyValueNamesNoFolder() {
        assertProblem("is set, but names no folder", " ", Path.of(""));
    }

    @Test
    void theSampleIsOnTheClassPath() throws IOException {
        VideoFolder sample = VideoFolder.ofSample(SampleTalk.folder(temporary));
        Path folder = assertInstanceOf(VideoFolder.Usable.class, sample).path();
        assertEquals(
                new Video("talk.mp4", true, true),
                new VideoLibrary(folder, Optional.empty()).videos().get(0));
    }

    private static void assertProblem(String problem, String value, Path path) {
        VideoFolder.Unusable folder = assertInstanceOf(VideoFolder.Unusable.class, VideoFolder.named(value));
        assertTrue(folder.problem().contains("playrange.root " + problem), folder.problem());
        assertTrue(folder.details().contains(path.toString()), folder.details());
        assertFalse(!path.toString().isEmpty() && folder.problem().contains(path.toString()), folder.problem());
    }
}
