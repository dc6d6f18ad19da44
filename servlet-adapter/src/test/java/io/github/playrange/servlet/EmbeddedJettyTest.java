package io.github.playrange.servlet;

import io.github.playrange.servlet.testkit.EmbeddedJetty;
import io.github.playrange.servlet.testkit.Server;
import java.nio.file.Path;

class EmbeddedJettyTest extends ServerRules {

    @Override
    Server start(Path root) throws Exception {
        return EmbeddedJetty.start(root);
    }
}
