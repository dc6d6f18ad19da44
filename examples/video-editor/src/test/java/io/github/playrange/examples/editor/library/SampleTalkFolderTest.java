package io.github.playrange.examples.editor.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTalkFolderTest {

    @Test
    void theVersionOfTheSampleIsThatOfItsContent(@TempDir Path one, @TempDir Path other) throws IOException {
        FileTime first = Files.getLastModifiedTime(SampleTalk.folder(one).resolve("talk.mp4"));
        assertEquals(first, Files.getLastModifiedTime(SampleTalk.folder(other).resolve("talk.mp4")));
        assertNotEquals(first, Files.getLastModifiedTime(one.resolve("sample/talk.vtt")));
        Path fromTheBuild = Path.of("src/main/resources/sample/talk.mp4");
        assertNotEquals(Files.getLastModifiedTime(fromTheBuild), first, "not the time at which it was built");
    }
}
