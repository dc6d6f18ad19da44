import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.ee11.servlet.DefaultServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty 12.1, ee11, with the settings of its distribution; see {@link Launch}. */
public final class JettyLauncher {

    /** {@code true}: requests are handled by virtual threads. */
    private static final String VIRTUAL_THREADS = "virtualThreads";

    /** {@code false}: Jetty's own servlet holds a thread for each slow reader. */
    private static final String OWN_ASYNC = "ownAsync";

    /** How many threads at most, if not 200. */
    private static final String MAX_THREADS = "maxThreads";

    private JettyLauncher() {}

    public static void main(String[] args) throws Exception {
        Launch.allowOnly(Set.of(VIRTUAL_THREADS, OWN_ASYNC, MAX_THREADS));
        String root = args[0];
        Server server = new Server(threads());
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(Launch.HOST);
        server.addConnector(connector);
        ServletContextHandler ours = new ServletContextHandler(Launch.OURS);
        ours.addServletContainerInitializer((classes, context) -> Launch.install(context, root));
        ServletContextHandler own = new ServletContextHandler(Launch.OWN);
        own.addServletContainerInitializer((classes, context) -> ownServlet(context));
        own.setBaseResourceAsPath(Path.of(root));
        server.setHandler(new ContextHandlerCollection(ours, own));
        server.start();
        Launch.serve(connector.getLocalPort(), "Jetty " + Server.getVersion());
        server.stop();
    }

    private static boolean isSet(String name, boolean unlessGiven) {
        return Boolean.parseBoolean(Launch.containerSettings().getOrDefault(name, Boolean.toString(unlessGiven)));
    }

    /** As {@code jetty-threadpool.xml} of the distribution has it. */
    private static QueuedThreadPool threads() {
        String most = Launch.containerSettings().getOrDefault(MAX_THREADS, "200");
        if (!most.matches("[1-9]\\d{1,3}")) {
            throw new IllegalArgumentException(MAX_THREADS + " is " + most + ", and has to be from 10 to 9999");
        }
        QueuedThreadPool threads = new QueuedThreadPool(Integer.parseInt(most), 10);
        if (isSet(VIRTUAL_THREADS, false)) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        }
        return threads;
    }

    /** As {@code webdefault-ee11.xml} of the distribution has it, except that there it is not asynchronous. */
    private static void ownServlet(ServletContext context) {
        ServletRegistration.Dynamic servlet = context.addServlet("default", DefaultServlet.class);
        servlet.setInitParameters(Map.of(
                "acceptRanges", "true",
                "dirAllowed", "true",
                "welcomeServlets", "false",
                "redirectWelcome", "false",
                "maxCacheSize", "256000000",
                "maxCachedFileSize", "200000000",
                "maxCachedFiles", "2048",
                "etags", "false",
                "minMappedFileSize", "-1",
                "maxMappedFileSize", "-1"));
        servlet.setAsyncSupported(isSet(OWN_ASYNC, true));
        servlet.setLoadOnStartup(0);
        servlet.addMapping("/");
    }
}
