package io.github.playrange.servlet.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty in this JVM. */
public final class EmbeddedJetty implements Server {

    private final org.eclipse.jetty.server.Server jetty;
    private final ServerConnector connector;
    private final Path root;
    private final LogCapture log = new LogCapture();

    private EmbeddedJetty(Path root, Consumer<ServletContextHandler> application) {
        this.root = root;
        jetty = new org.eclipse.jetty.server.Server();
        connector = new ServerConnector(jetty);
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler("/app");
        application.accept(handler);
        jetty.setHandler(handler);
    }

    /** Runs the test application. */
    public static EmbeddedJetty start(Path root) throws Exception {
        return start(
                root,
                handler -> handler.addServletContainerInitializer(
                        (classes, context) -> TestApplication.install(context, root)));
    }

    /** Runs another application, and does not leave anything running if that cannot start. */
    public static EmbeddedJetty start(Path root, Consumer<ServletContextHandler> application) throws Exception {
        EmbeddedJetty server = new EmbeddedJetty(root, application);
        boolean started = false;
        try {
            server.jetty.start();
            started = true;
        } finally {
            if (!started) {
                server.stop();
            }
        }
        return server;
    }

    @Override
    public String name() {
        return "embedded jetty";
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public List<String> log() {
        return log.lines();
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public void stop() throws Exception {
        jetty.stop();
        log.close();
    }
}
