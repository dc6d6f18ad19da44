package io.github.playrange.benchmarks.jmh;

import io.github.playrange.http.RangeResponse;
import io.github.playrange.http.RequestFields;
import io.github.playrange.range.RangeLimits;
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

/** Planning a response. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class RangeResponseBenchmark {

    private static final String BOUNDARY = "0123456789abcdef0123456789abcdef";

    private final RequestFields whole = SampleFilm.fields(Map.of());
    private final RequestFields oneRange = SampleFilm.fields(Map.of("range", SampleFilm.range(1)));
    private final RequestFields fiveRanges = SampleFilm.fields(Map.of("range", SampleFilm.range(5)));
    private final RequestFields known = SampleFilm.fields(Map.of("if-none-match", SampleFilm.TAG));

    /** 200. */
    @Benchmark
    public RangeResponse whole() {
        return plan(whole);
    }

    /** 206 with one range. */
    @Benchmark
    public RangeResponse oneRange() {
        return plan(oneRange);
    }

    /** 206 with a multipart. */
    @Benchmark
    public RangeResponse fiveRanges() {
        return plan(fiveRanges);
    }

    /** 304. */
    @Benchmark
    public RangeResponse notModified() {
        return plan(known);
    }

    private static RangeResponse plan(RequestFields fields) {
        return RangeResponse.plan(
                "GET", fields, SampleFilm.METADATA, SampleFilm.NOW, RangeLimits.DEFAULT, () -> BOUNDARY);
    }
}
