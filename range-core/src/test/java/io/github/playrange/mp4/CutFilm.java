package io.github.playrange.mp4;

import io.github.playrange.content.Representation;
import io.github.playrange.timeline.PlaybackRanges;

/** A cut with its bytes. */
record CutFilm(Mp4Cut cut, Representation representation) {

    static CutFilm of(Mp4Cut cut, Representation film) {
        return new CutFilm(cut, cut.representation(film));
    }

    CutPrecision precision() {
        return cut.precision();
    }

    PlaybackRanges ranges() {
        return cut.ranges();
    }
}
