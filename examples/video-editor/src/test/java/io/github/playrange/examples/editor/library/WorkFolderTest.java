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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkFolderTest {

    private Path temporary;

    @BeforeEach
    void makeFolders(@TempDir Path directory) throws IOException {
        temporary = directory.toRealPath();
        Files.createDirectories(temporary.resolve("media/videos/more"));
        Files.createDirectories(temporary.resolve("webapp/editor"));
        Files.createFile(temporary.resolve("file"));
        Files.createSymbolicLink(temporary.resolve("link"), temporary.resolve("media/videos"));
    }

    @ParameterizedTest
    @CsvSource({"work", "missing/and/more", "media/videos2", "media/work", "webapp2"})
    void aFolderThatIsThereOrCanBeMadeIsUsed(String name) {
        Path path = temporary.resolve(name);
        assertEquals(new WorkFolder.Usable(path, true), folder(path.toString()));
        assertFalse(Files.exists(path), "nothing is made before something is written");
    }

    @ParameterizedTest
    @CsvSource({
        "media/videos, the folder of the videos",
        "media/videos/more, inside it",
        "media/videos/missing, inside it",
        "media, around it",
        "link, the folder of the videos",
        "link/missing, inside it",
        "media/elsewhere/../videos, the folder of the videos",
        "webapp, inside the web application",
        "webapp/WEB-INF/work, inside the web application",
        "file, names a file",
        "file/work, names a file",
    })
    void whatCannotBeUsedIsNamedInTheLogOnly(String name, String problem) {
        WorkFolder.Unusable folder = assertInstanceOf(WorkFolder.Unusable.class, folder(temporary + "/" + name));
        assertTrue(folder.problem().contains(problem), folder.problem());
        assertFalse(folder.problem().contains(temporary.toString()), folder.problem());
        assertTrue(folder.details().contains(temporary + "/" + name), folder.details());
    }

    @Test
    void anEmptyValueNamesNoFolder() {
        assertInstanceOf(WorkFolder.Unusable.class, folder(" "));
    }

    @Test
    void withoutThePropertyItLiesInTheHomeOfTheUser() {
        WorkFolder.Usable folder = assertInstanceOf(
                WorkFolder.Usable.class,
                WorkFolder.of(Optional.empty(), false, temporary.resolve("media/videos"), Optional.empty()));
        assertEquals(Path.of(System.getProperty("user.home"), "playrange-work"), folder.path());
    }

    private WorkFolder folder(String value) {
        return WorkFolder.of(
                Optional.of(value), true, temporary.resolve("media/videos"), Optional.of(temporary.resolve("webapp")));
    }
}
