package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.content.ConcatenatedRepresentation.Part;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sparse file of 5 GiB, at the borders where an int or an unsigned int ends. */
final class LargeFileTest {

    private static final long LENGTH = 5L << 30;
    private static final String MARK = "[mark]";

    private final Path file;

    LargeFileTest(@TempDir Path folder) throws IOException {
        this.file = folder.resolve("long.mp4");
        Set<StandardOpenOption> sparse =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE);
        try (FileChannel writer = FileChannel.open(file, sparse)) {
            for (long middle : new long[] {3, (1L << 31) - 1, 1L << 32, LENGTH - 3}) {
                writer.write(ByteBuffer.wrap(MARK.getBytes(StandardCharsets.US_ASCII)), middle - 3);
            }
        }
        assertEquals(LENGTH, Files.size(file));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 6, [mark]",
        "2147483644, 2147483650, [mark]",
        "2147483646, 2147483647, a",
        "2147483647, 2147483648, r",
        "2147483648, 2147483649, k",
        "4294967293, 4294967299, [mark]",
        "4294967295, 4294967296, a",
        "4294967296, 4294967297, r",
        "4294967297, 4294967298, k",
        "5368709114, 5368709120, [mark]",
        "5368709119, 5368709120, ]",
    })
    void sliceAtABorder_hasItsBytes(long start, long end, String text) throws IOException {
        try (OpenedRepresentation opened = TemporaryFiles.open(TemporaryFiles.representation(file))) {
            assertEquals(text, TemporaryFiles.read(opened, start, end));
            assertEquals(text, throughTheWhole(opened, start, end));
        }
    }

    /** The same bytes as offsets of a slice that is itself longer than an int can count. */
    private static String throughTheWhole(OpenedRepresentation opened, long start, long end) throws IOException {
        Slice whole = opened.slices(new ByteRange(0, LENGTH)).get(0);
        assertEquals(LENGTH, whole.length());
        ByteBuffer target = ByteBuffer.allocate((int) (end - start));
        assertEquals(target.capacity(), whole.read(start, target));
        return new String(target.array(), StandardCharsets.US_ASCII);
    }

    @Test
    void rangeBeyondTheEnd_isRefused() throws IOException {
        try (OpenedRepresentation opened = TemporaryFiles.open(TemporaryFiles.representation(file))) {
            assertThrows(IndexOutOfBoundsException.class, () -> opened.slices(new ByteRange(0, LENGTH + 1)));
        }
    }

    @Test
    void partsOfIt_areFoundAnywhereInAConcatenation() throws IOException {
        Representation source = TemporaryFiles.representation(file);
        Representation twice = new ConcatenatedRepresentation(
                List.of(Part.whole(source), new Part(source, new ByteRange((1L << 32) - 3, LENGTH))),
                TemporaryFiles.VIDEO,
                Optional.empty());

        assertEquals(2 * LENGTH - (1L << 32) + 3, twice.metadata().length());
        try (OpenedRepresentation opened = TemporaryFiles.open(twice)) {
            assertEquals(MARK + MARK, TemporaryFiles.read(opened, LENGTH - 6, LENGTH + 6));
            assertEquals(
                    MARK,
                    TemporaryFiles.read(
                            opened,
                            twice.metadata().length() - 6,
                            twice.metadata().length()));
        }
    }
}
