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
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Moves a file of captions onto the clock of a cut. */
final class RetimedCaptions {

    /** The captions of a whole day have less than a tenth of it. */
    static final int MAX_BYTES = 32 << 20;

    private RetimedCaptions() {}

    /**
     * The captions of the ranges, in the format of the file.
     *
     * @param file at most {@link #MAX_BYTES} long
     * @throws CaptionsFormatException if the file is neither WebVTT nor SubRip
     * @throws IllegalArgumentException if the list repeats so much that the file would become too long
     * @throws SourceChangedException if it had changed by the time it was read
     */
    static Representation of(Representation file, PlaybackRanges ranges) throws IOException {
        MediaType type = file.metadata().mediaType();
        Captions cut = Captions.read(bytes(file)).retimed(ranges, TimeRange.END_OF_TIME);
        String text = type.value().startsWith("text/vtt") ? cut.toWebVtt() : cut.toSubRip();
        return DigestedContent.representation(text.getBytes(StandardCharsets.UTF_8), type);
    }

    private static byte[] bytes(Representation file) throws IOException {
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
        }
    }
}
