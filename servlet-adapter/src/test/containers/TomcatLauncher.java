import io.github.playrange.servlet.testkit.Certificate;
import io.github.playrange.servlet.testkit.TestApplication;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;

/**
 * Runs the test application on Tomcat 10.1 or 11, with Tomcat's own servlet under {@code /own}, until standard input
 * ends; see {@code Container}.
 */
public final class TomcatLauncher {

    private static final String THREADS = "40";
    private static final String SEND_BUFFER = System.getProperty("test.sendBuffer");

    private TomcatLauncher() {}

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[0]);
        Path root = Path.of(args[1]);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(work.toString());
        Connector plain = connector(tomcat);
        Connector secure = connector(tomcat);
        secure(secure, work);
        Context context = tomcat.addContext("/app", work.toString());
        context.addServletContainerInitializer(
                (classes, servletContext) -> TestApplication.install(servletContext, root), null);
        ownServlet(tomcat, root);
        tomcat.start();
        System.out.println(plain.getLocalPort() + " " + secure.getLocalPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        tomcat.stop();
        tomcat.destroy();
    }

    /** As {@code conf/web.xml} of the distribution has it. */
    private static void ownServlet(Tomcat tomcat, Path root) {
        Context context = tomcat.addContext("/own", root.toString());
        Wrapper servlet = Tomcat.addServlet(context, "default", "org.apache.catalina.servlets.DefaultServlet");
        servlet.addInitParameter("debug", "0");
        servlet.addInitParameter("listings", "false");
        servlet.setLoadOnStartup(1);
        context.addServletMappingDecoded("/", "default");
    }

    private static Connector connector(Tomcat tomcat) {
        Connector connector = new Connector("HTTP/1.1");
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(0);
        // How long it waits for a client that stalls.
        connector.setProperty("connectionTimeout", System.getProperty("test.patience", "5000"));
        connector.setProperty("keepAliveTimeout", "60000");
        // All from the beginning, so that a thread too many is seen.
        connector.setProperty("minSpareThreads", THREADS);
        connector.setProperty("maxThreads", THREADS);
        if (SEND_BUFFER != null) {
            connector.setProperty("socket.txBufSize", SEND_BUFFER);
        }
        // No number of threads bounds it then.
        connector.setProperty("useVirtualThreads", System.getProperty("test.virtualThreads", "false"));
        tomcat.setConnector(connector);
        return connector;
    }

    private static void secure(Connector connector, Path work) {
        SSLHostConfig tls = new SSLHostConfig();
        SSLHostConfigCertificate certificate =
                new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystoreFile(Certificate.keyStore(work).toString());
        certificate.setCertificateKeystorePassword(Certificate.PASSWORD);
        tls.addCertificate(certificate);
        connector.setScheme("https");
        connector.setSecure(true);
        connector.setProperty("SSLEnabled", "true");
        connector.addSslHostConfig(tls);
        connector.addUpgradeProtocol(new Http2Protocol());
    }
}
