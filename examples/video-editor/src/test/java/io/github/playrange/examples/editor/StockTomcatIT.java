package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.TomcatServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The packaged application in a Tomcat as it comes out of its zip, which may be told not to unpack applications. */
class StockTomcatIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Test
    void anApplicationThatStaysPackedFindsItsSampleAndItsAssets() throws Exception {
        TomcatServer.Setup setup =
                new TomcatServer.Setup("packed").videoEditor().withoutUnpacking();
        try (TomcatServer tomcat = setup.start()) {
            for (String context : new String[] {"/", "/app/"}) {
                EditorPage editor = EditorPage.open(CHROMIUM.tab(), tomcat.origin() + context);
                assertEquals("Hello,", editor.word(0).textContent().strip());
                editor.player().play();
                editor.player().awaitTime(0.5);
            }
        }
    }
}
