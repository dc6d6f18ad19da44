package io.github.playrange.benchmarks.comparison.work;

import io.github.playrange.benchmarks.film.SyntheticFilm;
import io.github.playrange.content.Representation;
import io.github.playrange.mp4.CutLimits;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.mp4.Cutting;
import io.github.playrange.mp4.IndexReading;
import io.github.playrange.mp4.Mp4Index;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;

/** A film of which a third is kept, in thirty ranges; the cut is made here as well, so that its bytes are known. */
final class FilmOfCuts {

    private static final int RANGES = 30;

    /** No multiple of the length of a picture or of the time between key frames, so that there is something to hide. */
    private static final long FIRST_MILLIS = 730;

    private final Duration duration;
    private final Film whole;
    private final Representation film;

    FilmOfCuts(Duration duration) {
        this.duration = duration;
        this.film = new SyntheticFilm(duration);
        this.whole = new RepresentationFilm(name("source"), film);
    }

    Film whole() {
        return whole;
    }

    /** As a file of its own. */
    Film cut() throws IOException {
        return cut(name("cut"));
    }

    /** As what a server makes of the whole film. */
    Film cutByQuery() throws IOException {
        return cut(whole.name() + "?" + MediaFragments.print(ranges()));
    }

    private String name(String what) {
        return what + "-" + duration.toMinutes() + "min.mp4";
    }

    private Film cut(String name) throws IOException {
        if (Mp4Index.read(film, CutLimits.standard()) instanceof IndexReading.Read read
                && read.index().cut(film, ranges(), CutPrecision.EXACT) instanceof Cutting.Made made) {
            return new RepresentationFilm(name, made.cut().representation(film));
        }
        throw new IOException("the film of " + duration + " cannot be cut");
    }

    private PlaybackRanges ranges() {
        long each = duration.toMillis() / RANGES;
        return new PlaybackRanges(IntStream.range(0, RANGES)
                .mapToLong(i -> FIRST_MILLIS + i * each)
                .mapToObj(start -> TimeRange.ofMillis(start, start + each / 3))
                .toList());
    }
}
