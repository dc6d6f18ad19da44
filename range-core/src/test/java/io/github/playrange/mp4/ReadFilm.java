package io.github.playrange.mp4;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Representation;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.mp4.CutRefusal.Reason;
import io.github.playrange.mp4.MovieReader.Movie;
import io.github.playrange.timeline.PlaybackRanges;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is in a {@link HandMadeFilm}, or in a cut of one.
 *
 * @param shown the pictures that are seen for more than a moment, in their order
 * @param heard the frames of sound that are heard, in their order
 * @param pictures all pictures in the file
 * @param frames all frames of sound in the file
 */
record ReadFilm(List<Integer> shown, List<Integer> heard, List<Integer> pictures, List<Integer> frames) {

    static final Instant LAST_MODIFIED = Instant.parse("2026-01-01T00:00:00Z");

    static Representation source(byte[] film) {
        return new BytesRepresentation(
                film, new MediaType("video/mp4"), Optional.of(EntityTag.strong("film")), Optional.of(LAST_MODIFIED));
    }

    static Mp4Index index(Representation source) throws IOException {
        return assertInstanceOf(IndexReading.Read.class, Mp4Index.read(source, CutLimits.standard()))
                .index();
    }

    static Reason refusal(byte[] film) throws IOException {
        return assertInstanceOf(IndexReading.Refused.class, Mp4Index.read(source(film), CutLimits.standard()))
                .refusal()
                .reason();
    }

    static CutFilm cut(byte[] film, PlaybackRanges ranges, CutPrecision precision) throws IOException {
        Representation source = source(film);
        return CutFilm.of(
                assertInstanceOf(Cutting.Made.class, index(source).cut(source, ranges, precision))
                        .cut(),
                source);
    }

    static Reason refusal(byte[] film, PlaybackRanges ranges, CutPrecision precision) throws IOException {
        Representation source = source(film);
        return assertInstanceOf(Cutting.Refused.class, index(source).cut(source, ranges, precision))
                .refusal()
                .reason();
    }

    static ReadFilm of(CutFilm cut) throws IOException, RefusedException {
        return of(ContentReader.readAll(cut.representation()));
    }

    static ReadFilm of(byte[] film) throws IOException, RefusedException {
        Budget budget = new Budget(CutLimits.standard());
        Movie movie = movie(film);
        List<Integer> shown = new ArrayList<>();
        List<Integer> pictures = new ArrayList<>();
        if (movie.video().isPresent()) {
            List<Integer> numbers = samples(film, movie.video().get())
                    .map(HandMadeFilm::pictureIn)
                    .toList();
            Presentation presentation = Presentation.of(movie.video().get(), budget);
            for (int picture = presentation.first(); picture < presentation.end(); picture++) {
                if (!presentation.isPassedOver(picture)) {
                    shown.add(numbers.get(presentation.sampleOf(picture)));
                }
            }
            pictures.addAll(numbers);
        }
        List<Integer> heard = new ArrayList<>();
        List<Integer> frames = new ArrayList<>();
        if (movie.sound().isPresent()) {
            frames.addAll(samples(film, movie.sound().get())
                    .map(HandMadeFilm::frameIn)
                    .toList());
            Presentation presentation = Presentation.of(movie.sound().get(), budget);
            heard.addAll(frames.subList(presentation.first(), presentation.end()));
        }
        return new ReadFilm(shown, heard, pictures, frames);
    }

    static Movie movie(byte[] film) throws IOException, RefusedException {
        try (OpenedRepresentation opened = ContentReader.open(source(film))) {
            return MovieReader.read(new SourceReader(opened, film.length), new Budget(CutLimits.standard()));
        }
    }

    /** The bytes of each sample, in the order of decoding. */
    static Stream<ByteBuffer> samples(byte[] film, Track track) {
        SamplePositions positions = track.samples().positions();
        long[] found = positions.between(0, positions.samples());
        return IntStream.range(0, found.length)
                .mapToObj(sample -> ByteBuffer.wrap(film).slice((int) found[sample], positions.sizeOf(sample)));
    }
}
