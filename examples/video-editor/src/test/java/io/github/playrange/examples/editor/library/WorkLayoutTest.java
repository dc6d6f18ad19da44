package io.github.playrange.examples.editor.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkLayoutTest {

    private static final WorkLayout LAYOUT = new WorkLayout(Path.of("work"), "videos-1a2b3c4d");

    @Test
    void eachVideoHasItsFiles() {
        Video ofRoot = new Video("talk.mp4", false, false);
        Video imported = new Video("imported/talk.mp4", false, false);
        assertEquals(Path.of("work/edits/videos-1a2b3c4d/talk.mp4.json"), LAYOUT.edit(ofRoot));
        assertEquals(
                Path.of("work/edits/videos-1a2b3c4d/talk.mp4.ba7816bf8f01cfea.json"),
                LAYOUT.editPutAside(ofRoot, "abc"));
        assertEquals(Path.of("work/edits/imported/talk.mp4.json"), LAYOUT.edit(imported));
        assertEquals(Path.of("work/transcripts/imported/talk.mp4.json"), LAYOUT.transcript(imported));
    }

    @Test
    void foldersOfOneNameHaveTheirOwnKeysThatPeopleCanRead(@TempDir Path temporary) throws IOException {
        String here = WorkLayout.keyOf(Files.createDirectories(temporary.resolve("here/videos")));
        String there = WorkLayout.keyOf(Files.createDirectories(temporary.resolve("there/videos")));
        assertTrue(here.matches("videos-[0-9a-f]{8}"), here);
        assertNotEquals(here, there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ü", "\uD83C\uDFAC"})
    void aNameThatIsTooLongForAnEndingIsShortenedAndStaysItsOwn(String character) {
        String longest = character.repeat(250 / character.getBytes(StandardCharsets.UTF_8).length);
        Path one = LAYOUT.editPutAside(new Video(longest + ".mp4", false, false), "");
        Path other = LAYOUT.editPutAside(new Video(longest + ".mkv", false, false), "");
        String name = one.getFileName().toString();
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length < 256, name);
        assertEquals(name, new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        assertNotEquals(one, other);
    }
}
