package io.github.playrange.benchmarks.comparison.server;

import io.github.playrange.benchmarks.comparison.http.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, which ends with this one. */
public final class ServerProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Process process;
    private final int port;
    private final String version;

    ServerProcess(Process process, int port, String version) {
        this.process = process;
        this.port = port;
        this.version = version;
        // nginx would go on without anybody.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Which server it is, and on what it runs. */
    public String version() {
        return version;
    }

    /**
     * A folder that it serves.
     *
     * @param folder the path, with a slash at its end
     */
    public Target target(String folder) {
        return new Target(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), folder);
    }

    /** What the operating system knows of it. */
    public ProcessStatistics statistics() {
        return new ProcessStatistics(process.pid());
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
