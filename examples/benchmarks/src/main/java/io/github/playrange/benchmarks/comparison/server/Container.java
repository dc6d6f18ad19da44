package io.github.playrange.benchmarks.comparison.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * The servlet containers. Each is started by a launcher, a source file under {@code src/main/containers} that is compiled
 * against the container's jars, which the build lays under {@code target/containers/<name>}.
 */
public enum Container {
    /** Tomcat 11. */
    TOMCAT("TomcatLauncher"),
    /** Jetty 12.1, ee11. */
    JETTY("JettyLauncher"),
    /** Undertow 2.3. */
    UNDERTOW("UndertowLauncher");

    /** Where our servlet answers. */
    public static final String OURS = "/ours/";
    /** Where a servlet answers that does no more than it must. */
    public static final String BARE = OURS + "bare/";

    /** Where the container's own servlet answers. */
    public static final String OWN = "/own/";

    private final String launcher;

    Container(String launcher) {
        this.launcher = launcher;
    }

    /** The name that options and folders use. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Starts it.
     *
     * @param module the folder of this module
     * @param root the folder to be served
     * @param settings of its JVM, and what runs in it
     * @throws IOException if it does not start, with what it printed
     */
    public ServerProcess start(Path module, Path root, JvmSettings settings) throws IOException {
        Path jars = module.resolve(Path.of("target", "containers", key()));
        if (!Files.isDirectory(jars)) {
            throw new IOException("there is no folder " + jars + "; mvn pre-integration-test lays it");
        }
        Path work = Files.createDirectories(module.resolve(Path.of("target", "comparison", key())));
        compile(module, jars, work);
        List<String> command = new ArrayList<>(List.of(settings.java().toString()));
        command.addAll(settings.options());
        settings.containerSettings().forEach((name, value) -> command.add("-Dcontainer." + name + "=" + value));
        settings.initParams().forEach((name, value) -> command.add("-Dservlet." + name + "=" + value));
        command.addAll(List.of(
                "-cp",
                String.join(
                        File.pathSeparator, jars + File.separator + "*", work.toString(), settings.servletClassPath()),
                launcher,
                root.toString(),
                work.toString()));
        Path log = work.resolve("log.txt");
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        // Closed with the process.
        @SuppressWarnings("resource")
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String port = output.readLine();
        String version = output.readLine();
        if (port == null || version == null) {
            process.destroyForcibly();
            throw new IOException(key() + " did not start:\n" + Files.readString(log));
        }
        return new ServerProcess(process, Integer.parseInt(port), version);
    }

    private void compile(Path module, Path jars, Path output) throws IOException {
        Path sources = module.resolve(Path.of("src", "main", "containers"));
        JavaCompiler compiler =
                Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this Java has no compiler; use a JDK");
        List<String> arguments = List.of(
                "--release",
                "17",
                "-proc:none",
                "-implicit:none",
                "-nowarn",
                "-cp",
                classPath(jars),
                "-d",
                output.toString(),
                sources.resolve("Launch.java").toString(),
                sources.resolve("BareServlet.java").toString(),
                sources.resolve(launcher + ".java").toString());
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("the launcher of " + key() + " does not compile");
        }
    }

    /** The compiler knows no wildcard by its interface. */
    private static String classPath(Path jars) throws IOException {
        try (Stream<Path> files = Files.list(jars)) {
            return String.join(File.pathSeparator, files.map(Path::toString).toList());
        }
    }
}
