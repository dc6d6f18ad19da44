package io.github.playrange.servlet;

import io.github.playrange.servlet.testkit.Container;
import java.nio.file.Path;

class Tomcat10IT extends ContainerRules {

    @Override
    Container start(Path root) throws Exception {
        return Container.start("tomcat-10.1", "TomcatLauncher.java", root);
    }
}
