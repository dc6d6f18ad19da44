package io.github.playrange.servlet;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.SampleFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Paths to a folder on a file system that works as that of Windows does, with what Windows would not tell apart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WindowsFolderFuzzTest extends PathFuzzTarget {

    private final FileSystem windows = Jimfs.newFileSystem(Configuration.windows());
    private DirectoryResolver resolver;

    @BeforeAll
    void writeSamples() throws IOException {
        Path drive = windows.getPath("C:\\");
        Path root = Files.createDirectory(drive.resolve("videos"));
        for (String film : new String[] {"talk.mp4", "sub\\clip.webm", "two words.mp4", "caf\u00e9.mp4"}) {
            Files.createDirectories(root.resolve(film).getParent());
            Files.write(root.resolve(film), Film.bytes(0, SampleFolder.SHORT_LENGTH));
        }
        for (String secret : new String[] {
            "..\\secret.mp4",
            ".hidden\\talk.mp4",
            "WEB-INF\\talk.mp4",
            "sub\\META-INF\\talk.mp4",
            "aux.mp4",
            "com1",
            "nul.mp4",
            "sub\\nul.mp4",
            "WEB-IN~1",
            "talk~1.mp4"
        }) {
            Path file = root.resolve(secret);
            Files.createDirectories(file.getParent());
            Files.write(file, SampleFolder.SECRET.getBytes(StandardCharsets.UTF_8));
        }
        Files.createSymbolicLink(root.resolve("link.mp4"), root.resolve("sub\\clip.webm"));
        Files.createSymbolicLink(root.resolve("again"), root.resolve("sub"));
        Files.createSymbolicLink(root.resolve("drive"), drive);
        Files.createSymbolicLink(root.resolve("private"), root.resolve("WEB-INF"));
        Files.createSymbolicLink(root.resolve("circle"), root.resolve("circle"));
        resolver = new DirectoryResolver(root);
    }

    @AfterAll
    void close() throws IOException {
        windows.close();
    }

    @Override
    DirectoryResolver resolver() {
        return resolver;
    }
}
