package io.github.playrange.servlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Serves a folder, or whatever a {@link RepresentationResolver} finds, by HTTP byte ranges.
 *
 * <p>Needs no code: declare it in {@code web.xml} with {@code async-supported} and the init-param {@code root} and map it to {@code /videos/*},
 * {@code /} or {@code *.mp4}. The init-params are:
 *
 * <table>
 * <caption>Only {@code root} has to be given</caption>
 * <tr><th>name</th><th>value</th></tr>
 * <tr><td>{@code root}</td><td>the folder: an absolute path, a path inside the web application (one that does not begin
 *     with a slash, such as {@code WEB-INF/videos}) or a URI</td></tr>
 * <tr><td>{@code mediaTypes}</td><td>further media types by extension, such as {@code mxf=application/mxf}, with commas
 *     or line breaks between them; others are {@link io.github.playrange.content.MediaTypes#standard}</td></tr>
 * <tr><td>{@code cuts}</td><td>{@code false} to serve files as they are, whatever the query says; {@code true} unless
 *     given: {@code talk.mp4?t=3.2,7.55&t=12,19.1} is a film of these parts then, as {@link CutResolver} explains</td></tr>
 * <tr><td>{@code cutParameter}</td><td>the parameter of the query that holds the ranges; {@code t} unless given</td></tr>
 * <tr><td>{@code cutPrecision}</td><td>{@code exact}, {@code key} or {@code auto}, where the query does not say;
 *     {@code exact} unless given</td></tr>
 * <tr><td>{@code cutCacheBytes}</td><td>the most memory that indexes of films and cuts take that are kept;
 *     100663296 (96 MiB) unless given</td></tr>
 * <tr><td>{@code maxCutRanges}</td><td>the most ranges that one cut may have; 1000 unless given</td></tr>
 * <tr><td>{@code maxCutSamples}</td><td>the most samples that one cut may have, hidden ones included; 1048576 unless
 *     given</td></tr>
 * <tr><td>{@code cacheControl}</td><td>the {@code Cache-Control} of films; {@code no-transform} unless given or set by a
 *     filter</td></tr>
 * <tr><td>{@code corsOrigins}</td><td>origins, with commas between them, whose pages may read the responses, or
 *     {@code *}; none unless given</td></tr>
 * <tr><td>{@code downloadParameter}</td><td>the parameter of the query that asks for a film to be saved instead of
 *     shown; {@code download} unless given, and none if it is empty</td></tr>
 * <tr><td>{@code maxRanges}</td><td>the most ranges that one request may ask for; 100 unless given</td></tr>
 * <tr><td>{@code stallSeconds}</td><td>how long a response may wait for its client before the connection is broken;
 *     60 unless given</td></tr>
 * <tr><td>{@code sendfile}</td><td>{@code false} to send no file by its name, which Tomcat does fastest, but for a moment
 *     from whatever the name stands for by then; {@code true} unless given</td></tr>
 * <tr><td>{@code bufferBytes}</td><td>the most memory outside of the heap that buffers may take; all servlets share a
 *     quarter of what the JVM allows unless given</td></tr>
 * <tr><td>{@code errorPages}</td><td>{@code true} to leave errors to the error pages of the application</td></tr>
 * </table>
 *
 * <p>A parameter that is missing, unknown or unusable makes the servlet unavailable: the log says what is wrong and what
 * is allowed, and clients are told no more than 404. With {@code load-on-startup} that is known when the application
 * starts.
 *
 * <p>Only GET, HEAD and OPTIONS are answered. Errors are one line of plain text without a path, a version or a stack
 * trace; those that are decided before preconditions and ranges are problem details (RFC 9457) for clients that prefer
 * them. Safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>
 */
public class RangeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOGGER = System.getLogger(RangeServlet.class.getName());

    private static final String DOWNLOAD_PARAMETER = "downloadParameter";
    private static final String DEFAULT_DOWNLOAD = "download";

    private final transient Optional<RepresentationResolver> givenResolver;
    private final transient Optional<RangeResponder> givenResponder;

    /** Empty until the init-params are read. */
    private transient Optional<Configuration> configuration = Optional.empty();

    private record Configuration(
            RepresentationResolver resolver, RangeResponder responder, CrossOriginPolicy crossOriginPolicy) {}

    /** Made by the container; serves the folder that the init-param {@code root} names. */
    public RangeServlet() {
        this(Optional.empty(), Optional.empty());
    }

    /**
     * Serves what a resolver finds; the init-params {@code root} and {@code mediaTypes}, and those of cuts, have no meaning
     * then: wrap the resolver in a {@link CutResolver} for cuts.
     *
     * @param resolver finds the representation that a request asks for
     */
    public RangeServlet(RepresentationResolver resolver) {
        this(Optional.of(resolver), Optional.empty());
    }

    /**
     * Serves what a resolver finds in the way of a responder; of the init-params, {@code corsOrigins} and
     * {@code downloadParameter} have a meaning then.
     *
     * @param resolver finds the representation that a request asks for
     * @param responder answers with it
     */
    public RangeServlet(RepresentationResolver resolver, RangeResponder responder) {
        this(Optional.of(resolver), Optional.of(responder));
    }

    private RangeServlet(Optional<RepresentationResolver> givenResolver, Optional<RangeResponder> givenResponder) {
        this.givenResolver = givenResolver;
        this.givenResponder = givenResponder;
    }

    @Override
    public void init() throws ServletException {
        try {
            configuration = Optional.of(configure(new InitParameters(getServletConfig())));
        } catch (UnavailableException e) {
            // Not every container logs why a servlet is unavailable.
            LOGGER.log(Level.ERROR, e.getMessage());
            throw e;
        }
    }

    private Configuration configure(InitParameters parameters) throws ServletException {
        parameters.allowOnly(allowedParameters(), givenInCode());
        RepresentationResolver resolver = givenResolver.isPresent()
                ? givenResolver.get()
                : CutParameters.resolver(
                        parameters,
                        RootFolder.resolver(parameters, getServletContext(), MediaTypesParameter.read(parameters)));
        String download = parameters.text(DOWNLOAD_PARAMETER).orElse(DEFAULT_DOWNLOAD);
        return new Configuration(
                download.isEmpty() ? resolver : new DownloadResolver(resolver, download),
                givenResponder.isPresent() ? givenResponder.get() : ResponderParameters.responder(parameters),
                parameters
                        .value(CrossOriginPolicy.PARAMETER, CrossOriginPolicy::parse, CrossOriginPolicy.ALLOWED)
                        .orElse(CrossOriginPolicy.none()));
    }

    private String givenInCode() {
        if (givenResolver.isEmpty()) {
            return "";
        }
        return givenResponder.isEmpty()
                ? ", since its resolver is given in code"
                : ", since its resolver and its responder are given in code";
    }

    private Set<String> allowedParameters() {
        Set<String> allowed = new TreeSet<>(Set.of(CrossOriginPolicy.PARAMETER, DOWNLOAD_PARAMETER));
        if (givenResolver.isEmpty()) {
            allowed.addAll(Set.of(RootFolder.PARAMETER, MediaTypesParameter.NAME));
            allowed.addAll(CutParameters.NAMES);
        }
        if (givenResponder.isEmpty()) {
            allowed.addAll(ResponderParameters.NAMES);
        }
        return allowed;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Configuration configured = configuration.orElseThrow(
                () -> new IllegalStateException("init() has to be called before the first request"));
        if (!response.isCommitted()) {
            configured.crossOriginPolicy().apply(request, response);
        }
        configured
                .responder()
                .respondWith(request, response, () -> configured.resolver().resolve(ResourceRequest.of(request)));
    }
}
