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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A servlet container in a JVM of its own, with a heap so small that no file fits into it.
 *
 * <p>The build lays the container's jars under {@code target/containers/<name>}. The launcher is a source file under
 * {@code src/test/containers}, which the JVM compiles itself, so that no container stands on the tests' class path. It
 * prints its port, and ends when its standard input does; so it never outlives the tests.
 */
public final class Container implements Server {

    private static final Path JARS = Path.of("target", "containers");
    private static final Path RUNS = Path.of("target");
    private static final Path LAUNCHERS = Path.of("src", "test", "containers");
    private static final long PATIENCE_SECONDS = 30;

    private final Path root;
    private final Process process;
    private final Path log;
    private final int port;

    private Container(Path root, Process process, Path log, int port) {
        this.root = root;
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * Starts a container.
     *
     * @param name the folder of its jars, for example {@code tomcat-11}
     * @param launcher the source file that starts it
     * @param root the folder that the test application serves
     */
    public static Container start(String name, String launcher, Path root) throws Exception {
        Path work = Files.createTempDirectory(RUNS, name + "-");
        Path log = work.resolve("log.txt");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Duser.language=en",
                "-Djava.util.logging.config.file=" + LAUNCHERS.resolve("logging.properties"),
                "-cp",
                classPath(JARS.resolve(name)),
                LAUNCHERS.resolve(launcher).toString(),
                work.toAbsolutePath().toString(),
                root.toString()));
        builder.redirectError(log.toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        return new Container(root, process, log, portOf(process, log));
    }

    @SuppressWarnings("resource")
    private static int portOf(Process process, Path log) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        if (line == null) {
            process.destroyForcibly();
            throw new IllegalStateException("the container did not start:\n" + Files.readString(log));
        }
        return Integer.parseInt(line);
    }

    private static String classPath(Path jars) throws Exception {
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException("there is no folder " + jars + "; mvn pre-integration-test lays it");
        }
        List<String> entries = new ArrayList<>(List.of(
                jars + File.separator + "*",
                placeOf(RangeServlet.class),
                placeOf(Container.class),
                placeOf(Representation.class),
                placeOf(Class.forName("org.apache.commons.io.IOUtils"))));
        return String.join(File.pathSeparator, entries);
    }

    private static String placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path root() {
        return root;
    }

    @Override
    public List<String> log() throws IOException {
        return Files.readAllLines(log);
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
            throw new IllegalStateException("the container did not end with its standard input; see " + log);
        }
    }
}
