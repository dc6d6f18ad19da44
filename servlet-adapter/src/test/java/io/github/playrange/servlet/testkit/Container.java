package io.github.playrange.servlet.testkit;

import io.github.playrange.content.Representation;
import io.github.playrange.servlet.RangeServlet;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * A servlet container in a JVM of its own, with a heap so small that no file fits into it.
 *
 * <p>The build lays the container's jars under {@code target/containers/<name>}. The launcher is a source file under
 * {@code src/test/containers}, which the JVM compiles itself, so that no container stands on the tests' class path. Its
 * arguments are a work folder (in which the {@link Certificate} lies), the folder to be served and the container's name;
 * it prints its port and that of TLS, and ends when its standard input does, so that it never outlives the tests.
 */
public final class Container implements Server {

    private static final Path JARS = Path.of("target", "containers");
    private static final Path RUNS = Path.of("target");
    private static final Path LAUNCHERS = Path.of("src", "test", "containers");
    private static final long PATIENCE_SECONDS = 30;

    private final String name;
    private final Path work;
    private final Path root;
    private final Process process;
    private final int port;
    private final int securePort;

    private Container(String name, Path work, Path root, Process process, int[] ports) {
        this.name = name;
        this.work = work;
        this.root = root;
        this.process = process;
        this.port = ports[0];
        this.securePort = ports[1];
    }

    /**
     * Starts a container.
     *
     * @param name the folder of its jars, for example {@code tomcat-11}
     * @param launcher the source file that starts it
     * @param root the folder that the test application serves
     */
    public static Container start(String name, String launcher, Path root) throws Exception {
        return start(name, launcher, root, List.of());
    }

    /**
     * Starts a container in a JVM with further options.
     *
     * @param options the last of a kind goes; {@code -Dtest.sendBuffer} bounds what the operating system keeps back for
     *     each client, in bytes; {@code -Dtest.patience} is how long clients may stall, in milliseconds; and
     *     {@code -Dtest.virtualThreads=true} has requests served by virtual threads
     */
    public static Container start(String name, String launcher, Path root, List<String> options) throws Exception {
        Path work = Files.createTempDirectory(RUNS, name + "-");
        Certificate.make(work);
        List<String> classPath = new ArrayList<>(List.of(jars(name)));
        ours().forEach(path -> classPath.add(path.toString()));
        return start(name, launcher, root, options, work, classPath);
    }

    /** Starts a container that has no class of ours, with an unpacked WAR under {@code war} in its work folder. */
    public static Container startWithWar(String name, String launcher, Path root) throws Exception {
        Path work = Files.createTempDirectory(RUNS, name + "-war-");
        WebArchive.lay(work.resolve("war"), ours());
        return start(name, launcher, root, List.of(), work, List.of(jars(name)));
    }

    private static Container start(
            String name, String launcher, Path root, List<String> options, Path work, List<String> classPath)
            throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m"));
        command.addAll(options);
        command.addAll(List.of(
                "-Duser.language=en",
                "-Djava.util.logging.config.file=" + LAUNCHERS.resolve("logging.properties"),
                "-cp",
                String.join(File.pathSeparator, classPath),
                LAUNCHERS.resolve(launcher).toString(),
                work.toAbsolutePath().toString(),
                root.toString(),
                name));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(log(work).toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        return new Container(name, work, root, process, ports(process, log(work)));
    }

    private static Path log(Path work) {
        return work.resolve("log.txt");
    }

    @SuppressWarnings("resource")
    private static int[] ports(Process process, Path log) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null) {
            process.destroyForcibly();
            throw new IllegalStateException("the container did not start:\n" + Files.readString(log));
        }
        return Arrays.stream(line.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }

    private static String jars(String name) {
        Path jars = JARS.resolve(name);
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException("there is no folder " + jars + "; mvn pre-integration-test lays it");
        }
        return jars + File.separator + "*";
    }

    /** The library, what it needs, and the test application. */
    private static List<Path> ours() throws Exception {
        return List.of(
                placeOf(RangeServlet.class),
                placeOf(Container.class),
                placeOf(Representation.class),
                placeOf(Class.forName("org.apache.commons.io.IOUtils")),
                placeOf(Class.forName("com.github.benmanes.caffeine.cache.Caffeine")));
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    /** The port of TLS, with HTTP/2 and HTTP/1.1. */
    public int securePort() {
        return securePort;
    }

    /** Trusts the container's certificate. */
    public SSLContext tls() throws IOException, GeneralSecurityException {
        return Certificate.context(work);
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public List<String> log() throws IOException {
        return Files.readAllLines(log(work));
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public void stop() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("the container did not end with its standard input; see " + log(work));
        }
    }
}
