package io.github.playrange.benchmarks.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.Opening;
import io.github.playrange.http.Preconditions.Outcome;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.mp4.Cutting;
import io.github.playrange.mp4.IndexReading;
import io.github.playrange.mp4.Mp4Cut;
import io.github.playrange.mp4.Mp4Index;
import io.github.playrange.range.RangeSet;
import io.github.playrange.timeline.EditedPosition;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each benchmark runs, and does what it says. */
final class BenchmarksTest {

    @Test
    void allOfThemRun() throws RunnerException {
        int results = new Runner(new OptionsBuilder()
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(1))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()
                .size();
        assertTrue(results > 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    void theField_hasAsManyRanges(int ranges) {
        RangeFieldBenchmark benchmark = new RangeFieldBenchmark();
        benchmark.ranges = ranges;
        benchmark.write();
        assertEquals(
                ranges,
                assertInstanceOf(RangeSet.class, benchmark.parse()).specs().size());
    }

    @Test
    void thePreconditions_hold() {
        PreconditionsBenchmark benchmark = new PreconditionsBenchmark();
        assertEquals(Outcome.PROCEED, benchmark.absent());
        assertEquals(Outcome.NOT_MODIFIED, benchmark.ifNoneMatch());
        assertEquals(Outcome.NOT_MODIFIED, benchmark.ifModifiedSince());
        assertEquals(Outcome.PROCEED, benchmark.ifRangeTag());
        assertEquals(Outcome.PROCEED, benchmark.ifRangeDate());
    }

    @Test
    void theResponses_areThoseThatAreNamed() {
        RangeResponseBenchmark benchmark = new RangeResponseBenchmark();
        assertEquals(200, benchmark.whole().status());
        assertEquals(206, benchmark.oneRange().status());
        assertEquals(1, benchmark.oneRange().body().size());
        assertEquals(206, benchmark.fiveRanges().status());
        assertEquals(11, benchmark.fiveRanges().body().size());
        assertEquals(304, benchmark.notModified().status());
    }

    @Test
    void theDate_isReadAsItIsWritten() {
        HttpDateBenchmark benchmark = new HttpDateBenchmark();
        assertEquals("Thu, 26 Nov 2026 12:00:00 GMT", benchmark.format());
        assertEquals(SampleFilm.METADATA.lastModified(), benchmark.parse());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 1000})
    void theClocks_standInsideOfTheList(int ranges) {
        PlaybackRangesBenchmark benchmark = new PlaybackRangesBenchmark();
        benchmark.ranges = ranges;
        benchmark.keep();
        assertEquals(ranges, benchmark.normalized().ranges().size());
        assertInstanceOf(EditedPosition.Kept.class, benchmark.toEdited());
        assertTrue(benchmark.toSource().isPresent());
    }

    @ParameterizedTest
    @EnumSource(names = {"EXACT", "KEY"})
    void theFilm_isCutAsAskedFor(CutPrecision precision) throws IOException {
        Mp4CutBenchmark benchmark = new Mp4CutBenchmark();
        benchmark.precision = precision;
        benchmark.prepare();
        Mp4Index index =
                assertInstanceOf(IndexReading.Read.class, benchmark.index()).index();
        assertEquals(Duration.ofHours(2), index.duration());
        assertTrue(index.bytes() < 6_000_000, () -> "an index of " + index.bytes() + " bytes");
        Mp4Cut cut =
                assertInstanceOf(Cutting.Made.class, benchmark.indexAndCut()).cut();
        assertEquals(precision, cut.precision());
        assertEquals(30, cut.ranges().ranges().size());
        assertInstanceOf(Opening.Opened.class, benchmark.keptCut());
    }
}
