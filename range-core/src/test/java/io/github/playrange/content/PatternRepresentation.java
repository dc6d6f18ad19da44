package io.github.playrange.content;

import io.github.playrange.range.ByteRange;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Bytes that follow from their positions, as many as one likes; each seed has others. */
record PatternRepresentation(long length, long seed) implements Representation {

    byte at(long position) {
        long mixed = (position + seed) * 0x9E3779B97F4A7C15L;
        return (byte) (mixed >>> 56);
    }

    @Override
    public RepresentationMetadata metadata() {
        return new RepresentationMetadata(length, TemporaryFiles.VIDEO, Optional.empty(), Optional.empty());
    }

    @Override
    public Opening open() {
        return new Opening.Opened(new Opened());
    }

    private final class Opened implements OpenedRepresentation {

        @Override
        public List<Slice> slices(ByteRange range) {
            range.requireInside(length);
            return List.of(new Slice.PositionalSpan(this::read, range));
        }

        private int read(long position, ByteBuffer target) {
            int count = (int) Math.min(target.remaining(), length - position);
            for (int i = 0; i < count; i++) {
                target.put(at(position + i));
            }
            return count;
        }

        @Override
        public void close() {}
    }
}
