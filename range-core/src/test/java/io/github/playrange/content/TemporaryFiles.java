package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/** What the tests of files have in common. */
final class TemporaryFiles {

    static final MediaType VIDEO = new MediaType("video/mp4");

    /** Long enough ago for a strong tag at any time a test runs. */
    static final Instant LONG_AGO = Instant.parse("2020-05-17T10:20:30.123456Z");

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private TemporaryFiles() {}

    /** Writes a file that was last modified long ago. */
    static Path write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        return Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }

    /** Puts another file in the place of whatever is there, in one step. */
    static void replace(Path file, byte[] bytes) throws IOException {
        Path other = Files.write(file.resolveSibling("replacement"), bytes);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static FileRepresentation representation(Path file, LinkOption... options) throws IOException {
        return FileRepresentation.of(file, VIDEO, InstantSource.system(), options);
    }

    static OpenedRepresentation open(Representation representation) throws IOException {
        return ContentReader.open(representation);
    }

    static String read(OpenedRepresentation opened, long start, long end) throws IOException {
        return new String(ContentReader.readAll(opened.slices(new ByteRange(start, end))), StandardCharsets.ISO_8859_1);
    }

    static String readAll(Representation representation) throws IOException {
        return new String(ContentReader.readAll(representation), StandardCharsets.ISO_8859_1);
    }

    /** How many open files of this process lie in the folder; 0 where the system does not tell. */
    static long openFilesIn(Path folder) throws IOException {
        if (!Files.isDirectory(OPEN_FILES)) {
            return 0;
        }
        String prefix = folder.toRealPath().toString();
        try (Stream<Path> descriptors = Files.list(OPEN_FILES)) {
            return descriptors
                    .filter(descriptor -> target(descriptor).startsWith(prefix))
                    .count();
        }
    }

    /** Where a descriptor leads; nowhere if it has been closed in between. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    static void assertNoOpenFiles(Path folder) throws IOException {
        assertEquals(0, openFilesIn(folder), "open files in " + folder);
    }
}
