package io.github.playrange.servlet.testkit;

import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.servlet.DirectoryResolver;
import io.github.playrange.servlet.RepresentationResolver;
import io.github.playrange.servlet.Resolution;
import io.github.playrange.servlet.ResourceRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A folder in which the file that is asked for changes as the query says, as soon as it was opened. */
final class ChangingFolder implements RepresentationResolver {

    private final Path root;
    private final DirectoryResolver resolver;

    ChangingFolder(Path root) throws IOException {
        this.root = root;
        this.resolver = new DirectoryResolver(root);
    }

    @Override
    public Resolution resolve(ResourceRequest request) throws IOException {
        Resolution resolution = resolver.resolve(request);
        Optional<FileChange> change = FileChange.ofQuery(request.query());
        if (change.isEmpty() || !(resolution instanceof Resolution.Found found)) {
            return resolution;
        }
        Path file = root.resolve(request.path().substring(1));
        return new Resolution.Found(new ChangingFile(found.representation(), file, change.get()));
    }

    private record ChangingFile(Representation representation, Path path, FileChange change) implements Representation {

        @Override
        public RepresentationMetadata metadata() {
            return representation.metadata();
        }

        @Override
        public Opening open() throws IOException {
            Opening opening = representation.open();
            change.happenTo(path);
            return opening;
        }
    }
}
