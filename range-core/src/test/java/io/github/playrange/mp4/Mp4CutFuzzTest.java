package io.github.playrange.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.playrange.content.Representation;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.fuzz.FilmFuzzTarget;
import io.github.playrange.mp4.CutRefusal.Reason;
import io.github.playrange.mp4.MovieReader.Movie;
import io.github.playrange.range.ByteRange;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whatever file is read as an MP4, or refused as none, costs no more memory and time than its length is worth; what is cut of it is
 * a film of samples of it. */
final class Mp4CutFuzzTest extends FilmFuzzTarget {

    private static final PlaybackRanges RANGES = PlaybackRanges.of(
            TimeRange.ofMillis(90, 210), TimeRange.from(Duration.ofMillis(150)), TimeRange.ofMillis(0, 100));

    /** For the boxes of the head alone. */
    private static final int BYTES_OF_A_HEAD = 4000;

    /** A sample has a byte at least, and an entry in each table. */
    private static final int BYTES_OF_A_SAMPLE = 48;

    /** For buffers, and what a file of any length takes. */
    private static final long BYTES_ALLOCATED = 8 << 20;

    /** In an index and three cuts. */
    private static final long BYTES_ALLOCATED_FOR_A_BYTE = 2048;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Override
    protected void check(byte[] film) {
        long most = BYTES_ALLOCATED + BYTES_ALLOCATED_FOR_A_BYTE * film.length;
        if (allocatedBy(film) > most) {
            // The first time, Jazzer may have changed classes as they were loaded.
            long allocated = allocatedBy(film);
            assertTrue(allocated <= most, () -> allocated + " bytes allocated for " + film.length);
        }
        cuts(film).forEach(cut -> assertHoldsSamplesOf(film, cut));
    }

    private static long allocatedBy(byte[] film) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        cuts(film);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static List<byte[]> cuts(byte[] film) {
        List<byte[]> cuts = new ArrayList<>();
        try {
            Representation source = ReadFilm.source(film);
            if (Mp4Index.read(source, CutLimits.standard()) instanceof IndexReading.Read read) {
                for (CutPrecision precision : CutPrecision.values()) {
                    if (read.index().cut(source, RANGES, precision) instanceof Cutting.Made made) {
                        cuts.add(ContentReader.readAll(made.cut().representation(source)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cuts;
    }

    /** A cut is a film itself, each of whose samples is one of its source. */
    private static void assertHoldsSamplesOf(byte[] film, byte[] cut) {
        long most = BYTES_OF_A_HEAD + (long) RANGES.ranges().size() * (1 + BYTES_OF_A_SAMPLE) * film.length;
        assertTrue(cut.length <= most, () -> cut.length + " bytes of " + film.length);
        try {
            Movie source = ReadFilm.movie(film);
            IndexReading reading = Mp4Index.read(ReadFilm.source(cut), CutLimits.standard());
            if (reading instanceof IndexReading.Refused refused && doSamplesOverlap(source)) {
                // What has a byte in common is taken over once, and may be more than the file then.
                assertEquals(Reason.MALFORMED, refused.refusal().reason());
                return;
            }
            assertInstanceOf(IndexReading.Read.class, reading);
            Movie made = ReadFilm.movie(cut);
            assertSamples(film, source.video(), cut, made.video());
            assertSamples(film, source.sound(), cut, made.sound());
        } catch (IOException | RefusedException e) {
            throw new AssertionError("a cut that cannot be read", e);
        }
    }

    private static boolean doSamplesOverlap(Movie movie) {
        List<ByteRange> samples = Stream.of(movie.video(), movie.sound())
                .flatMap(Optional::stream)
                .flatMap(Mp4CutFuzzTest::places)
                .sorted(Comparator.comparingLong(ByteRange::start))
                .toList();
        return IntStream.range(1, samples.size())
                .anyMatch(i -> samples.get(i).start() < samples.get(i - 1).end());
    }

    private static Stream<ByteRange> places(Track track) {
        SamplePositions positions = track.samples().positions();
        long[] found = positions.between(0, positions.samples());
        return IntStream.range(0, found.length)
                .mapToObj(sample -> ByteRange.ofLength(found[sample], positions.sizeOf(sample)));
    }

    private static void assertSamples(byte[] film, Optional<Track> source, byte[] cut, Optional<Track> made) {
        Set<ByteBuffer> samples =
                source.stream().flatMap(track -> ReadFilm.samples(film, track)).collect(Collectors.toSet());
        assertTrue(made.stream().flatMap(track -> ReadFilm.samples(cut, track)).allMatch(samples::contains));
    }
}
