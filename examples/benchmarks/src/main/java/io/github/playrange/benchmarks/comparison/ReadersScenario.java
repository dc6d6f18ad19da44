package io.github.playrange.benchmarks.comparison;

import io.github.playrange.benchmarks.comparison.load.FastClient;
import io.github.playrange.benchmarks.comparison.load.Latencies;
import io.github.playrange.benchmarks.comparison.load.SlowReaders;
import io.github.playrange.benchmarks.comparison.server.ProcessStatistics.Footprint;
import io.github.playrange.benchmarks.comparison.work.Request;
import io.github.playrange.benchmarks.comparison.work.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Slow readers, and a fast client beside them.
 *
 * @param readers how many
 * @param arrival from the first of them to the last
 * @param duration how long they read
 */
record ReadersScenario(int readers, Duration arrival, Duration duration) {

    private static final Work BESIDE = Work.SIXTEEN_KIB;
    private static final Duration SAMPLE = Duration.ofMillis(100);

    /** Runs it on a server that has done nothing before. */
    ReadersResult run(Contestant contestant) throws IOException, InterruptedException {
        Supplier<Request> requests = contestant.verified(BESIDE);
        contestant.warmUp(BESIDE, requests);
        Footprint before = contestant.server().statistics().footprint();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (SlowReaders slow =
                new SlowReaders(contestant.target(), contestant.films().large(), readers, arrival)) {
            Future<Integer> served = threads.submit(() -> slow.read(duration));
            Future<Latencies> fast = threads.submit(() -> new FastClient(contestant.target()).run(requests, duration));
            Footprint during = before;
            long tcpMemoryKib = 0;
            while (!isDone(served)) {
                during = during.max(contestant.server().statistics().footprint());
                tcpMemoryKib = Math.max(tcpMemoryKib, Machine.tcpMemoryKib());
            }
            return new ReadersResult(
                    contestant.name(), served.get(), readers, before, during, tcpMemoryKib, fast.get());
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static boolean isDone(Future<?> future) throws InterruptedException, ExecutionException {
        try {
            future.get(SAMPLE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
