package io.github.playrange.servlet.elsewhere;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaTypes;
import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** One version of a video in a store. */
record StoredVideo(ObjectStore store, String name, ObjectStore.Entry entry) implements Representation {

    /** The version that the store holds now, if it holds one. */
    static Optional<StoredVideo> find(ObjectStore store, String name) throws IOException {
        return store.find(name).map(entry -> new StoredVideo(store, name, entry));
    }

    @Override
    public RepresentationMetadata metadata() {
        return new RepresentationMetadata(
                entry.length(),
                MediaTypes.standard().forName(name),
                Optional.of(EntityTag.strong(entry.version())),
                Optional.of(entry.stored()));
    }

    @Override
    public Opening open() throws IOException {
        return store.find(name).equals(Optional.of(entry))
                ? new Opening.Opened(new OpenedVideo())
                : new Opening.Changed();
    }

    private final class OpenedVideo implements OpenedRepresentation {

        @Override
        public List<Slice> slices(ByteRange range) {
            range.requireInside(entry.length());
            return List.of(new Slice.PositionalSpan(this::read, range));
        }

        private int read(long position, ByteBuffer target) throws IOException {
            return store.read(name, entry.version(), position, target);
        }

        @Override
        public void close() {}
    }
}
