package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that is no longer the described one when it is opened: nothing is served, and nothing stays open. */
final class FileChangedTest {

    private static final String TEXT = "0123456789";

    /** What happens to the file between its description and its opening. */
    private enum Change {
        TRUNCATED {
            @Override
            void apply(Path file, Path folder) throws IOException {
                try (FileChannel writer = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    writer.truncate(5);
                }
                keepTime(file);
            }
        },
        APPENDED {
            @Override
            void apply(Path file, Path folder) throws IOException {
                Files.writeString(file, "more", StandardOpenOption.APPEND);
                keepTime(file);
            }
        },
        REWRITTEN_WITH_THE_SAME_LENGTH {
            @Override
            void apply(Path file, Path folder) throws IOException {
                Files.writeString(file, "abcdefghij");
            }
        },
        TOUCHED_BY_A_MILLISECOND {
            @Override
            void apply(Path file, Path folder) throws IOException {
                Files.setLastModifiedTime(file, FileTime.from(TemporaryFiles.LONG_AGO.plusMillis(1)));
            }
        },
        REPLACED_BY_RENAME {
            @Override
            void apply(Path file, Path folder) throws IOException {
                Path other = TemporaryFiles.write(folder.resolve("other"), "abcdefghij");
                Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        DELETED {
            @Override
            void apply(Path file, Path folder) throws IOException {
                Files.delete(file);
            }
        },
        FOLDER_DELETED {
            @Override
            void apply(Path file, Path folder) throws IOException {
                Files.delete(file);
                Files.delete(file.getParent());
            }
        },
        REPLACED_BY_A_DIRECTORY {
            @Override
            void apply(Path file, Path folder) throws IOException {
                Files.delete(file);
                Files.createDirectory(file);
                keepTime(file);
            }
        },
        REPLACED_BY_A_LINK {
            @Override
            void apply(Path file, Path folder) throws IOException {
                Path other = TemporaryFiles.write(folder.resolve("other"), "abcdefghij");
                Files.delete(file);
                Files.createSymbolicLink(file, other);
            }
        },
        REPLACED_BY_A_LINK_TO_NOTHING {
            @Override
            void apply(Path file, Path folder) throws IOException {
                Files.delete(file);
                Files.createSymbolicLink(file, folder.resolve("nothing"));
            }
        },
        REPLACED_BY_A_LINK_TO_ITSELF {
            @Override
            void apply(Path file, Path folder) throws IOException {
                Files.delete(file);
                Files.createSymbolicLink(file, file);
            }
        };

        abstract void apply(Path file, Path folder) throws IOException;

        static void keepTime(Path file) throws IOException {
            Files.setLastModifiedTime(file, FileTime.from(TemporaryFiles.LONG_AGO));
        }
    }

    private final Path folder;
    private final Path file;

    FileChangedTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.file = TemporaryFiles.write(
                Files.createDirectory(folder.resolve("videos")).resolve("talk.mp4"), TEXT);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REPLACED_BY_A_LINK_TO_ITSELF")
    void changedBeforeOpening_isChanged(Change change) throws IOException {
        FileRepresentation representation = TemporaryFiles.representation(file);
        change.apply(file, folder);

        assertEquals(new Opening.Changed(), representation.open());
        TemporaryFiles.assertNoOpenFiles(folder);
    }

    @ParameterizedTest
    @EnumSource
    void changedBeforeOpeningWithoutFollowingLinks_isChanged(Change change) throws IOException {
        FileRepresentation representation = TemporaryFiles.representation(file, LinkOption.NOFOLLOW_LINKS);
        change.apply(file, folder);

        assertEquals(new Opening.Changed(), representation.open());
        TemporaryFiles.assertNoOpenFiles(folder);
    }

    /** Nobody can tell what such a link names, so that following it is an error and no change. */
    @Test
    void linkToItself_cannotBeOpened() throws IOException {
        FileRepresentation representation = TemporaryFiles.representation(file);
        Change.REPLACED_BY_A_LINK_TO_ITSELF.apply(file, folder);

        assertThrows(IOException.class, representation::open);
    }

    /** A file system may give a new directory the number of the file just deleted. */
    @Test
    void directoryWithEveryAttributeOfTheFile_isChanged() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("directory"));
        int size = (int) Files.size(directory);
        Files.writeString(file, "x".repeat(size));
        Change.keepTime(file);
        FileRepresentation representation = TemporaryFiles.representation(file);
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();

        Files.delete(file);
        for (int i = 0; i < 20; i++) {
            Files.createDirectory(file);
            Change.keepTime(file);
            boolean sameKey = Files.readAttributes(file, BasicFileAttributes.class)
                    .fileKey()
                    .equals(key);

            assertEquals(new Opening.Changed(), representation.open(), () -> "with the same key: " + sameKey);
            TemporaryFiles.assertNoOpenFiles(folder);
            Files.delete(file);
        }
    }

    @Test
    void unchanged_opensAnyNumberOfTimes() throws IOException {
        FileRepresentation representation = TemporaryFiles.representation(file);

        assertEquals(TEXT, TemporaryFiles.readAll(representation));
        assertEquals(TEXT, TemporaryFiles.readAll(representation));
        TemporaryFiles.assertNoOpenFiles(folder);
    }

    @Test
    void renamedAway_andBack_isUnchanged() throws IOException {
        FileRepresentation representation = TemporaryFiles.representation(file);
        Path away = Files.move(file, folder.resolve("away"));
        assertEquals(new Opening.Changed(), representation.open());
        Files.move(away, file);

        assertEquals(TEXT, TemporaryFiles.readAll(representation));
    }

    @Test
    void openFiles_areCounted() throws IOException {
        if (!Files.isDirectory(Path.of("/proc/self/fd"))) {
            return;
        }
        OpenedRepresentation opened = TemporaryFiles.open(TemporaryFiles.representation(file));

        assertEquals(1, TemporaryFiles.openFilesIn(folder));
        opened.close();
        assertEquals(0, TemporaryFiles.openFilesIn(folder));
    }

    @Test
    void closed_readsFail() throws IOException {
        OpenedRepresentation opened = TemporaryFiles.open(TemporaryFiles.representation(file));
        Slice slice = opened.slices(new ByteRange(0, 10)).get(0);
        opened.close();

        assertThrows(ClosedChannelException.class, () -> slice.read(0, ByteBuffer.allocate(1)));
    }
}
