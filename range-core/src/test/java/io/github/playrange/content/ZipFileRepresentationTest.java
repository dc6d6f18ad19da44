package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A path of another file system than the default one: read by position, never as a file of this machine. */
final class ZipFileRepresentationTest extends StoredFileContract {

    private final FileSystem zip;
    private int versions;

    ZipFileRepresentationTest(@TempDir Path folder) throws IOException {
        this.zip = FileSystems.newFileSystem(folder.resolve("videos.zip"), Map.of("create", "true"));
    }

    @Override
    Path place() {
        return zip.getPath("/contract");
    }

    @AfterEach
    void closeTheZip() throws IOException {
        zip.close();
    }

    /** An entry has no identity: versions of the same length differ by their times alone. */
    @Override
    protected void store(byte[] bytes) throws IOException {
        Files.write(place(), bytes);
        versions++;
        Files.setLastModifiedTime(place(), FileTime.from(TemporaryFiles.LONG_AGO.plusSeconds(versions)));
    }

    @Test
    void metadata_isThatOfTheEntry() throws IOException {
        Path entry = entry("0123456789");
        RepresentationMetadata metadata = TemporaryFiles.representation(entry).metadata();

        assertEquals(10, metadata.length());
        assertEquals(Optional.of(Files.getLastModifiedTime(entry).toInstant()), metadata.lastModified());
        assertEquals(Optional.of(false), metadata.entityTag().map(EntityTag::weak));
    }

    @Test
    void range_isReadByPosition() throws IOException {
        try (OpenedRepresentation opened = TemporaryFiles.open(TemporaryFiles.representation(entry("0123456789")))) {
            List<Slice> slices = opened.slices(new ByteRange(2, 9));

            assertEquals(1, slices.size());
            assertInstanceOf(Slice.PositionalSpan.class, slices.get(0));
            assertEquals("2345678", TemporaryFiles.read(opened, 2, 9));
        }
    }

    @Test
    void linksMayBeForbidden() throws IOException {
        Representation representation = TemporaryFiles.representation(entry("0123456789"), LinkOption.NOFOLLOW_LINKS);

        assertEquals("0123456789", TemporaryFiles.readAll(representation));
    }

    @Test
    void whatIsNoFile_isRefused() throws IOException {
        Path directory = Files.createDirectory(zip.getPath("/directory"));

        assertThrows(NoSuchFileException.class, () -> TemporaryFiles.representation(zip.getPath("/missing")));
        assertThrows(NoSuchFileException.class, () -> TemporaryFiles.representation(directory));
    }

    @Test
    void deletedBeforeOpening_isChanged() throws IOException {
        Path entry = entry("0123456789");
        Representation representation = TemporaryFiles.representation(entry);
        Files.delete(entry);

        assertEquals(new Opening.Changed(), representation.open());
    }

    @Test
    void replacedBeforeOpening_isChanged() throws IOException {
        Path entry = entry("0123456789");
        Representation representation = TemporaryFiles.representation(entry);

        entry("longer than it was");
        assertEquals(new Opening.Changed(), representation.open());

        entry("abcdefghij");
        Files.setLastModifiedTime(entry, FileTime.from(TemporaryFiles.LONG_AGO.plusSeconds(60)));
        assertEquals(new Opening.Changed(), representation.open());

        Files.delete(entry);
        Files.createDirectory(entry);
        assertEquals(new Opening.Changed(), representation.open());
    }

    private Path entry(String text) throws IOException {
        return TemporaryFiles.write(zip.getPath("/talk.mp4"), text);
    }
}
