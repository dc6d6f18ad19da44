package io.github.playrange.benchmarks.jmh;

import io.github.playrange.timeline.EditedPosition;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.Optional;
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

/** Going from one clock to the other. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class PlaybackRangesBenchmark {

    private static final int KEPT_MILLIS = 2500;
    private static final int CYCLE_MILLIS = 4000;

    /** How many ranges are kept. */
    @Param({"30", "1000"})
    public int ranges;

    private PlaybackRanges list = PlaybackRanges.none();
    private Duration duration = Duration.ZERO;
    private Duration source = Duration.ZERO;
    private Duration edited = Duration.ZERO;

    /** Keeps 2.5 s of every 4 s; both clocks stand at three quarters of the film. */
    @Setup
    public void keep() {
        list = new PlaybackRanges(IntStream.range(0, ranges)
                .mapToObj(i -> TimeRange.ofMillis((long) i * CYCLE_MILLIS, (long) i * CYCLE_MILLIS + KEPT_MILLIS))
                .toList());
        duration = Duration.ofMillis((long) ranges * CYCLE_MILLIS);
        source = duration.multipliedBy(3).dividedBy(4).plusMillis(100);
        edited = list.total().multipliedBy(3).dividedBy(4);
    }

    /** Fits the list to the film. */
    @Benchmark
    public PlaybackRanges normalized() {
        return list.normalized(duration);
    }

    /** From the film's clock to the edited one. */
    @Benchmark
    public EditedPosition toEdited() {
        return list.toEdited(source);
    }

    /** From the edited clock to the film's. */
    @Benchmark
    public Optional<Duration> toSource() {
        return list.toSource(edited);
    }
}
