package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tag of a file: of its length and time alone, and weak while the file may change unnoticed. */
final class FileEntityTagTest {

    private final Path file;

    FileEntityTagTest(@TempDir Path folder) throws IOException {
        this.file = TemporaryFiles.write(folder.resolve("talk.mp4"), "0123456789");
    }

    @ParameterizedTest
    @CsvSource({
        "-PT1H, true",
        "-PT0.000000001S, true",
        "PT0S, true",
        "PT1S, true",
        "PT1.999999999S, true",
        "PT2S, false",
        "PT2.000000001S, false",
        "PT1H, false",
        "P10000D, false",
    })
    void weakUntilTwoSecondsAfterTheModification(Duration age, boolean weak) throws IOException {
        Instant modified = Files.getLastModifiedTime(file).toInstant();

        assertEquals(weak, tag(file, modified.plus(age)).weak());
    }

    @Test
    void weakness_isDecidedWhenTheRepresentationIsMade() throws IOException {
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        AtomicReference<Instant> clock = new AtomicReference<>(modified);
        Representation representation = FileRepresentation.of(file, TemporaryFiles.VIDEO, clock::get);
        clock.set(modified.plusSeconds(3600));

        assertTrue(representation.metadata().entityTag().orElseThrow().weak());
        assertFalse(FileRepresentation.of(file, TemporaryFiles.VIDEO, clock::get)
                .metadata()
                .entityTag()
                .orElseThrow()
                .weak());
    }

    @Test
    void weakAndStrongTag_haveTheSameCharacters() throws IOException {
        Instant modified = Files.getLastModifiedTime(file).toInstant();

        assertTrue(tag(file, modified).equalsWeakly(tag(file, modified.plusSeconds(60))));
    }

    @Test
    void sameCopyUnderAnotherName_hasTheSameTag() throws IOException {
        Path copy = Files.copy(file, file.resolveSibling("copy.mp4"), StandardCopyOption.COPY_ATTRIBUTES);

        assertTrue(tag(file).equalsStrongly(tag(copy)));
    }

    @Test
    void otherLength_hasAnotherTag() throws IOException {
        EntityTag before = tag(file);
        Files.writeString(file, "x", StandardOpenOption.APPEND);
        Files.setLastModifiedTime(file, FileTime.from(TemporaryFiles.LONG_AGO));

        assertNotEquals(before, tag(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.000001S", "-PT0.000001S", "PT1S", "PT24H", "-P20000D"})
    void otherTime_hasAnotherTag(Duration difference) throws IOException {
        EntityTag before = tag(file);
        Files.setLastModifiedTime(file, FileTime.from(TemporaryFiles.LONG_AGO.plus(difference)));

        assertNotEquals(before, tag(file));
    }

    /** Tags are kept by clients and compared between machines: changing their form empties every cache. */
    @Test
    void form_isLengthSecondsAndNanosecondsInHexadecimal() throws IOException {
        Attributes attributes = new Attributes(10, FileTime.from(Instant.ofEpochSecond(0x5ec10eee, 0x75bcd15)));

        assertEquals(
                EntityTag.strong("a-5ec10eee-75bcd15"),
                FileRepresentation.of(file, TemporaryFiles.VIDEO, InstantSource.system(), attributes)
                        .metadata()
                        .entityTag()
                        .orElseThrow());
    }

    @Test
    void timeAsFarAwayAsAFileSystemCanTell_isTagged() throws IOException {
        for (long days : new long[] {Long.MAX_VALUE, Long.MIN_VALUE}) {
            Attributes attributes = new Attributes(10, FileTime.from(days, TimeUnit.DAYS));
            RepresentationMetadata metadata = FileRepresentation.of(
                            file, TemporaryFiles.VIDEO, InstantSource.system(), attributes)
                    .metadata();

            assertEquals(Optional.of(days > 0), metadata.entityTag().map(EntityTag::weak));
        }
    }

    @Test
    void negativeLength_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RepresentationMetadata(-1, TemporaryFiles.VIDEO, Optional.empty(), Optional.empty()));
    }

    private static EntityTag tag(Path file) throws IOException {
        return tag(file, TemporaryFiles.LONG_AGO.plus(Duration.ofDays(30)));
    }

    private static EntityTag tag(Path file, Instant now) throws IOException {
        return FileRepresentation.of(file, TemporaryFiles.VIDEO, InstantSource.fixed(now))
                .metadata()
                .entityTag()
                .orElseThrow();
    }

    private record Attributes(long size, FileTime lastModifiedTime) implements BasicFileAttributes {

        @Override
        public FileTime lastAccessTime() {
            return lastModifiedTime;
        }

        @Override
        public FileTime creationTime() {
            return lastModifiedTime;
        }

        @Override
        public boolean isRegularFile() {
            return true;
        }

        @Override
        public boolean isDirectory() {
            return false;
        }

        @Override
        public boolean isSymbolicLink() {
            return false;
        }

        @Override
        public boolean isOther() {
            return false;
        }

        @Override
        public Object fileKey() {
            return "key";
        }
    }
}
