package io.github.playrange.servlet;

import io.github.playrange.servlet.testkit.SampleFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Paths to a folder on the disk, with links of every kind in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SampleFolderFuzzTest extends PathFuzzTarget {

    private DirectoryResolver resolver;

    @BeforeAll
    void writeSamples(@TempDir Path folder) throws IOException {
        resolver = new DirectoryResolver(SampleFolder.in(folder));
    }

    @Override
    DirectoryResolver resolver() {
        return resolver;
    }
}
