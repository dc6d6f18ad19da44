import io.github.playrange.servlet.testkit.TestApplication;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Runs the test application on Tomcat until standard input ends; the arguments are a work folder and the root. */
public final class TomcatLauncher {

    private TomcatLauncher() {}

    public static void main(String[] args) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(args[0]);
        Connector connector = new Connector("HTTP/1.1");
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(0);
        // How long it waits for a client that stalls.
        connector.setProperty("connectionTimeout", "5000");
        connector.setProperty("keepAliveTimeout", "60000");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("/app", args[0]);
        context.addServletContainerInitializer(
                (classes, servletContext) -> TestApplication.install(servletContext, Path.of(args[1])), null);
        tomcat.start();
        System.out.println(connector.getLocalPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        tomcat.stop();
        tomcat.destroy();
    }
}
