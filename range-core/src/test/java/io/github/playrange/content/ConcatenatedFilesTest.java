package io.github.playrange.content;

import io.github.playrange.content.ConcatenatedRepresentation.Part;
import io.github.playrange.content.contract.ChangingRepresentationContractTest;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Two files that are served as one, and are replaced one after the other. */
final class ConcatenatedFilesTest extends ChangingRepresentationContractTest {

    private final Path folder;
    private final Path first;
    private final Path second;

    ConcatenatedFilesTest(@TempDir Path folder) {
        this.folder = folder;
        this.first = folder.resolve("first.mp4");
        this.second = folder.resolve("second.mp4");
    }

    @AfterEach
    void everyFileIsClosed() throws IOException {
        TemporaryFiles.assertNoOpenFiles(folder);
    }

    @Override
    protected void store(byte[] bytes) throws IOException {
        int middle = bytes.length / 3;
        TemporaryFiles.replace(second, Arrays.copyOfRange(bytes, middle, bytes.length));
        TemporaryFiles.replace(first, Arrays.copyOfRange(bytes, 0, middle));
    }

    @Override
    protected void remove() throws IOException {
        Files.delete(second);
        Files.delete(first);
    }

    @Override
    protected Representation current() throws IOException {
        List<Part> parts = new ArrayList<>();
        for (Path file : List.of(first, second)) {
            Representation source = TemporaryFiles.representation(file);
            long length = source.metadata().length();
            if (length > 0) {
                parts.add(new Part(source, new ByteRange(0, length)));
            }
        }
        return new ConcatenatedRepresentation(parts, TemporaryFiles.VIDEO, Optional.empty());
    }
}
