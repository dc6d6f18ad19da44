package io.github.playrange.content;

import io.github.playrange.content.contract.ChangingRepresentationContractTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract as files keep it, on any file system. */
abstract class StoredFileContract extends ChangingRepresentationContractTest {

    /** Where the versions are stored. */
    abstract Path place();

    @Override
    protected void store(byte[] bytes) throws IOException {
        TemporaryFiles.replace(place(), bytes);
    }

    @Override
    protected final void remove() throws IOException {
        Files.delete(place());
    }

    @Override
    protected final Representation current() throws IOException {
        return TemporaryFiles.representation(place());
    }
}
