package io.github.playrange.servlet.transfer;

import io.github.playrange.content.Slice;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Reads the bytes of one response in order, small slices together; on one thread at a time. */
final class OutgoingReader {

    private final List<Slice> slices;
    private int index;

    /** In the slice that is next. */
    private long offset;

    OutgoingReader(Outgoing outgoing) {
        this.slices = outgoing.slices();
    }

    /** Whether there are bytes that were not read. */
    boolean hasRemaining() {
        return index < slices.size();
    }

    /**
     * Fills a buffer, or reads what there is: as many bytes as a source has at hand, so that those of a slow one can leave
     * as they come.
     *
     * @param target has room for a byte; takes at least one if any remains
     * @throws IOException if a source cannot be read, or is shorter than it was
     */
    void read(ByteBuffer target) throws IOException {
        boolean atHand = true;
        while (atHand && target.hasRemaining() && hasRemaining()) {
            Slice slice = slices.get(index);
            offset += slice.read(offset, target);
            atHand = !(slice instanceof Slice.PositionalSpan);
            if (offset == slice.length()) {
                index++;
                offset = 0;
            }
        }
    }
}
