import io.github.playrange.servlet.testkit.Certificate;
import io.github.playrange.servlet.testkit.TestApplication;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Runs the test application on Jetty 12, ee10 or ee11, with Jetty's own servlet under {@code /own}, until standard input
 * ends; see {@code Container}.
 */
public final class JettyLauncher {

    private static final int THREADS = 40;

    private JettyLauncher() {}

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[0]);
        Path root = Path.of(args[1]);
        String environment = args[2].substring("jetty-".length());
        // All from the beginning, so that a thread too many is seen.
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, THREADS);
        if (Boolean.getBoolean("test.virtualThreads")) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        }
        Server server = new Server(threads);
        ServerConnector plain = new ServerConnector(server);
        ServerConnector secure = secure(server, work);
        for (ServerConnector connector : new ServerConnector[] {plain, secure}) {
            connector.setHost("127.0.0.1");
            connector.setAcceptedSendBufferSize(Integer.getInteger("test.sendBuffer", -1));
            server.addConnector(connector);
        }
        ContextHandler application =
                context(environment, "/app", (classes, context) -> TestApplication.install(context, root));
        ContextHandler own = context(environment, "/own", (classes, context) -> ownServlet(context, environment));
        own.setBaseResourceAsPath(root);
        server.setHandler(new ContextHandlerCollection(application, own));
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

    /** As {@code webdefault-ee10.xml} of the distribution has it. */
    private static void ownServlet(ServletContext context, String environment) {
        ServletRegistration.Dynamic servlet =
                context.addServlet("default", "org.eclipse.jetty." + environment + ".servlet.DefaultServlet");
        servlet.setInitParameters(Map.of(
                "acceptRanges", "true",
                "dirAllowed", "true",
                "welcomeServlets", "false",
                "redirectWelcome", "false",
                "maxCacheSize", "256000000",
                "maxCachedFileSize", "200000000",
                "maxCachedFiles", "2048",
                "etags", "false",
                "useFileMappedBuffer", "true"));
        servlet.setLoadOnStartup(0);
        servlet.addMapping("/");
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
