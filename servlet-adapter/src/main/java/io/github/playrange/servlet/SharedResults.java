package io.github.playrange.servlet;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongBiFunction;

/**
 * What is worked out once for all who ask for it, kept as long as it is used and there is room.
 *
 * <p>Whoever asks first works it out, on the asking thread and without a lock, and all others wait for that. Failures are
 * told to all who waited, and not kept.
 */
final class SharedResults<K, V> {

    /** What an entry takes of memory beside its key and its value. */
    private static final int ENTRY_BYTES = 1024;

    private final AsyncCache<K, Outcome<V>> kept;

    /** Works out a value. */
    @FunctionalInterface
    interface Work<V> {

        V result() throws IOException;
    }

    private sealed interface Outcome<V> {

        record Done<V>(V result) implements Outcome<V> {}

        record Failed<V>(IOException failure) implements Outcome<V> {}

        record FailedByMistake<V>(Throwable mistake) implements Outcome<V> {}
    }

    /**
     * Makes an empty cache.
     *
     * @param bound how many bytes all entries may take together
     * @param bytes what a key and its value take of memory
     */
    SharedResults(long bound, ToLongBiFunction<K, V> bytes) {
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bound)
                .<K, Outcome<V>>weigher((key, outcome) -> weight(key, outcome, bytes))
                // No thread of another pool, which would know the application when that has ended.
                .executor(Runnable::run)
                .buildAsync();
    }

    private static <K, V> int weight(K key, Outcome<V> outcome, ToLongBiFunction<K, V> bytes) {
        long own = outcome instanceof Outcome.Done<V> done ? bytes.applyAsLong(key, done.result()) : 0;
        return (int) Math.min(Integer.MAX_VALUE, own + ENTRY_BYTES);
    }

    /** What is kept under a key, or is worked out now. */
    V get(K key, Work<V> work) throws IOException {
        CompletableFuture<Outcome<V>> own = new CompletableFuture<>();
        CompletableFuture<Outcome<V>> others = kept.asMap().putIfAbsent(key, own);
        return result(others == null ? workInto(own, key, work) : others.join());
    }

    /** The cache only sees what can be kept, since it logs what fails. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private Outcome<V> workInto(CompletableFuture<Outcome<V>> own, K key, Work<V> work) {
        Outcome<V> outcome;
        try {
            outcome = new Outcome.Done<>(work.result());
        } catch (IOException e) {
            outcome = new Outcome.Failed<>(e);
        } catch (RuntimeException | Error e) {
            outcome = new Outcome.FailedByMistake<>(e);
        }
        if (!(outcome instanceof Outcome.Done)) {
            kept.asMap().remove(key, own);
        }
        own.complete(outcome);
        return outcome;
    }

    private static <V> V result(Outcome<V> outcome) throws IOException {
        if (outcome instanceof Outcome.Done<V> done) {
            return done.result();
        }
        if (outcome instanceof Outcome.Failed<V> failed) {
            throw failed.failure();
        }
        throw new IllegalStateException(
                "what was asked for cannot be worked out", ((Outcome.FailedByMistake<V>) outcome).mistake());
    }

    /** How many bytes the cache holds, after what is too much has gone. */
    long bytes() {
        kept.synchronous().cleanUp();
        return kept.synchronous()
                .policy()
                .eviction()
                .orElseThrow()
                .weightedSize()
                .orElseThrow();
    }
}
