package io.github.playrange.servlet;

import io.github.playrange.servlet.testkit.Container;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

class JettyEe11IT extends ContainerRules {

    @Override
    Container start(Path root) throws Exception {
        return Container.start("jetty-ee11", "JettyLauncher.java", root);
    }

    @Nested
    class Downloads extends DownloadRules {
        Downloads() {
            super(server());
        }
    }
}
