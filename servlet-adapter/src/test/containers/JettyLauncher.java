import io.github.playrange.servlet.testkit.Certificate;
import io.github.playrange.servlet.testkit.TestApplication;
import jakarta.servlet.ServletContainerInitializer;
import java.io.OutputStream;
import java.nio.file.Path;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Runs the test application on Jetty 12, ee10 or ee11, until standard input ends; see {@code Container}. */
public final class JettyLauncher {

    private JettyLauncher() {}

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[0]);
        Path root = Path.of(args[1]);
        String environment = args[2].substring("jetty-".length());
        Server server = new Server();
        ServerConnector plain = new ServerConnector(server);
        ServerConnector secure = secure(server, work);
        for (ServerConnector connector : new ServerConnector[] {plain, secure}) {
            connector.setHost("127.0.0.1");
            server.addConnector(connector);
        }
        server.setHandler(context(environment, "/app", (classes, context) -> TestApplication.install(context, root)));
        server.start();
        System.out.println(plain.getLocalPort() + " " + secure.getLocalPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        server.stop();
    }

    /** By name, since the two environments differ in nothing else. */
    private static ContextHandler context(String environment, String path, ServletContainerInitializer initializer)
            throws ReflectiveOperationException {
        Class<?> type = Class.forName("org.eclipse.jetty." + environment + ".servlet.ServletContextHandler");
        ContextHandler context =
                (ContextHandler) type.getConstructor(String.class).newInstance(path);
        type.getMethod("addServletContainerInitializer", ServletContainerInitializer.class)
                .invoke(context, initializer);
        return context;
    }

    private static ServerConnector secure(Server server, Path work) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(Certificate.keyStore(work).toString());
        tls.setKeyStorePassword(Certificate.PASSWORD);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.addCustomizer(new SecureRequestCustomizer());
        ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
        return new ServerConnector(
                server,
                new SslConnectionFactory(tls, alpn.getProtocol()),
                alpn,
                new HTTP2ServerConnectionFactory(configuration),
                new HttpConnectionFactory(configuration));
    }
}
