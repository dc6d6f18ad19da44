import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.Version;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.resource.PathResourceManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Set;

/** Undertow with the settings that its builder begins with; see {@link Launch}. */
public final class UndertowLauncher {

    private UndertowLauncher() {}

    public static void main(String[] args) throws Exception {
        Launch.allowOnly(Set.of());
        String root = args[0];
        ServletContainerInitializer initializer = (classes, context) -> Launch.install(context, root);
        DeploymentInfo ours = deployment(Launch.OURS)
                .addServletContainerInitializer(new ServletContainerInitializerInfo(
                        ServletContainerInitializer.class, new ImmediateInstanceFactory<>(initializer), Set.of()));
        // Without a servlet of its own, a deployment has Undertow's.
        DeploymentInfo own = deployment(Launch.OWN).setResourceManager(new PathResourceManager(Path.of(root)));
        Undertow undertow = Undertow.builder()
                .addHttpListener(0, Launch.HOST)
                .setHandler(Handlers.path()
                        .addPrefixPath(Launch.OURS, started(ours))
                        .addPrefixPath(Launch.OWN, started(own)))
                .build();
        undertow.start();
        InetSocketAddress address =
                (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
        Launch.serve(address.getPort(), Version.getFullVersionString());
        undertow.stop();
    }

    private static DeploymentInfo deployment(String path) {
        return Servlets.deployment()
                .setClassLoader(UndertowLauncher.class.getClassLoader())
                .setContextPath(path)
                .setDeploymentName(path);
    }

    private static HttpHandler started(DeploymentInfo deployment) throws ServletException {
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        return manager.start();
    }
}
