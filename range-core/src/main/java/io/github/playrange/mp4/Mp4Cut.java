package io.github.playrange.mp4;

import io.github.playrange.content.Representation;
import io.github.playrange.timeline.PlaybackRanges;

/**
 * Parts of a film as a film of its own.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param representation the bytes: a head in memory and slices of the source; the same on every machine that has the same
 *     source. Its entity tag is made of the source's and of the ranges, as long as that one is strong; there is none
 *     while it is weak
 * @param precision what was applied, never {@link CutPrecision#AUTO}
 * @param ranges what the film shows, in source time, after each border was moved to that of a picture
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8, the boxes that a cut rewrites</a>
 */
public record Mp4Cut(Representation representation, CutPrecision precision, PlaybackRanges ranges) {

    /**
     * Checks the precision.
     *
     * @param representation the bytes
     * @param precision what was applied
     * @param ranges what the film shows, in source time
     * @throws IllegalArgumentException if the precision is {@link CutPrecision#AUTO}
     */
    public Mp4Cut {
        if (precision == CutPrecision.AUTO) {
            throw new IllegalArgumentException("a cut is made with one precision, exact or key");
        }
    }
}
