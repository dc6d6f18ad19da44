package io.github.playrange.benchmarks.jmh;

import io.github.playrange.http.HttpDate;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading and writing a date. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class HttpDateBenchmark {

    private Instant instant = SampleFilm.NOW;
    private String text = SampleFilm.LAST_MODIFIED;

    /** Writes one. */
    @Benchmark
    public String format() {
        return HttpDate.format(instant);
    }

    /** Reads one in the preferred format. */
    @Benchmark
    public Optional<Instant> parse() {
        return HttpDate.parse(text, SampleFilm.NOW);
    }
}
