package io.github.playrange.benchmarks.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.playrange.http.RangeResponse;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What planning a response allocates, whatever the compiler makes of it; the benchmarks tell what it comes to. */
final class AllocationTest {

    private static final int CALLS = 2_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Arguments> responses() {
        RangeResponseBenchmark benchmark = new RangeResponseBenchmark();
        return Stream.of(
                response("200", 2_000, benchmark::whole),
                response("206", 2_500, benchmark::oneRange),
                response("206 with five ranges", 9_000, benchmark::fiveRanges),
                response("304", 1_600, benchmark::notModified));
    }

    private static Arguments response(String name, int mostBytes, Supplier<RangeResponse> plan) {
        return Arguments.of(name, mostBytes, plan);
    }

    @ParameterizedTest(name = "{0}: at most {1} bytes")
    @MethodSource("responses")
    void plan_allocatesNoMoreThan(String name, int mostBytes, Supplier<RangeResponse> plan) {
        int status = plan.get().status();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            assertEquals(status, plan.get().status());
        }
        long bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;

        assertTrue(bytes <= mostBytes, () -> name + " allocates " + bytes + " bytes");
    }
}
