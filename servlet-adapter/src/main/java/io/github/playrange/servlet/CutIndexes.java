package io.github.playrange.servlet;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.mp4.CutLimits;
import io.github.playrange.mp4.IndexReading;
import io.github.playrange.mp4.Mp4Index;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The indexes of films, kept as long as they are used and there is room.
 *
 * <p>That a film cannot be cut is kept as well. Whoever asks first reads, on the asking thread and without a lock, and all
 * others wait for that.
 */
final class CutIndexes {

    /** What a refusal takes of memory, and an index beside its tables. */
    private static final int ENTRY_BYTES = 1024;

    private final CutLimits limits;
    private final AsyncCache<Version, Outcome> kept;

    /** A film as it was at a time; its metadata have a validator, so that no two versions are equal. */
    private record Version(String path, RepresentationMetadata metadata) {}

    private sealed interface Outcome {

        record Done(IndexReading reading) implements Outcome {}

        record Failed(IOException failure) implements Outcome {}

        record FailedByMistake(Throwable mistake) implements Outcome {}
    }

    /** Makes an empty cache of as many bytes as one index may take. */
    CutIndexes(CutLimits limits) {
        this.limits = limits;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(limits.maxIndexBytes())
                .weigher(CutIndexes::weight)
                // No thread of another pool, which would know the application when that has ended.
                .executor(Runnable::run)
                .buildAsync();
    }

    private static int weight(Version version, Outcome outcome) {
        long tables = outcome instanceof Outcome.Done done && done.reading() instanceof IndexReading.Read read
                ? read.index().bytes()
                : 0;
        return (int) Math.min(
                Integer.MAX_VALUE, tables + ENTRY_BYTES + version.path().length());
    }

    /**
     * The index of a film, or why there is none.
     *
     * @throws SourceChangedException if the film had changed by the time it was read
     */
    IndexReading of(String path, Representation film) throws IOException {
        RepresentationMetadata metadata = film.metadata();
        if (metadata.entityTag().isEmpty() && metadata.lastModified().isEmpty()) {
            return read(film);
        }
        Version version = new Version(path, metadata);
        CompletableFuture<Outcome> own = new CompletableFuture<>();
        CompletableFuture<Outcome> others = kept.asMap().putIfAbsent(version, own);
        return result(others == null ? readInto(own, version, film) : others.join());
    }

    /** The cache only sees what can be kept, since it logs what fails. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private Outcome readInto(CompletableFuture<Outcome> own, Version version, Representation film) {
        Outcome outcome;
        try {
            outcome = new Outcome.Done(read(film));
        } catch (IOException e) {
            outcome = new Outcome.Failed(e);
        } catch (RuntimeException | Error e) {
            outcome = new Outcome.FailedByMistake(e);
        }
        if (!(outcome instanceof Outcome.Done)) {
            kept.asMap().remove(version, own);
        }
        own.complete(outcome);
        return outcome;
    }

    private IndexReading read(Representation film) throws IOException {
        IndexReading reading = Mp4Index.read(film, limits);
        if (reading instanceof IndexReading.Changed) {
            throw new SourceChangedException();
        }
        return reading;
    }

    private static IndexReading result(Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Done done) {
            return done.reading();
        }
        if (outcome instanceof Outcome.Failed failed) {
            throw failed.failure();
        }
        throw new IllegalStateException("an index cannot be read", ((Outcome.FailedByMistake) outcome).mistake());
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
