package io.github.playrange.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.playrange.content.Representation;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.fuzz.FuzzTarget;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Whatever file is read as an MP4, or refused as none, costs no more memory and time than its length is worth. */
final class Mp4CutFuzzTest extends FuzzTarget {

    private static final PlaybackRanges RANGES = PlaybackRanges.of(
            TimeRange.ofMillis(90, 210), TimeRange.from(Duration.ofMillis(150)), TimeRange.ofMillis(0, 100));

    /** For the boxes of the head alone. */
    private static final int BYTES_OF_A_HEAD = 4000;

    /** A sample has a byte at least, and an entry in each table. */
    private static final int BYTES_OF_A_SAMPLE = 48;

    /** For buffers, and what a file of any length takes. */
    private static final long BYTES_ALLOCATED = 8 << 20;

    /** In an index, three cuts, and the indexes of these. */
    private static final long BYTES_ALLOCATED_FOR_A_BYTE = 2048;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Override
    protected void check(String text) {
        byte[] file = text.getBytes(StandardCharsets.ISO_8859_1);
        long most = BYTES_ALLOCATED + BYTES_ALLOCATED_FOR_A_BYTE * file.length;
        if (allocatedBy(file) > most) {
            // The first time, Jazzer may have changed classes as they were loaded.
            long allocated = allocatedBy(file);
            assertTrue(allocated <= most, () -> allocated + " bytes allocated for " + file.length);
        }
    }

    private static long allocatedBy(byte[] file) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        cut(file);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void cut(byte[] file) {
        try {
            Representation source = ReadFilm.source(file);
            if (Mp4Index.read(source, CutLimits.standard()) instanceof IndexReading.Read read) {
                for (CutPrecision precision : CutPrecision.values()) {
                    check(source, file, read.index().cut(source, RANGES, precision));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Representation source, byte[] file, Cutting cutting) throws IOException {
        if (cutting instanceof Cutting.Made made) {
            Representation cut = made.cut().representation(source);
            byte[] bytes = ContentReader.readAll(cut);
            assertEquals(cut.metadata().length(), bytes.length);
            long most = BYTES_OF_A_HEAD + (long) RANGES.ranges().size() * (1 + BYTES_OF_A_SAMPLE) * file.length;
            assertTrue(bytes.length <= most, () -> bytes.length + " bytes of " + file.length);
            Mp4Index.read(ReadFilm.source(bytes), CutLimits.standard());
        }
    }
}
