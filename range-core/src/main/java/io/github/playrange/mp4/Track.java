package io.github.playrange.mp4;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A track of the source: what a cut takes over of it, and its sample tables.
 *
 * @param timescale ticks a second
 * @param language as the box {@code mdhd} has it
 * @param layout what the box {@code tkhd} holds behind the duration: layer, volume, matrix, width and height
 * @param rollGroup what the box {@code sgpd} holds that tells of pre-roll, if there is one
 * @param edit when it is presented
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.3</a>
 */
record Track(
        long timescale,
        short language,
        ByteBuffer layout,
        SampleDescription description,
        Optional<ByteBuffer> rollGroup,
        Edit.Window edit,
        SampleTables samples) {

    TrackKind kind() {
        return description.codec().kind();
    }
}
