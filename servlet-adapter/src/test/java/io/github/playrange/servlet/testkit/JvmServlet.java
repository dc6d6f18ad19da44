package io.github.playrange.servlet.testkit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Tells of the JVM of the server: what the server is, how many threads live, and how much heap is in use after a GC. */
final class JvmServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        System.gc();
        response.setContentType("text/plain");
        response.getWriter()
                .print(getServletContext().getServerInfo() + "\n"
                        + ManagementFactory.getThreadMXBean().getThreadCount() + "\n"
                        + ManagementFactory.getMemoryMXBean()
                                .getHeapMemoryUsage()
                                .getUsed());
    }
}
