package io.github.playrange.servlet.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some clients that do the same at the same time. */
public final class Clients {

    private Clients() {}

    /** What one client does; clients are counted from 0. */
    @FunctionalInterface
    public interface Work<T> {

        T by(int client) throws Exception;
    }

    /** Waits for all of them, and fails if one of them does. */
    public static <T> List<T> run(int number, Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                int client = i;
                running.add(threads.submit(() -> work.by(client)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
