package io.github.playrange.content;

import com.google.common.jimfs.Configuration;
import java.io.IOException;

final class WindowsMemoryFileSystemTest extends MemoryFileSystemRules {

    WindowsMemoryFileSystemTest() throws IOException {
        super(Configuration.windows().toBuilder());
    }
}
