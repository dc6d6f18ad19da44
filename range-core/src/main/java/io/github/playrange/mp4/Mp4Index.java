package io.github.playrange.mp4;

import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.mp4.CutRefusal.Reason;
import io.github.playrange.mp4.MovieReader.Movie;
import io.github.playrange.timeline.FrameRate;
import io.github.playrange.timeline.PlaybackRanges;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * What has to be known of an MP4 to cut it: the sample tables of its first track of pictures and its first track of sound,
 * read once.
 *
 * <p>A cut is one plain MP4: a new head, then slices of the source. Nothing is coded again and no file is written. Sources
 * may be progressive or in fragments, with the box {@code moov} in front or at the end; pictures are H.264, HEVC, AV1 or
 * VP9, sound is AAC, MP3, Opus or AC-3. QuickTime files are not read.
 *
 * <p><strong>A cut is not a redaction.</strong> With {@link CutPrecision#EXACT} the file holds pictures, and pieces of
 * sound, that are hidden and not removed.
 *
 * <p>An index takes some five megabytes for a film of two hours, and holds nothing open. Immutable and safe for use by any
 * number of threads.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.5, sample tables</a>
 */
public final class Mp4Index {

    private final RepresentationMetadata source;
    private final Optional<PresentedTrack> video;
    private final Optional<PresentedTrack> sound;
    private final CutLimits limits;
    private final long bytes;

    private Mp4Index(
            RepresentationMetadata source,
            Optional<PresentedTrack> video,
            Optional<PresentedTrack> sound,
            CutLimits limits,
            long bytes) {
        this.source = source;
        this.video = video;
        this.sound = sound;
        this.limits = limits;
        this.bytes = bytes;
    }

    /**
     * Reads the index of a film.
     *
     * @param source the film
     * @param limits what the index, and each cut made with it, may take
     * @return the index, or why the film cannot be cut, or that the source has changed
     * @throws IOException if the source cannot be opened, read or closed
     */
    public static IndexReading read(Representation source, CutLimits limits) throws IOException {
        if (!(source.open() instanceof Opening.Opened opened)) {
            return new IndexReading.Changed();
        }
        try (OpenedRepresentation content = opened.representation()) {
            return new IndexReading.Read(
                    read(new SourceReader(content, source.metadata().length()), source.metadata(), limits));
        } catch (RefusedException e) {
            return new IndexReading.Refused(e.refusal());
        }
    }

    private static Mp4Index read(SourceReader reader, RepresentationMetadata source, CutLimits limits)
            throws IOException, RefusedException {
        Budget budget = new Budget(limits);
        Movie movie = MovieReader.read(reader, budget);
        Optional<PresentedTrack> video = presented(movie.video(), budget);
        Optional<PresentedTrack> sound = presented(movie.sound(), budget);
        if (movie.sound().isPresent()) {
            SampleTables frames = movie.sound().get().samples();
            if (!frames.sync().areAll() || !frames.offsets().areConstant()) {
                throw new RefusedException(
                        Reason.UNSUPPORTED_CODEC, "frames of the sound cannot be decoded without others");
            }
        }
        return new Mp4Index(source, video, sound, limits, budget.taken());
    }

    private static Optional<PresentedTrack> presented(Optional<Track> track, Budget budget) throws RefusedException {
        return track.isEmpty()
                ? Optional.empty()
                : Optional.of(new PresentedTrack(track.get(), Presentation.of(track.get(), budget)));
    }

    /**
     * Makes a cut. Sound behind the last picture of the film is not kept.
     *
     * @param source the film that this is the index of, in the same version
     * @param ranges what is kept, in order; ends beyond the film are clipped as {@link PlaybackRanges#normalized} says
     * @param precision how closely to keep to them
     * @return the cut, or why these ranges cannot be cut, or that the source has changed
     * @throws IOException if the source cannot be opened, read or closed
     * @throws IllegalArgumentException if this {@linkplain #isOf is not of} the source in its version
     */
    public Cutting cut(Representation source, PlaybackRanges ranges, CutPrecision precision) throws IOException {
        checkSameVersion(this.source, source.metadata());
        Cutter cutter = new Cutter(this.source, video, sound, limits);
        PlaybackRanges normalized = ranges.normalized(duration());
        try {
            if (video.isEmpty() || video.get().track().description().nalUnits().isEmpty()) {
                return new Cutting.Made(cutter.cut(normalized, precision, Optional.empty()));
            }
            if (!(source.open() instanceof Opening.Opened opened)) {
                return new Cutting.Changed();
            }
            try (OpenedRepresentation content = opened.representation()) {
                SourceReader reader =
                        new SourceReader(content, source.metadata().length());
                return new Cutting.Made(cutter.cut(normalized, precision, Optional.of(reader)));
            }
        } catch (RefusedException e) {
            return new Cutting.Refused(e.refusal());
        }
    }

    /**
     * Whether this is the index of a version of a film. An index that was read while the entity tag was weak is not of the
     * film under its strong one, since what a weak tag names may have been replaced meanwhile.
     *
     * @param metadata what is known of a film of the same name
     * @return true if its length, its last-modified time and its entity tag, weak or strong, are those of the film that was
     *     read
     */
    public boolean isOf(RepresentationMetadata metadata) {
        return isSameVersion(source, metadata);
    }

    static void checkSameVersion(RepresentationMetadata read, RepresentationMetadata given) {
        if (!isSameVersion(read, given)) {
            throw new IllegalArgumentException("this is of " + read + ", not of " + given);
        }
    }

    private static boolean isSameVersion(RepresentationMetadata read, RepresentationMetadata given) {
        return given.length() == read.length()
                && given.lastModified().equals(read.lastModified())
                && given.entityTag().equals(read.entityTag());
    }

    /**
     * How long the film is: to the end of its last picture, or of its sound if it has no pictures. Sound behind the last
     * picture is in no cut.
     *
     * @return at least zero; zero only if nothing but a picture of no time is presented
     */
    public Duration duration() {
        PresentedTrack track = video.or(() -> sound).orElseThrow();
        return Ticks.toDuration(track.presentation().endTime(), track.track().timescale());
    }

    /**
     * How many pictures the film has in a second, measured by how long each of its first track of pictures lasts.
     *
     * <p>It is the mean of those that last about as long as most do: a whole number or a rate of NTSC if that is meant, else
     * to a thousandth.
     *
     * @return the rate, from 1 to 500 a second; empty if there are no pictures, or only one, or if more than a tenth of them
     *     last longer or shorter than the others, as in films of a variable rate
     * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.6.1.2</a>
     */
    public Optional<FrameRate> frameRate() {
        return video.flatMap(pictures -> MeasuredFrameRate.of(pictures.track()));
    }

    /**
     * Whether the film has pictures, and not only sound.
     *
     * @return true if a cut is of the type {@code video/mp4}
     */
    public boolean hasPictures() {
        return video.isPresent();
    }

    /**
     * What this index takes of memory, for caches.
     *
     * @return about as many bytes
     */
    public long bytes() {
        return bytes;
    }
}
