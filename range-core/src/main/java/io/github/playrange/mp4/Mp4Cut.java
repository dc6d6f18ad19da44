package io.github.playrange.mp4;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.ConcatenatedRepresentation;
import io.github.playrange.content.ConcatenatedRepresentation.Part;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.range.ByteRange;
import io.github.playrange.timeline.PlaybackRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parts of a film as a film of its own: what it shows, how long it is, and its bytes as soon as the film is there.
 *
 * <p>It holds nothing of the film but a new head, so that it can be kept while responses come and go. Immutable and safe
 * for use by any number of threads.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8, the boxes that a cut rewrites</a>
 */
public final class Mp4Cut {

    private static final int BYTES_OF_A_SLICE = 36;

    /** As it was moved to pictures, and in source time. */
    private static final int BYTES_OF_A_RANGE = 128;

    private final RepresentationMetadata source;
    private final BytesRepresentation head;
    private final List<ByteRange> slices;
    private final CutPrecision precision;
    private final List<SnappedRange> snapped;
    private final PlaybackRanges ranges;
    private final long length;

    Mp4Cut(
            RepresentationMetadata source,
            byte[] head,
            MediaType mediaType,
            List<ByteRange> slices,
            CutPrecision precision,
            List<SnappedRange> snapped,
            long timescale) {
        this.source = source;
        this.head = new BytesRepresentation(head, mediaType, Optional.empty(), source.lastModified());
        this.slices = List.copyOf(slices);
        this.precision = precision;
        this.snapped = List.copyOf(snapped);
        this.ranges = new PlaybackRanges(
                snapped.stream().map(range -> range.toTimeRange(timescale)).toList());
        this.length = head.length + slices.stream().mapToLong(ByteRange::length).sum();
    }

    /**
     * The bytes: the head in memory and slices of the film; the same on every machine that has the same film.
     *
     * @param film the film that was cut, in the same version
     * @return a representation whose entity tag is made of the film's and of the ranges if that one is strong, and which
     *     has none if it is weak
     * @throws IllegalArgumentException if the film differs from the one that was cut in its length, its last-modified time
     *     or its entity tag, weak or strong
     */
    public Representation representation(Representation film) {
        Mp4Index.checkSameVersion(source, film.metadata());
        List<Part> parts = new ArrayList<>(slices.size() + 1);
        parts.add(Part.whole(head));
        for (ByteRange slice : slices) {
            parts.add(new Part(film, slice));
        }
        return new ConcatenatedRepresentation(parts, mediaType(), CutTag.of(source, precision, snapped));
    }

    /**
     * What was applied.
     *
     * @return exact or key, never {@link CutPrecision#AUTO}
     */
    public CutPrecision precision() {
        return precision;
    }

    /**
     * What the cut shows.
     *
     * @return in source time, after each border was moved to that of a picture
     */
    public PlaybackRanges ranges() {
        return ranges;
    }

    /**
     * How long the cut is.
     *
     * @return in bytes, with its head
     */
    public long length() {
        return length;
    }

    /**
     * What the cut is.
     *
     * @return {@code video/mp4}, or {@code audio/mp4} if the film has no pictures
     */
    public MediaType mediaType() {
        return head.metadata().mediaType();
    }

    /**
     * What this takes of memory, for caches.
     *
     * @return about as many bytes
     */
    public long bytes() {
        return head.metadata().length()
                + (long) BYTES_OF_A_SLICE * slices.size()
                + (long) BYTES_OF_A_RANGE * snapped.size();
    }
}
