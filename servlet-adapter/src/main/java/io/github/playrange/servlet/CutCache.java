package io.github.playrange.servlet;

import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.mp4.CutLimits;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.mp4.Cutting;
import io.github.playrange.mp4.IndexReading;
import io.github.playrange.mp4.Mp4Index;
import io.github.playrange.timeline.PlaybackRanges;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The indexes of films, and the cuts that were made of them, so that a player that asks for one range after the other has
 * neither read nor made again. That a film cannot be cut is kept as well.
 *
 * <p>No more cuts are made at once than there are processors, which bounds the memory that this takes.
 */
final class CutCache {

    /** Half of the memory is for indexes and half for cuts, and one index takes at most half of its half. */
    static final int SHARES = 4;

    /** What a range takes of memory. */
    private static final long RANGE_BYTES = 128;

    /** More would only hold threads that serve other things meanwhile. */
    private static final int WAITING_FOR_EACH_TURN = 8;

    private static final Duration LONGEST_WAIT_FOR_A_TURN = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT_FOR_ANOTHER = Duration.ofSeconds(30);

    private final CutLimits limits;
    private final SharedResults<Version, IndexReading> indexes;
    private final SharedResults<Asked, Cutting> cuts;
    private final Semaphore turns;
    private final int mostWaiting;

    /** A film as it was at a time; its metadata have a strong entity tag, so that no two versions are equal. */
    private record Version(String path, RepresentationMetadata metadata) {}

    private record Asked(Version version, PlaybackRanges ranges, CutPrecision precision) {}

    /** Makes an empty cache. */
    CutCache(long bytes, int maxRanges, int maxSamples, int atOnce) {
        this.limits = new CutLimits(bytes / SHARES, maxRanges, maxSamples);
        this.indexes = new SharedResults<>(bytes / 2, LONGEST_WAIT_FOR_ANOTHER, CutCache::bytes);
        this.cuts = new SharedResults<>(bytes / 2, LONGEST_WAIT_FOR_ANOTHER, CutCache::bytes);
        this.turns = new Semaphore(atOnce, true);
        this.mostWaiting = atOnce * WAITING_FOR_EACH_TURN;
    }

    private static long bytes(Version version, IndexReading reading) {
        return version.path().length()
                + (reading instanceof IndexReading.Read read ? read.index().bytes() : 0);
    }

    private static long bytes(Asked asked, Cutting cutting) {
        return asked.version().path().length()
                + RANGE_BYTES * asked.ranges().ranges().size()
                + (cutting instanceof Cutting.Made made ? made.cut().bytes() : 0);
    }

    /**
     * A cut of a film, made or refused.
     *
     * @throws SourceChangedException if the film had changed by the time it was read
     * @throws BusyException if too many others are being made for too long
     */
    Cutting cut(String path, Representation film, PlaybackRanges ranges, CutPrecision precision) throws IOException {
        if (film.metadata().entityTag().filter(tag -> !tag.weak()).isEmpty()) {
            return inTurn(() -> cut(read(film), film, ranges, precision));
        }
        Version version = new Version(path, film.metadata());
        return cuts.get(
                new Asked(version, ranges, precision),
                () -> inTurn(() -> cut(indexes.get(version, () -> read(film)), film, ranges, precision)));
    }

    private Cutting inTurn(SharedResults.Work<Cutting> work) throws IOException {
        try {
            if (turns.getQueueLength() >= mostWaiting
                    || !turns.tryAcquire(LONGEST_WAIT_FOR_A_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return work.result();
        } catch (EOFException e) {
            throw new SourceChangedException(e);
        } finally {
            turns.release();
        }
    }

    private static Cutting cut(IndexReading reading, Representation film, PlaybackRanges ranges, CutPrecision precision)
            throws IOException {
        if (!(reading instanceof IndexReading.Read read)) {
            return new Cutting.Refused(((IndexReading.Refused) reading).refusal());
        }
        Cutting cutting = read.index().cut(film, ranges, precision);
        if (cutting instanceof Cutting.Changed) {
            throw new SourceChangedException();
        }
        return cutting;
    }

    private IndexReading read(Representation film) throws IOException {
        IndexReading reading = Mp4Index.read(film, limits);
        if (reading instanceof IndexReading.Changed) {
            throw new SourceChangedException();
        }
        return reading;
    }

    /** How many cuts wait for their turn. */
    int waiting() {
        return turns.getQueueLength();
    }

    /** How many bytes of indexes are held, after what is too much has gone. */
    long indexBytes() {
        return indexes.bytes();
    }

    /** How many bytes of cuts are held, after what is too much has gone. */
    long cutBytes() {
        return cuts.bytes();
    }
}
