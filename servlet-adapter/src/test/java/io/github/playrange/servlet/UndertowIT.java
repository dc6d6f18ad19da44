package io.github.playrange.servlet;

import io.github.playrange.servlet.testkit.Container;
import java.nio.file.Path;

class UndertowIT extends ContainerRules {

    @Override
    Container start(Path root) throws Exception {
        return Container.start("undertow", "UndertowLauncher.java", root);
    }
}
