package io.github.playrange.servlet.testkit;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells what became of the scenario with the key that the path names. */
final class ReportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Scenarios scenarios;

    ReportServlet(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(scenarios.tally(request.getPathInfo()));
    }
}
