package io.github.playrange.servlet.testkit;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a file between a look at it and its being sent. */
public enum FileChange {
    LOSES_ITS_END {
        @Override
        void happenTo(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
            }
        }
    },
    IS_DELETED {
        @Override
        void happenTo(Path file) throws IOException {
            Files.delete(file);
        }
    },
    IS_EXCHANGED_FOR_A_LONGER_ONE {
        @Override
        void happenTo(Path file) throws IOException {
            exchange(file, Files.size(file) * 2);
        }
    },
    IS_EXCHANGED_FOR_A_SHORTER_ONE {
        @Override
        void happenTo(Path file) throws IOException {
            exchange(file, Files.size(file) / 2);
        }
    };

    /** Where in the {@link Film} the other file begins. */
    public static final long OTHER_START = 1L << 40;

    private static final String QUERY = "then=";

    abstract void happenTo(Path file) throws IOException;

    /** As it stands in the query of a request. */
    public String query() {
        return QUERY + name().toLowerCase(Locale.ROOT);
    }

    static Optional<FileChange> ofQuery(Optional<String> query) {
        return query.filter(text -> text.startsWith(QUERY))
                .map(text -> valueOf(text.substring(QUERY.length()).toUpperCase(Locale.ROOT)));
    }

    /** By a rename, as one puts a new version in the place of the old one. */
    private static void exchange(Path file, long length) throws IOException {
        Path other = file.resolveSibling("other.mp4");
        Files.write(other, Film.bytes(OTHER_START, OTHER_START + length));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
