package io.github.playrange.benchmarks.comparison.server;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** nginx, with a configuration of its own, as one process. */
public final class Nginx {

    private static final int ATTEMPTS = 100;
    private static final long BETWEEN_ATTEMPTS_NANOS = 50_000_000;

    private static final String CONFIGURATION = """
            daemon off;
            master_process off;
            pid %1$s/nginx.pid;
            error_log stderr;
            events {
              worker_connections 4096;
            }
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              types {
                video/mp4 mp4;
              }
              sendfile on;
              tcp_nopush %4$s;
              server {
                listen 127.0.0.1:%2$d;
                location / {
                  root "%3$s";
                }
              }
            }
            """;

    private final Path program;

    private Nginx(Path program) {
        this.program = program;
    }

    /** The one on the path, if there is one. */
    public static Optional<Nginx> find() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Nginx::new);
    }

    /**
     * Starts it.
     *
     * @param work for its configuration and temporary files
     * @param root the folder to be served
     * @param noPush whether heads and files share packets
     */
    public ServerProcess start(Path work, Path root, boolean noPush) throws IOException {
        Files.createDirectories(work);
        int port = freePort();
        Path configuration = work.resolve("nginx.conf");
        Files.writeString(configuration, CONFIGURATION.formatted(work, port, root, noPush ? "on" : "off"));
        Path log = work.resolve("log.txt");
        Process process = new ProcessBuilder(program.toString(), "-p", work.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        ServerProcess server = new ServerProcess(process, port, version());
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            if (answers(port)) {
                return server;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS_NANOS);
        }
        server.close();
        throw new IOException("nginx did not start:\n" + Files.readString(log));
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Which one it is. */
    public String version() throws IOException {
        Process process = new ProcessBuilder(program.toString(), "-v")
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            return line == null ? "nginx" : line.replace("nginx version: ", "");
        }
    }
}
