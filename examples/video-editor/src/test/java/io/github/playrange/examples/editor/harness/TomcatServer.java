package io.github.playrange.examples.editor.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A stock Tomcat 11 in a JVM of its own, on a free port of the loopback interface.
 *
 * <p>Its files are those of the zip; only port and address, and whether packed applications are unpacked, are changed in
 * its {@code server.xml}. Its log stays in the build folder.
 */
public final class TomcatServer implements AutoCloseable {

    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Pattern PORT = Pattern.compile("Starting ProtocolHandler \\[\"http-nio-.*-(\\d+)\"]");
    private static final Pattern STARTED = Pattern.compile("Server startup in \\[\\d+] milliseconds");

    private final Process process;
    private final Path log;
    private final URI origin;

    private TomcatServer(Process process, Path log) throws InterruptedException {
        this.process = process;
        this.log = log;
        waitFor(STARTED);
        this.origin = URI.create("http://127.0.0.1:" + waitFor(PORT).group(1));
    }

    /** The address of the server, without a slash at its end. */
    public URI origin() {
        return origin;
    }

    /** What the server and its applications have logged so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server as a power cut does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private MatchResult waitFor(Pattern line) throws InterruptedException {
        try {
            return Wait.until("'" + line + "' in " + log, () -> {
                String text = log();
                if (!process.isAlive()) {
                    throw new AssertionError("Tomcat has ended:\n" + text);
                }
                return line.matcher(text).results().findFirst();
            });
        } catch (AssertionError neverStarted) {
            close();
            throw neverStarted;
        }
    }

    /** What is put into a Tomcat before it starts. */
    public static final class Setup {

        private static final List<String> LOADED_FROM = List.of("bin/bootstrap.jar", "bin/tomcat-juli.jar");

        /** Starts soon and takes little: other things run on this machine at the same time. */
        private static final List<String> SPARING = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

        private final String name;
        private final Path base;
        private final List<String> properties = new ArrayList<>();
        private boolean unpacking = true;
        private int port;

        /**
         * A Tomcat without an application.
         *
         * @param name of the folder in the build folder that holds what belongs to this server alone
         */
        public Setup(String name) throws IOException {
            this.name = name;
            this.base = BuildFolder.emptied("tomcats/" + name);
            property(EditorServer.WORK_PROPERTY, base.resolve("playrange-work").toString());
            for (String folder : List.of("logs", "temp", "webapps", "work")) {
                Files.createDirectory(base.resolve(folder));
            }
            BuildFolder.copy(BuildFolder.tomcat().resolve("conf"), base.resolve("conf"));
        }

        /** The packaged video editor, at the root context and at {@code /app}. */
        public Setup videoEditor() throws IOException {
            for (String war : List.of("ROOT.war", "app.war")) {
                Files.copy(BuildFolder.war(), base.resolve("webapps").resolve(war));
            }
            return this;
        }

        /** An application that is a folder, and not packed. */
        public Setup application(String context, WebApplication application) throws IOException {
            application.writeTo(Files.createDirectory(base.resolve("webapps").resolve(context)));
            return this;
        }

        /** Leaves packed applications packed. */
        public Setup withoutUnpacking() {
            unpacking = false;
            return this;
        }

        /** The port, instead of any that is free. */
        public Setup port(int number) {
            port = number;
            return this;
        }

        /** A system property of the server's JVM; of two of one name the later one holds. */
        public Setup property(String key, String value) {
            properties.add("-D" + key + '=' + value);
            return this;
        }

        /** Starts the server and waits until it answers. */
        public TomcatServer start() throws IOException, InterruptedException {
            writeServerXml();
            Path log = base.resolve("logs/console.log");
            Process process = new ProcessBuilder(command())
                    .directory(base.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "end of Tomcat " + name));
            return new TomcatServer(process, log);
        }

        private List<String> command() {
            Path home = BuildFolder.tomcat();
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            String classPath = String.join(
                    System.getProperty("path.separator"),
                    LOADED_FROM.stream()
                            .map(jar -> home.resolve(jar).toString())
                            .toList());
            List<String> command = new ArrayList<>(List.of(java));
            command.addAll(SPARING);
            command.addAll(properties);
            command.addAll(Arrays.asList(
                    "-Dcatalina.home=" + home,
                    "-Dcatalina.base=" + base,
                    "-Djava.io.tmpdir=" + base.resolve("temp"),
                    "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
                    "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager",
                    "-classpath",
                    classPath,
                    "org.apache.catalina.startup.Bootstrap",
                    "start"));
            return command;
        }

        private void writeServerXml() throws IOException {
            Path file = base.resolve("conf/server.xml");
            String xml = Files.readString(file);
            xml = replacedOnce(xml, "<Server port=\"8005\"", "<Server port=\"-1\"");
            xml = replacedOnce(
                    xml,
                    "<Connector port=\"8080\" protocol=\"HTTP/1.1\"\n",
                    "<Connector port=\"" + port + "\" address=\"127.0.0.1\" protocol=\"HTTP/1.1\"\n");
            xml = replacedOnce(
                    xml,
                    "unpackWARs=\"true\" autoDeploy=\"true\"",
                    "unpackWARs=\"" + unpacking + "\" autoDeploy=\"false\"");
            Files.writeString(file, xml);
        }

        private static String replacedOnce(String text, String old, String replacement) {
            String[] around = text.replace("\r\n", "\n").split(Pattern.quote(old), -1);
            assertEquals(2, around.length, () -> "this Tomcat's server.xml is another one than expected: " + old);
            return String.join(replacement, around);
        }
    }
}
