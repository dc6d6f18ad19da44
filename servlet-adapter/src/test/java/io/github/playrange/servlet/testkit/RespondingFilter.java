package io.github.playrange.servlet.testkit;

import io.github.playrange.servlet.RangeResponder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A filter that answers by itself. */
final class RespondingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient RangeResponder responder = new RangeResponder();
    private final transient Scenarios scenarios;

    RespondingFilter(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("X-Note", "a field that we would not allow: \u2019");
        response.setHeader("Cache-Control", "public, max-age=60");
        responder.respond(request, response, scenarios.current(request.getRequestURI()));
    }
}
