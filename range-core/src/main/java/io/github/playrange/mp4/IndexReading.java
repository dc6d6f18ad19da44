package io.github.playrange.mp4;

/**
 * The outcome of {@link Mp4Index#read}.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.5, sample tables</a>
 */
public sealed interface IndexReading {

    /**
     * The film can be cut.
     *
     * @param index what is known of it
     */
    record Read(Mp4Index index) implements IndexReading {}

    /**
     * The film cannot be cut, whatever the ranges are.
     *
     * @param refusal why not
     */
    record Refused(CutRefusal refusal) implements IndexReading {}

    /** The source holds another version than the one described, or none. */
    record Changed() implements IndexReading {}
}
