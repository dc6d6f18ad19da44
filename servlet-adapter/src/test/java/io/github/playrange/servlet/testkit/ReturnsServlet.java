package io.github.playrange.servlet.testkit;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Filters, and tells of the door that the path names how many calls have returned, and in how many of them the container
 * was left a file to send.
 */
final class ReturnsServlet extends HttpServlet implements Filter {

    private static final long serialVersionUID = 1L;

    private static final String FILE = "org.apache.tomcat.sendfile.filename";

    private final transient Map<String, Returns> doors = new ConcurrentHashMap<>();

    private record Returns(int calls, int files) {

        Returns plus(Returns other) {
            return new Returns(calls + other.calls, files + other.files);
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String door = ((HttpServletRequest) request).getServletPath().substring(1);
        chain.doFilter(request, response);
        doors.merge(door, new Returns(1, request.getAttribute(FILE) == null ? 0 : 1), Returns::plus);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Returns returns = doors.getOrDefault(request.getPathInfo().substring(1), new Returns(0, 0));
        response.setContentType("text/plain");
        response.getWriter().print(returns.calls() + " returned, " + returns.files() + " with a file");
    }
}
