import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.util.ServerInfo;

/** Tomcat with the settings of its distribution; see {@link Launch}. Its settings are properties of the connector. */
public final class TomcatLauncher {

    private TomcatLauncher() {}

    public static void main(String[] args) throws Exception {
        String root = args[0];
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(args[1]);
        Connector connector = connector(tomcat);
        Context ours = tomcat.addContext(Launch.OURS, args[1]);
        ours.addServletContainerInitializer((classes, context) -> Launch.install(context, root), null);
        ownServlet(tomcat, root);
        tomcat.start();
        Launch.serve(connector.getLocalPort(), ServerInfo.getServerInfo());
        tomcat.stop();
        tomcat.destroy();
    }

    /** As {@code conf/server.xml} of the distribution has it. */
    private static Connector connector(Tomcat tomcat) {
        Connector connector = new Connector("HTTP/1.1");
        connector.setProperty("address", Launch.HOST);
        connector.setPort(0);
        connector.setProperty("connectionTimeout", "20000");
        connector.setProperty("maxParameterCount", "1000");
        Launch.containerSettings().forEach((name, value) -> {
            if (!connector.setProperty(name, value)) {
                throw new IllegalArgumentException("Tomcat's connector has no property " + name);
            }
        });
        tomcat.setConnector(connector);
        return connector;
    }

    /** As {@code conf/web.xml} of the distribution has it. */
    private static void ownServlet(Tomcat tomcat, String root) {
        Context context = tomcat.addContext(Launch.OWN, root);
        Wrapper servlet = Tomcat.addServlet(context, "default", "org.apache.catalina.servlets.DefaultServlet");
        servlet.addInitParameter("debug", "0");
        servlet.addInitParameter("listings", "false");
        servlet.setLoadOnStartup(1);
        context.addServletMappingDecoded("/", "default");
    }
}
