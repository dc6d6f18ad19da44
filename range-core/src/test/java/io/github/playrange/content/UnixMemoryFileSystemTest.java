package io.github.playrange.content;

import com.google.common.jimfs.Configuration;
import java.io.IOException;

final class UnixMemoryFileSystemTest extends MemoryFileSystemRules {

    UnixMemoryFileSystemTest() throws IOException {
        super(Configuration.unix().toBuilder());
    }
}
