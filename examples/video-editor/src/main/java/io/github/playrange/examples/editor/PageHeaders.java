package io.github.playrange.examples.editor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says what browsers may do with what the application sends: run and load only what comes from here, never guess a type,
 * and tell no other site where the viewer comes from. Anyone may frame the player, only the editor's own origin the editor.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
final class PageHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "media-src 'self'",
            "img-src 'self'",
            "font-src data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors ");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        response.setHeader("Content-Security-Policy", POLICY + (path.equals("/player") ? "*" : "'self'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (path.isEmpty()) {
            // The editor's page holds the edit; no-cache lets a browser that goes back show an old one without asking.
            response.setHeader("Cache-Control", "no-store");
        } else if (!path.startsWith("/videos") && !path.startsWith("/playrange")) {
            // The player and the editor's own files keep their addresses when they change.
            response.setHeader("Cache-Control", "no-cache");
        }
        chain.doFilter(request, response);
    }
}
