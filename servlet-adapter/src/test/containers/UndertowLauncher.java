import io.github.playrange.servlet.testkit.Certificate;
import io.github.playrange.servlet.testkit.TestApplication;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.ServletContainerInitializer;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.xnio.Options;

/** Runs the test application on Undertow until standard input ends; see {@code Container}. */
public final class UndertowLauncher {

    private static final String HOST = "127.0.0.1";

    private UndertowLauncher() {}

    public static void main(String[] args) throws Exception {
        Path work = Path.of(args[0]);
        Path root = Path.of(args[1]);
        ServletContainerInitializer initializer = (classes, context) -> TestApplication.install(context, root);
        DeploymentInfo application = Servlets.deployment()
                .setClassLoader(UndertowLauncher.class.getClassLoader())
                .setContextPath("/app")
                .setDeploymentName("app")
                .addServletContainerInitializer(new ServletContainerInitializerInfo(
                        ServletContainerInitializer.class, new ImmediateInstanceFactory<>(initializer), Set.of()));
        if (Boolean.getBoolean("test.virtualThreads")) {
            // By name, since the launcher has to compile on an older JDK as well.
            Executor threads = (Executor)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            application.setExecutor(threads).setAsyncExecutor(threads);
        }
        DeploymentManager deployment = Servlets.defaultContainer().addDeployment(application);
        deployment.deploy();
        Undertow.Builder builder = Undertow.builder();
        Integer sendBuffer = Integer.getInteger("test.sendBuffer");
        if (sendBuffer != null) {
            builder.setSocketOption(Options.SEND_BUFFER, sendBuffer);
        }
        Undertow undertow = builder.addHttpListener(0, HOST)
                .addHttpsListener(0, HOST, Certificate.context(work))
                .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
                .setHandler(Handlers.path().addPrefixPath("/app", deployment.start()))
                .build();
        undertow.start();
        System.out.println(port(undertow, 0) + " " + port(undertow, 1));
        System.in.transferTo(OutputStream.nullOutputStream());
        undertow.stop();
    }

    private static int port(Undertow undertow, int listener) {
        return ((InetSocketAddress) undertow.getListenerInfo().get(listener).getAddress()).getPort();
    }
}
