package io.github.playrange.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Another representation with an entity tag that its user knows better than the source does. */
record TaggedRepresentation(Representation source, EntityTag tag) implements Representation {

    @Override
    public RepresentationMetadata metadata() {
        RepresentationMetadata metadata = source.metadata();
        return new RepresentationMetadata(
                metadata.length(), metadata.mediaType(), Optional.of(tag), metadata.lastModified());
    }

    @Override
    public Opening open() throws IOException {
        return source.open();
    }

    @Override
    public Optional<Path> file() {
        return source.file();
    }
}
