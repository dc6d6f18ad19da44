package io.github.playrange.benchmarks.comparison;

import io.github.playrange.benchmarks.comparison.work.Work;
import java.util.List;
import java.util.Map;

/**
 * What one container has cost with our servlet and with its own.
 *
 * @param version the container and its JVM
 * @param rows each kind of request
 */
record ContainerResult(String version, List<Row> rows) {

    ContainerResult {
        rows = List.copyOf(rows);
    }

    /**
     * One kind of request.
     *
     * @param work what was asked for
     * @param ours the cost with our servlet
     * @param own the cost with the container's
     * @param others what others need, by their names
     */
    record Row(Work work, Cost ours, Cost own, Map<String, Cost> others) {}
}
