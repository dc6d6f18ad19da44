package io.github.playrange.servlet;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongBiFunction;

/**
 * What is worked out once for all who ask for it, kept as long as it is used and there is room.
 *
 * <p>Whoever asks first works it out, on the asking thread and without a lock, and all others wait for that. Where it
 * fails, the next of them tries; failures are not kept.
 */
final class SharedResults<K, V> {

    /** What an entry takes of memory beside its key and its value. */
    private static final int ENTRY_BYTES = 1024;

    /** Of what has failed, there is nothing. */
    private final AsyncCache<K, Optional<V>> kept;

    private final Duration longestWait;

    /** Works out a value. */
    @FunctionalInterface
    interface Work<V> {

        V result() throws IOException;
    }

    /**
     * Makes an empty cache.
     *
     * @param bound how many bytes all entries may take together
     * @param longestWait how long one waits for another
     * @param bytes what a key and its value take of memory
     */
    SharedResults(long bound, Duration longestWait, ToLongBiFunction<K, V> bytes) {
        this.longestWait = longestWait;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bound)
                .<K, Optional<V>>weigher((key, result) -> (int) Math.min(
                        Integer.MAX_VALUE,
                        ENTRY_BYTES
                                + result.map(value -> bytes.applyAsLong(key, value))
                                        .orElse(0L)))
                // No thread of another pool, which would know the application when that has ended.
                .executor(Runnable::run)
                .buildAsync();
    }

    /**
     * What is kept under a key, or is worked out now.
     *
     * @throws BusyException if that, or another who works it out, has to wait for too long
     */
    V get(K key, Work<V> work) throws IOException {
        while (true) {
            CompletableFuture<Optional<V>> own = new CompletableFuture<>();
            CompletableFuture<Optional<V>> others = kept.asMap().putIfAbsent(key, own);
            if (others == null) {
                return workInto(own, key, work);
            }
            Optional<V> shared = wait(others);
            if (shared.isPresent()) {
                return shared.get();
            }
        }
    }

    private Optional<V> wait(CompletableFuture<Optional<V>> others) throws BusyException {
        try {
            return others.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        } catch (CancellationException | TimeoutException e) {
            throw new BusyException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no failure is told in that way", e);
        }
    }

    private V workInto(CompletableFuture<Optional<V>> own, K key, Work<V> work) throws IOException {
        Optional<V> result = Optional.empty();
        try {
            result = Optional.of(work.result());
            return result.get();
        } catch (BusyException e) {
            // Whoever waited for this has waited long enough.
            own.cancel(false);
            throw e;
        } finally {
            if (result.isEmpty()) {
                kept.asMap().remove(key, own);
            }
            own.complete(result);
        }
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
