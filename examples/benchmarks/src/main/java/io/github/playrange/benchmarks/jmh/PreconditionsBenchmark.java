package io.github.playrange.benchmarks.jmh;

import io.github.playrange.http.Preconditions;
import io.github.playrange.http.RequestFields;
import java.util.Map;
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

/** Evaluating preconditions. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class PreconditionsBenchmark {

    private final RequestFields none = SampleFilm.fields(Map.of());
    private final RequestFields noneMatch = SampleFilm.fields(Map.of("if-none-match", SampleFilm.TAG));
    private final RequestFields modifiedSince =
            SampleFilm.fields(Map.of("if-modified-since", SampleFilm.LAST_MODIFIED));
    private final RequestFields rangeByTag = SampleFilm.fields(Map.of("range", "bytes=0-", "if-range", SampleFilm.TAG));
    private final RequestFields rangeByDate =
            SampleFilm.fields(Map.of("range", "bytes=0-", "if-range", SampleFilm.LAST_MODIFIED));

    /** A request without any. */
    @Benchmark
    public Preconditions.Outcome absent() {
        return evaluate(none);
    }

    /** {@code If-None-Match} with the current tag. */
    @Benchmark
    public Preconditions.Outcome ifNoneMatch() {
        return evaluate(noneMatch);
    }

    /** {@code If-Modified-Since} with the current date. */
    @Benchmark
    public Preconditions.Outcome ifModifiedSince() {
        return evaluate(modifiedSince);
    }

    /** {@code If-Range} with the current tag. */
    @Benchmark
    public Preconditions.Outcome ifRangeTag() {
        return evaluate(rangeByTag);
    }

    /** {@code If-Range} with the current date. */
    @Benchmark
    public Preconditions.Outcome ifRangeDate() {
        return evaluate(rangeByDate);
    }

    private static Preconditions.Outcome evaluate(RequestFields fields) {
        return Preconditions.evaluate("GET", fields, SampleFilm.METADATA, SampleFilm.NOW);
    }
}
