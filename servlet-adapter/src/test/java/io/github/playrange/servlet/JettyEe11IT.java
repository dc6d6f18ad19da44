package io.github.playrange.servlet;

import io.github.playrange.servlet.testkit.Container;
import io.github.playrange.servlet.testkit.Server;
import java.nio.file.Path;

class JettyEe11IT extends ContainerRules {

    @Override
    Server start(Path root) throws Exception {
        return Container.start("jetty-ee11", "JettyLauncher.java", root);
    }
}
