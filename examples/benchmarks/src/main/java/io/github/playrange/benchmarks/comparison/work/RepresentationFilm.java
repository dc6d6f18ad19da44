package io.github.playrange.benchmarks.comparison.work;

import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A film whose bytes are those of a representation.
 *
 * @param name what it is asked for by
 * @param representation its bytes
 */
record RepresentationFilm(String name, Representation representation) implements Film {

    @Override
    public long length() {
        return representation.metadata().length();
    }

    @Override
    public void fill(long position, ByteBuffer buffer) throws IOException {
        if (!(representation.open() instanceof Opening.Opened opened)) {
            throw new IOException(name + " has changed");
        }
        try (OpenedRepresentation content = opened.representation()) {
            for (Slice slice : content.slices(ByteRange.ofLength(position, buffer.remaining()))) {
                for (long offset = 0; offset < slice.length(); ) {
                    offset += slice.read(offset, buffer);
                }
            }
        }
    }
}
