package io.github.playrange.servlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Serves a folder, or whatever a {@link RepresentationResolver} finds, by HTTP byte ranges.
 *
 * <p>Needs no code: declare it in {@code web.xml} with the init-param {@code root} and map it to {@code /videos/*},
 * {@code /} or {@code *.mp4}. The parameter names a folder by an absolute path, by a path inside the web application
 * (one that does not begin with a slash, such as {@code WEB-INF/videos}) or by a URI. A parameter that is missing,
 * unknown or unusable makes the servlet unavailable: the log says what is wrong and what is allowed, and clients are told
 * no more than 404. With {@code load-on-startup} that is known when the application starts.
 *
 * <p>Only GET, HEAD and OPTIONS are answered. Errors are one line of plain text without a path, a version or a stack
 * trace. Safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>
 */
public class RangeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOGGER = System.getLogger(RangeServlet.class.getName());
    private static final Set<String> PARAMETERS = Set.of(RootFolder.PARAMETER);

    private final transient RangeResponder responder = new RangeResponder();

    /** Empty until the init-params are read, unless it was given in code. */
    private transient Optional<RepresentationResolver> resolver;

    /** Made by the container; serves the folder that the init-param {@code root} names. */
    public RangeServlet() {
        this.resolver = Optional.empty();
    }

    /**
     * Serves what a resolver finds; there are no init-params then.
     *
     * @param resolver finds the representation that a request asks for
     */
    public RangeServlet(RepresentationResolver resolver) {
        this.resolver = Optional.of(resolver);
    }

    @Override
    public void init() throws ServletException {
        try {
            configure();
        } catch (UnavailableException e) {
            // Not every container logs why a servlet is unavailable.
            LOGGER.log(Level.ERROR, e.getMessage());
            throw e;
        }
    }

    private void configure() throws ServletException {
        boolean configuredInCode = resolver.isPresent();
        rejectParametersOtherThan(configuredInCode ? Set.of() : PARAMETERS);
        if (!configuredInCode) {
            resolver = Optional.of(RootFolder.resolver(getServletConfig()));
        }
    }

    private void rejectParametersOtherThan(Set<String> allowed) throws ServletException {
        Set<String> unknown = new TreeSet<>(Collections.list(getInitParameterNames()));
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            throw new UnavailableException("servlet '" + getServletName() + "': unknown init-param "
                    + String.join(", ", unknown) + "; "
                    + (allowed.isEmpty()
                            ? "there are none, because its resolver was given in code"
                            : "known are " + String.join(", ", new TreeSet<>(allowed))));
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        RepresentationResolver initialized = resolver.orElseThrow(
                () -> new IllegalStateException("init() has to be called before the first request"));
        responder.respondWith(request, response, () -> initialized.resolve(ResourceRequest.of(request)));
    }
}
