package io.github.playrange.examples.editor.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Lets only requests through that write nothing, or may write: those of the application's own pages, if it writes at all. */
public final class WriteGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final transient Optional<String> readOnly;

    /**
     * Guards what is behind it.
     *
     * @param readOnly why nothing may be written, in a sentence for anyone; empty if it may
     */
    public WriteGuard(Optional<String> readOnly) {
        this.readOnly = readOnly;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (!SameOrigin.holds(ApiServlet.fields(request))) {
            new ProblemDetails(
                            403,
                            "another-origin",
                            "Another site asked for this",
                            "Only the pages of this server may write: browsers say so by Sec-Fetch-Site, or by Origin.")
                    .sendTo(response);
        } else if (readOnly.isPresent()) {
            new ProblemDetails(403, "read-only", "This server keeps nothing", readOnly.get()).sendTo(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
