package io.github.playrange.benchmarks.comparison;

import io.github.playrange.benchmarks.comparison.http.Target;
import io.github.playrange.benchmarks.comparison.load.LoadClient;
import io.github.playrange.benchmarks.comparison.server.ServerProcess;
import io.github.playrange.benchmarks.comparison.work.Films;
import io.github.playrange.benchmarks.comparison.work.Request;
import io.github.playrange.benchmarks.comparison.work.Verification;
import io.github.playrange.benchmarks.comparison.work.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A servlet, or another server, that is compared.
 *
 * @param name for the log
 * @param server the process that answers
 * @param target where it answers
 * @param films what it is asked for
 * @param warmUp CPU time that it needs before each kind of work; a server that is no JVM needs none
 */
record Contestant(String name, ServerProcess server, Target target, Films films, Duration warmUp) {

    /** How many times the CPU time it may take: a server that the client cannot keep busy would never be warm. */
    private static final int LONGEST_WARM_UP = 4;

    private static final Duration WARM_UP_PIECE = Duration.ofMillis(500);

    /** The requests of a work, after a look at some of the answers. */
    Supplier<Request> verified(Work work) throws IOException {
        Verification verification = new Verification(target);
        verification.verify(work.requests(films, verification::preconditionOf));
        return work.requests(films, verification::preconditionOf);
    }

    /** Keeps the server busy until it has had as much time of the processors as it needs before it is measured. */
    void warmUp(Work work, Supplier<Request> requests) throws IOException {
        double begin = server.statistics().cpuSeconds();
        long deadline = System.nanoTime() + warmUp.toNanos() * LONGEST_WARM_UP;
        while (server.statistics().cpuSeconds() - begin < warmUp.toMillis() / 1e3 && System.nanoTime() < deadline) {
            new LoadClient(target, work.connections()).run(requests, WARM_UP_PIECE);
        }
    }

    /** CPU-seconds for one request. */
    double round(Work work, Supplier<Request> requests, Duration duration) throws IOException {
        double begin = server.statistics().cpuSeconds();
        long answered = new LoadClient(target, work.connections()).run(requests, duration);
        return (server.statistics().cpuSeconds() - begin) / answered;
    }
}
