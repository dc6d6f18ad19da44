import java.io.OutputStream;
import java.nio.file.Path;
import org.eclipse.jetty.ee10.webapp.WebAppContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Runs an unpacked WAR, from which Jetty hides its classes, until standard input ends; see {@code Container}. */
public final class JettyWarLauncher {

    private JettyWarLauncher() {}

    public static void main(String[] args) throws Exception {
        Path war = Path.of(args[0]).resolve("war");
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        WebAppContext application = new WebAppContext();
        application.setContextPath("/app");
        application.setWar(war.toString());
        application.setInitParameter("root", args[1]);
        application.setThrowUnavailableOnStartupException(true);
        server.setHandler(application);
        server.start();
        System.out.println(connector.getLocalPort() + " 0");
        System.in.transferTo(OutputStream.nullOutputStream());
        server.stop();
    }
}
