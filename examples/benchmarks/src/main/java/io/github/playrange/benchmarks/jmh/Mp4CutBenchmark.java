package io.github.playrange.benchmarks.jmh;

import io.github.playrange.benchmarks.film.SyntheticFilm;
import io.github.playrange.content.Opening;
import io.github.playrange.mp4.CutLimits;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.mp4.Cutting;
import io.github.playrange.mp4.IndexReading;
import io.github.playrange.mp4.Mp4Index;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading the index of a film of two hours, and making a cut of 30 ranges of 1 to 4 minutes each. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class Mp4CutBenchmark {

    private static final int RANGES = 30;
    private static final int FILM_MILLIS = 7_200_000;
    private static final int SHORTEST_MILLIS = 60_000;
    private static final int LONGEST_MILLIS = 240_000;

    /** How closely the cut keeps to the ranges. */
    @Param({"EXACT", "KEY"})
    public CutPrecision precision = CutPrecision.EXACT;

    private final SyntheticFilm film = new SyntheticFilm(Duration.ofMillis(FILM_MILLIS));
    private PlaybackRanges ranges = PlaybackRanges.none();
    private IndexReading index = new IndexReading.Changed();
    private Cutting kept = new Cutting.Changed();

    /** Reads the index, and chooses the ranges: always the same. */
    @Setup
    public void prepare() throws IOException {
        Random random = new Random(1);
        ranges = new PlaybackRanges(IntStream.range(0, RANGES)
                .mapToObj(i -> random.nextInt(FILM_MILLIS - LONGEST_MILLIS))
                .map(start -> TimeRange.ofMillis(start, start + random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS)))
                .toList());
        index = index();
        kept = cut();
    }

    /** Reads the index. */
    @Benchmark
    public IndexReading index() throws IOException {
        return Mp4Index.read(film, CutLimits.standard());
    }

    /** Makes the cut of an index that is there. */
    @Benchmark
    public Cutting cut() throws IOException {
        return cut(index);
    }

    /** Reads the index and makes the cut. */
    @Benchmark
    public Cutting indexAndCut() throws IOException {
        return cut(index());
    }

    /** Opens the bytes of a cut that was made before, as a player's next request does. */
    @Benchmark
    public Opening keptCut() throws IOException {
        return kept instanceof Cutting.Made made
                ? made.cut().representation(film).open()
                : new Opening.Changed();
    }

    private Cutting cut(IndexReading reading) throws IOException {
        return reading instanceof IndexReading.Read read
                ? read.index().cut(film, ranges, precision)
                : new Cutting.Changed();
    }
}
