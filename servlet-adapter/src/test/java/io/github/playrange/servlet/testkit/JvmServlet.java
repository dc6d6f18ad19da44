package io.github.playrange.servlet.testkit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Tells of the JVM of the server: what the server is, how many threads live, how many of them are in the library's code,
 * and how much heap is in use after a GC.
 */
final class JvmServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        System.gc();
        response.setContentType("text/plain");
        response.getWriter()
                .print(getServletContext().getServerInfo() + "\n"
                        + ManagementFactory.getThreadMXBean().getThreadCount() + "\n"
                        + threadsInTheLibrary() + "\n"
                        + ManagementFactory.getMemoryMXBean()
                                .getHeapMemoryUsage()
                                .getUsed());
    }

    /** Without the one that answers here, which is in the test's code. */
    private static long threadsInTheLibrary() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> !thread.getKey().equals(Thread.currentThread()))
                .filter(thread -> thread.getKey().getName().startsWith("playrange")
                        || Arrays.stream(thread.getValue())
                                .anyMatch(frame -> frame.getClassName().startsWith("io.github.playrange")))
                .count();
    }
}
