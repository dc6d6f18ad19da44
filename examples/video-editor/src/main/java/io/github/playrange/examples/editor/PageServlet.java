package io.github.playrange.examples.editor;

import io.github.playrange.examples.editor.page.HtmlPage;
import io.github.playrange.examples.editor.page.Problems;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/** Answers with a page. */
abstract class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOGGER = System.getLogger(PageServlet.class.getName());

    /**
     * The page that a request asks for.
     *
     * @throws IOException if the folder cannot be read
     */
    abstract HtmlPage page(HttpServletRequest request) throws IOException;

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (lacksSlash(request)) {
            response.sendRedirect(request.getContextPath() + '/' + query(request));
            return;
        }
        HtmlPage page = pageOrProblem(request);
        byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    /** Tomcat serves {@code /app} as {@code /app/}; the addresses on the page hold only below the latter. */
    private static boolean lacksSlash(HttpServletRequest request) {
        return request.getServletPath().isEmpty() && !request.getRequestURI().endsWith("/");
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : '?' + request.getQueryString();
    }

    private HtmlPage pageOrProblem(HttpServletRequest request) {
        try {
            return page(request);
        } catch (IOException e) {
            LOGGER.log(Level.ERROR, "the folder of the videos cannot be read any more: " + e);
            return Problems.folderLost();
        }
    }
}
