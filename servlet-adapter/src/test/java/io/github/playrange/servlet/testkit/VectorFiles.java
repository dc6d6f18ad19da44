package io.github.playrange.servlet.testkit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** The files that the vectors ask for: a {@link Film} of each length. */
public final class VectorFiles {

    /** Longer files are sparse. */
    private static final long MOST_WRITTEN = 1 << 20;

    private VectorFiles() {}

    /** Writes the file of a length, unless it is there. */
    public static void write(Path folder, long size) throws IOException {
        Path file = folder.resolve(name(size));
        if (Files.exists(file)) {
            return;
        }
        if (isSparse(size)) {
            try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
                access.setLength(size);
            }
        } else {
            Files.write(file, Film.bytes(0, size));
        }
        Files.setLastModifiedTime(file, FileTime.from(SampleFolder.LAST_MODIFIED));
    }

    static boolean isSparse(long size) {
        return size > MOST_WRITTEN;
    }

    /** What it is called in its folder. */
    public static String name(long size) {
        return "vector-" + size + ".mp4";
    }

    /** Its bytes from one position to another. */
    public static byte[] bytes(long size, long start, long end) {
        return isSparse(size) ? new byte[Math.toIntExact(end - start)] : Film.bytes(start, end);
    }
}
