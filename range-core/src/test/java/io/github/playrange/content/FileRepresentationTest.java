package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.range.ByteRange;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileRepresentationTest extends StoredFileContract {

    private final Path folder;
    private final Path file;

    FileRepresentationTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("talk.mp4");
    }

    @Override
    Path place() {
        return folder.resolve("contract");
    }

    @BeforeEach
    void writeTheFile() throws IOException {
        TemporaryFiles.write(file, "0123456789");
    }

    @AfterEach
    void everyFileIsClosed() throws IOException {
        TemporaryFiles.assertNoOpenFiles(folder);
    }

    @Test
    void metadata_isThatOfTheFile() throws IOException {
        RepresentationMetadata metadata = TemporaryFiles.representation(file).metadata();

        assertEquals(10, metadata.length());
        assertEquals(TemporaryFiles.VIDEO, metadata.mediaType());
        assertEquals(Optional.of(Files.getLastModifiedTime(file).toInstant()), metadata.lastModified());
    }

    @Test
    void range_isOneSpanOfTheOpenedFile() throws IOException {
        try (OpenedRepresentation opened = TemporaryFiles.open(TemporaryFiles.representation(file))) {
            List<Slice> slices = opened.slices(new ByteRange(2, 9));

            Slice.FileSpan span = assertInstanceOf(Slice.FileSpan.class, slices.get(0));
            assertEquals(1, slices.size());
            assertEquals(file, span.path());
            assertEquals(new ByteRange(2, 9), span.range());
            assertEquals(10, span.channel().size());
        }
    }

    @Test
    void readsDoNotMoveTheChannel() throws IOException {
        try (OpenedRepresentation opened = TemporaryFiles.open(TemporaryFiles.representation(file))) {
            Slice.FileSpan span = assertInstanceOf(
                    Slice.FileSpan.class, opened.slices(new ByteRange(2, 9)).get(0));
            span.read(3, ByteBuffer.allocate(2));

            assertEquals(0, span.channel().position());
        }
    }

    @Test
    void whatIsNoFile_isRefused() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("directory"));

        assertThrows(NoSuchFileException.class, () -> TemporaryFiles.representation(folder.resolve("missing")));
        assertThrows(NoSuchFileException.class, () -> TemporaryFiles.representation(directory));
    }

    @Test
    void link_isFollowedUnlessForbidden() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.mp4"), file);

        assertEquals("0123456789", TemporaryFiles.readAll(TemporaryFiles.representation(link)));
        assertThrows(NoSuchFileException.class, () -> TemporaryFiles.representation(link, LinkOption.NOFOLLOW_LINKS));
        assertEquals(
                "0123456789", TemporaryFiles.readAll(TemporaryFiles.representation(file, LinkOption.NOFOLLOW_LINKS)));
    }

    @Test
    void file_isToldOfAsLongAsItIsThisVersion() throws IOException {
        Representation representation = FileRepresentation.of(file);
        assertEquals(Optional.of(file), representation.file());

        Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
        assertEquals(Optional.empty(), representation.file());

        Files.delete(file);
        assertEquals(Optional.empty(), representation.file());
    }

    @Test
    void replacedAfterOpening_bytesGoOnFromTheOpenedFile() throws IOException {
        try (OpenedRepresentation opened = TemporaryFiles.open(TemporaryFiles.representation(file))) {
            assertEquals("012", TemporaryFiles.read(opened, 0, 3));
            Path other = TemporaryFiles.write(folder.resolve("other"), "abcdefghij");
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

            assertEquals("3456789", TemporaryFiles.read(opened, 3, 10));
        }
        assertEquals("abcdefghij", TemporaryFiles.readAll(TemporaryFiles.representation(file)));
    }

    @Test
    void deletedAfterOpening_bytesGoOnFromTheOpenedFile() throws IOException {
        try (OpenedRepresentation opened = TemporaryFiles.open(TemporaryFiles.representation(file))) {
            Files.delete(file);

            assertEquals("0123456789", TemporaryFiles.read(opened, 0, 10));
        }
    }

    @Test
    void appendedAfterOpening_rangesStayThoseOfTheOpenedFile() throws IOException {
        try (OpenedRepresentation opened = TemporaryFiles.open(TemporaryFiles.representation(file))) {
            Files.writeString(file, "more", StandardOpenOption.APPEND);

            assertEquals("789", TemporaryFiles.read(opened, 7, 10));
            assertThrows(IndexOutOfBoundsException.class, () -> opened.slices(new ByteRange(7, 11)));
        }
    }

    @Test
    void shrunkAfterOpening_readsFailAndAreNeverShort() throws IOException {
        try (OpenedRepresentation opened = TemporaryFiles.open(TemporaryFiles.representation(file))) {
            Slice slice = opened.slices(new ByteRange(2, 9)).get(0);
            try (FileChannel writer = FileChannel.open(file, StandardOpenOption.WRITE)) {
                writer.truncate(5);
            }
            ByteBuffer target = ByteBuffer.allocate(20).limit(15);

            assertEquals(3, slice.read(0, target));
            assertThrows(EOFException.class, () -> slice.read(3, target));
            assertThrows(EOFException.class, () -> slice.read(6, target));
            assertThrows(EOFException.class, () -> TemporaryFiles.read(opened, 2, 9));
            assertEquals(3, target.position());
            assertEquals(15, target.limit());
        }
    }
}
