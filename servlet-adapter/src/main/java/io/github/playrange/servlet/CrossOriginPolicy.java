package io.github.playrange.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which pages of other origins may read the responses, by the CORS protocol of the WHATWG's Fetch standard. Cookies and
 * passwords are not for them.
 *
 * @param anyOrigin whether all may
 * @param origins those that may, if not all
 */
record CrossOriginPolicy(boolean anyOrigin, Set<String> origins) {

    static final String PARAMETER = "corsOrigins";

    static final String ALLOWED =
            "give origins in lower case and with nothing behind host and port, such as https://example.org or"
                    + " http://localhost:8080, with commas between them, or * for all";

    /** No path, and in lower case, since browsers send it so. */
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s/?#@A-Z,\"*]+");

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
    private static final Pattern DEFAULT_PORT = Pattern.compile("https://.*:443|http://.*:80");

    private static final String ANY = "*";

    /** What a page may not read of every response anyway. */
    private static final String EXPOSED =
            "Accept-Ranges, Content-Disposition, Content-Length, Content-Range, Cut-Precision, Cut-Ranges, ETag";

    private static final String METHODS = "GET, HEAD";

    /** What a page may not send with every request anyway: browsers ask first for all but the simplest ranges. */
    private static final String REQUEST_FIELDS =
            "If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Range";

    /** The longest that Chromium keeps an answer. */
    private static final String KEEP_SECONDS = "7200";

    static CrossOriginPolicy none() {
        return new CrossOriginPolicy(false, Set.of());
    }

    /** Reads the init-param. */
    static CrossOriginPolicy parse(String text) {
        Set<String> origins = new TreeSet<>();
        for (String origin : SEPARATOR.split(text, -1)) {
            if (origin.isEmpty()) {
                continue;
            }
            if (!origin.equals(ANY) && !ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("'" + origin + "' is not an origin");
            }
            if (DEFAULT_PORT.matcher(origin).matches()) {
                throw new IllegalArgumentException("browsers send '" + origin + "' without its port");
            }
            origins.add(origin);
        }
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("there is no origin");
        }
        boolean any = origins.remove(ANY);
        if (any && !origins.isEmpty()) {
            throw new IllegalArgumentException("beside *, no other origin has a meaning");
        }
        return new CrossOriginPolicy(any, Set.copyOf(origins));
    }

    /** Sets the fields that every response to a request has, whatever becomes of it. */
    void apply(HttpServletRequest request, HttpServletResponse response) {
        if (!anyOrigin && origins.isEmpty()) {
            return;
        }
        if (!anyOrigin) {
            addVary(response);
        }
        String origin = request.getHeader("Origin");
        if (!anyOrigin && (origin == null || !origins.contains(origin))) {
            return;
        }
        response.setHeader("Access-Control-Allow-Origin", anyOrigin ? ANY : origin);
        if (isPreflight(request)) {
            response.setHeader("Access-Control-Allow-Methods", METHODS);
            response.setHeader("Access-Control-Allow-Headers", REQUEST_FIELDS);
            response.setHeader("Access-Control-Max-Age", KEEP_SECONDS);
        } else {
            response.setHeader("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getMethod().equals("OPTIONS") && request.getHeader("Access-Control-Request-Method") != null;
    }

    /** A cache must not give the answer for one origin to another, not even that of a request without one. */
    private static void addVary(HttpServletResponse response) {
        Collection<String> present = response.getHeaders("Vary");
        if (present.stream().noneMatch("Origin"::equalsIgnoreCase)) {
            response.addHeader("Vary", "Origin");
        }
    }
}
