package io.github.playrange.examples.editor.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.library.WorkLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFilesTest {

    private WorkLayout layout;
    private WorkFiles files;

    @BeforeEach
    void begin(@TempDir Path directory) {
        layout = new WorkLayout(directory.resolve("work"), "videos");
        files = new WorkFiles(layout);
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void aFileHasItsNameOnlyWhenItIsWhole() throws IOException {
        Path target = layout.imported().resolve("talk.mp4");
        try (UnfinishedFile file = files.begin()) {
            file.append(bytes("half"));
            assertFalse(Files.exists(target));
            file.append(bytes(" and half"));
            file.finish(target);
        }
        assertEquals("half and half", Files.readString(target));
        assertEquals(0, unfinished());
    }

    @Test
    void whatIsNotFinishedIsGone() throws IOException {
        try (UnfinishedFile file = files.begin()) {
            file.append(bytes("half"));
            assertEquals(1, unfinished());
        }
        assertEquals(0, unfinished());
    }

    @Test
    void onlyWhatNobodyWritesIsAbandoned() throws IOException {
        try (WorkFiles ofAnother = new WorkFiles(layout);
                UnfinishedFile written = ofAnother.begin()) {
            Files.writeString(layout.incoming().resolve("1a2b3c4d"), "half");
            Path foreign = Files.writeString(layout.incoming().resolve("notes.txt"), "of somebody");
            files.removeAbandoned();
            assertTrue(Files.exists(written.path()), "it is still being written");
            assertTrue(Files.exists(foreign), "it is not ours");
            assertEquals(2, unfinished());
        }
    }

    @Test
    void whereNothingWasWrittenNothingIsRemovedOrMade() throws IOException {
        files.removeAbandoned();
        assertFalse(Files.exists(layout.folder()));
    }

    private long unfinished() throws IOException {
        try (Stream<Path> list = Files.list(layout.incoming())) {
            return list.count();
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
