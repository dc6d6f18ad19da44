package io.github.playrange.benchmarks.jmh;

import io.github.playrange.range.RangeField;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Reading a {@code Range} field. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class RangeFieldBenchmark {

    /** How many ranges the field has. */
    @Param({"1", "5", "100"})
    public int ranges;

    private List<String> lines = List.of();

    /** Writes the field. */
    @Setup
    public void write() {
        lines = List.of(SampleFilm.range(ranges));
    }

    /** Reads it. */
    @Benchmark
    public RangeField parse() {
        return RangeField.parse(lines);
    }
}
