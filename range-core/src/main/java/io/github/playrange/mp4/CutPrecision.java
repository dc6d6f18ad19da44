package io.github.playrange.mp4;

/**
 * How closely a cut keeps to the ranges that were asked for.
 *
 * <p>A picture can be decoded only with those that it refers to, back to a key frame. A cut that begins anywhere else
 * has to carry pictures that are not shown.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.6.2, sync samples</a>
 */
public enum CutPrecision {

    /**
     * Each range begins and ends at the picture border nearest to what was asked for. The pictures from the key frame on
     * are in the file, hidden; at a joint the last picture of a range gives its time to the one before it.
     */
    EXACT,

    /**
     * Each range begins at a key frame, at or before what was asked for, and ends at the nearest border that needs no
     * later picture: whole pictures from the key frame before the in-point on are shown. Nothing is hidden, and there is no
     * sample in the file that is not presented. Of a source that is itself an exact cut, the hidden pictures of one tick
     * each stay in, since they are pictures of that source. Two ranges that follow
     * each other in the film become one if there is no key frame between them, so that nothing is shown twice. Of sound
     * alone, each frame is a key frame.
     */
    KEY,

    /** {@link #EXACT} where few pictures have to be hidden at each joint, so that every browser passes over them; else {@link #KEY}. */
    AUTO
}
