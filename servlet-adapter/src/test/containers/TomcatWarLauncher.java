import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Runs an unpacked WAR, which sees nothing of Tomcat but the API, until standard input ends; see {@code Container}. */
public final class TomcatWarLauncher {

    private TomcatWarLauncher() {}

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[0]);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(work.toString());
        Connector connector = new Connector("HTTP/1.1");
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(0);
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("/app", work.resolve("war").toString());
        context.setParentClassLoader(new ApiAlone(TomcatWarLauncher.class.getClassLoader()));
        context.addParameter("root", args[1]);
        context.addApplicationListener("io.github.playrange.servlet.testkit.WarListener");
        tomcat.start();
        System.out.println(connector.getLocalPort() + " 0");
        System.in.transferTo(OutputStream.nullOutputStream());
        tomcat.stop();
        tomcat.destroy();
    }

    private static final class ApiAlone extends ClassLoader {

        private final ClassLoader container;

        ApiAlone(ClassLoader container) {
            super(ClassLoader.getPlatformClassLoader());
            this.container = container;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("jakarta.")) {
                return container.loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
