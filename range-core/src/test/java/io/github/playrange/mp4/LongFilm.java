package io.github.playrange.mp4;

import io.github.playrange.content.MediaType;
import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** A film that has zeros behind its bytes, as many as one likes. */
record LongFilm(ByteBuffer film, long length) implements Representation {

    @Override
    public RepresentationMetadata metadata() {
        return new RepresentationMetadata(length, new MediaType("video/mp4"), Optional.empty(), Optional.empty());
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
                target.put(position + i < film.limit() ? film.get((int) position + i) : 0);
            }
            return count;
        }

        @Override
        public void close() {}
    }
}
