package io.github.playrange.servlet;

import io.github.playrange.servlet.testkit.Container;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

class Tomcat11IT extends ContainerRules {

    @Override
    Container start(Path root) throws Exception {
        return Container.start("tomcat-11", "TomcatLauncher.java", root);
    }

    @Nested
    class Load extends LoadRules {
        Load() {
            super(server());
        }
    }

    @Nested
    class Sendfile extends SendfileRules {
        Sendfile() {
            super(server());
        }
    }

    @Nested
    class Downloads extends DownloadRules {
        Downloads() {
            super(server());
        }
    }
}
