package io.github.playrange.mp4;

/**
 * The outcome of {@link Mp4Index#cut}.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8, the boxes that a cut rewrites</a>
 */
public sealed interface Cutting {

    /**
     * The cut can be served.
     *
     * @param cut the film that was made
     */
    record Made(Mp4Cut cut) implements Cutting {}

    /**
     * The film cannot be cut at these ranges.
     *
     * @param refusal why not
     */
    record Refused(CutRefusal refusal) implements Cutting {}

    /** The source holds another version than the one described, or none. */
    record Changed() implements Cutting {}
}
