package io.github.playrange.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.MappingMatch;
import java.util.Optional;

/**
 * A request for a resource, as a {@link RepresentationResolver} sees it.
 *
 * <p>Used on the thread that resolves it, and not afterwards.
 *
 * @param path the path below the servlet's mapping, decoded by the container; it begins with a slash unless it is empty
 * @param query the query as it was sent, not decoded, if there is one
 * @param servletRequest the request itself, which carries the principal and the session
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-4.2">RFC 9110, section 4.2</a>
 */
public record ResourceRequest(String path, Optional<String> query, HttpServletRequest servletRequest) {

    /**
     * Takes the path from a request in the way that fits the servlet's mapping.
     *
     * @param request a request that was dispatched to a servlet mapped to {@code /x/*}, {@code /} or {@code *.ext}
     * @return the request for the resource
     */
    public static ResourceRequest of(HttpServletRequest request) {
        return new ResourceRequest(pathOf(request), Optional.ofNullable(request.getQueryString()), request);
    }

    private static String pathOf(HttpServletRequest request) {
        String pathInfo = request.getPathInfo();
        if (pathInfo != null) {
            return pathInfo;
        }
        // Under a mapping such as /x/* the servlet path is the mapping itself, and names no resource.
        return request.getHttpServletMapping().getMappingMatch() == MappingMatch.PATH ? "" : request.getServletPath();
    }
}
