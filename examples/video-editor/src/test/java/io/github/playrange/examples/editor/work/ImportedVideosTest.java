package io.github.playrange.examples.editor.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.examples.editor.library.WorkLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedVideosTest {

    @Test
    void whatDoesNotFitOntoTheDiskIsNotBegun(@TempDir Path directory) throws IOException {
        WorkLayout layout = new WorkLayout(directory, "videos");
        try (WorkFiles files = new WorkFiles(layout)) {
            ImportedVideos imports = new ImportedVideos(files);
            assertThrows(NoSpaceException.class, () -> imports.begin(Long.MAX_VALUE));
        }
        try (Stream<Path> left = Files.list(layout.incoming())) {
            assertEquals(List.of(), left.toList());
        }
    }
}
