package io.github.playrange.servlet.testkit;

import io.github.playrange.servlet.RangeResponder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A servlet of an application of its own, which calls the responder in one line after what its query asks for. */
final class RespondingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient RangeResponder responder = new RangeResponder();
    private final transient Scenarios scenarios;

    RespondingServlet(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        switch (query) {
            case "committed" -> respondTooLate(request, response);
            case "writer-taken" -> {
                response.getWriter();
                responder.respond(request, response, scenarios.current(path));
            }
            case "takes-no-fields" -> responder.respond(request, withoutFields(response), scenarios.current(path));
            case "again" -> responder.respond(request, response, () -> scenarios.current(path));
            default -> responder.respond(request, response, scenarios.current(path));
        }
    }

    private static HttpServletResponse withoutFields(HttpServletResponse response) {
        return new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                throw new IllegalStateException("a mistake in somebody's filter");
            }
        };
    }

    private void respondTooLate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.getOutputStream().write("begun; ".getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        try {
            responder.respond(request, response, scenarios.current(request.getPathInfo()));
        } catch (IllegalStateException e) {
            response.getOutputStream().write(e.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
