package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file system of another provider, which has links, but no FileChannel at all. */
abstract class MemoryFileSystemRules extends StoredFileContract {

    private final FileSystem fileSystem;
    private final Path folder;

    MemoryFileSystemRules(Configuration.Builder configuration) throws IOException {
        this.fileSystem = Jimfs.newFileSystem(configuration
                .setSupportedFeatures(Feature.LINKS, Feature.SYMBOLIC_LINKS)
                .build());
        this.folder = Files.createDirectory(fileSystem.getPath("videos"));
    }

    @Override
    Path place() {
        return folder.resolve("contract.mp4");
    }

    @AfterEach
    void closeTheFileSystem() throws IOException {
        fileSystem.close();
    }

    @Test
    void noFileChannel_isAskedFor() throws IOException {
        Path file = TemporaryFiles.write(folder.resolve("talk.mp4"), "0123456789");

        assertThrows(
                UnsupportedOperationException.class,
                () -> FileChannel.open(file).close());
        assertEquals("0123456789", TemporaryFiles.readAll(TemporaryFiles.representation(file)));
    }

    @Test
    void range_isReadByPosition() throws IOException {
        Path file = TemporaryFiles.write(folder.resolve("talk.mp4"), "0123456789");
        try (OpenedRepresentation opened = TemporaryFiles.open(TemporaryFiles.representation(file))) {
            List<Slice> slices = opened.slices(new ByteRange(2, 9));

            assertEquals(1, slices.size());
            assertInstanceOf(Slice.PositionalSpan.class, slices.get(0));
            assertEquals("2345678", TemporaryFiles.read(opened, 2, 9));
        }
    }

    @Test
    void mediaType_isThatOfTheName() throws IOException {
        Path file = TemporaryFiles.write(folder.resolve("talk.webm"), "0");

        assertEquals(
                new MediaType("video/webm"),
                FileRepresentation.of(file).metadata().mediaType());
    }

    @Test
    void link_isFollowedUnlessForbidden() throws IOException {
        Path file = TemporaryFiles.write(folder.resolve("talk.mp4"), "0123456789");
        Path link = Files.createSymbolicLink(folder.resolve("link.mp4"), file.toAbsolutePath());

        assertEquals("0123456789", TemporaryFiles.readAll(TemporaryFiles.representation(link)));
        assertThrows(NoSuchFileException.class, () -> TemporaryFiles.representation(link, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void replacedByALink_isChanged() throws IOException {
        Path file = TemporaryFiles.write(folder.resolve("talk.mp4"), "0123456789");
        Representation representation = TemporaryFiles.representation(file, LinkOption.NOFOLLOW_LINKS);
        Path away = Files.move(file, folder.resolve("away.mp4"));
        Files.createSymbolicLink(file, away.toAbsolutePath());

        assertEquals(new Opening.Changed(), representation.open());
    }
}
