import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the launchers of all containers share.
 *
 * <p>Their arguments are the folder that is served and one for the container's own files; system properties that begin
 * with {@code container.} are settings of the container, those with {@code servlet.} init-params of our servlet. A
 * launcher prints its port and its container's version, and ends when its standard input does.
 */
final class Launch {

    static final String HOST = "127.0.0.1";
    static final String OURS = "/ours";
    static final String OWN = "/own";

    private static final String SERVLET = "io.github.playrange.servlet.RangeServlet";

    private Launch() {}

    /** Puts our servlet, and a bare one below it, into a web application that is being started. */
    static void install(ServletContext context, String root) {
        ServletRegistration.Dynamic servlet = context.addServlet("films", SERVLET);
        servlet.setInitParameter("root", root);
        settings("servlet.").forEach(servlet::setInitParameter);
        servlet.setAsyncSupported(Boolean.parseBoolean(System.getProperty("ours.asyncSupported", "true")));
        servlet.setLoadOnStartup(1);
        servlet.addMapping("/*");
        context.addServlet("bare", new BareServlet(Path.of(root))).addMapping("/bare/*");
    }

    static Map<String, String> containerSettings() {
        return settings("container.");
    }

    static void allowOnly(Set<String> allowed) {
        containerSettings().keySet().stream()
                .filter(name -> !allowed.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "this container has no setting " + name + " here; there are " + allowed);
                });
    }

    /** Tells that requests are answered, and returns when nobody wants them answered any more. */
    static void serve(int port, String version) throws IOException {
        System.out.println(port);
        System.out.println(version + ", Java " + Runtime.version());
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private static Map<String, String> settings(String prefix) {
        Properties properties = System.getProperties();
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> settings.put(name.substring(prefix.length()), properties.getProperty(name)));
        return settings;
    }
}
