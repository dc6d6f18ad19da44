package io.github.playrange.servlet;

import io.github.playrange.captions.Captions;
import io.github.playrange.captions.CaptionsFormatException;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Moves a file of captions onto the clock of a cut. */
final class RetimedCaptions {

    /** The captions of a whole day have half of it. */
    static final int MAX_BYTES = 4 << 20;

    private RetimedCaptions() {}

    /**
     * The captions of the ranges, in the format of the file.
     *
     * @param text of the file
     * @throws CaptionsFormatException if the text is neither WebVTT nor SubRip
     * @throws IllegalArgumentException if the list repeats so much that the text would become too long
     */
    static Representation of(byte[] text, MediaType type, CutMaterial format, PlaybackRanges ranges) {
        Captions cut = Captions.read(text).retimed(ranges, TimeRange.END_OF_TIME);
        String moved = format == CutMaterial.WEB_VTT ? cut.toWebVtt() : cut.toSubRip();
        return DigestedContent.representation(moved.getBytes(StandardCharsets.UTF_8), type);
    }

    /**
     * The bytes of a file.
     *
     * @param file at most {@link #MAX_BYTES} long
     * @throws SourceChangedException if it had changed by the time it was read
     */
    static byte[] read(Representation file) throws IOException {
        int length = (int) file.metadata().length();
        if (!(file.open() instanceof Opening.Opened opened)) {
            throw new SourceChangedException();
        }
        try (OpenedRepresentation content = opened.representation()) {
            ByteBuffer target = ByteBuffer.allocate(length);
            if (length > 0) {
                for (Slice slice : content.slices(new ByteRange(0, length))) {
                    long offset = 0;
                    while (offset < slice.length()) {
                        offset += slice.read(offset, target);
                    }
                }
            }
            return target.array();
        } catch (EOFException e) {
            throw new SourceChangedException(e);
        }
    }
}
