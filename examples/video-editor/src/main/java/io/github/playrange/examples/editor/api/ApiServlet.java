package io.github.playrange.examples.editor.api;

import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.examples.editor.work.BusyException;
import io.github.playrange.http.RequestFields;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Answers the page's script: with what it asks for, or with the problem that there is. */
abstract class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOGGER = System.getLogger(ApiServlet.class.getName());

    private final transient VideoLibrary library;
    private final transient List<String> methods;

    ApiServlet(VideoLibrary library, String... methods) {
        this.library = library;
        this.methods = List.of(methods);
    }

    /**
     * Performs a request.
     *
     * @throws ProblemException if it is not performed
     * @throws IOException if files cannot be read or written
     */
    abstract void answer(HttpServletRequest request, HttpServletResponse response) throws ProblemException, IOException;

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getMethod().equals("OPTIONS")) {
                response.setHeader("Allow", String.join(", ", methods));
                response.setStatus(204);
                return;
            }
            if (!methods.contains(request.getMethod())) {
                String allowed = String.join(", ", methods);
                response.setHeader("Allow", allowed);
                throw new ProblemException(
                        405, "method-not-allowed", "This is not done here", "The methods are " + allowed + ".");
            }
            answer(request, response);
        } catch (ProblemException e) {
            if (e.problem().status() == 503) {
                response.setHeader("Retry-After", "5");
            }
            e.problem().sendTo(response);
        } catch (RequestBody.BrokenException e) {
            LOGGER.log(Level.DEBUG, "the client went away: " + e);
            throw e;
        } catch (BusyException e) {
            LOGGER.log(Level.WARNING, e.getMessage());
            response.setHeader("Retry-After", "5");
            new ProblemDetails(503, "busy", "Others are writing", "Try again in a few seconds.").sendTo(response);
        } catch (IOException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            LOGGER.log(Level.ERROR, request.getServletPath() + " cannot be answered", e);
            new ProblemDetails(500, "failed", "The server failed", "Its log tells why.").sendTo(response);
        }
    }

    /** The video that the parameter {@code video} names. */
    final Video video(HttpServletRequest request) throws ProblemException, IOException {
        String key = parameter(request, "video");
        return library.find(key).orElseThrow(() -> noSuchVideo(key));
    }

    static ProblemException noSuchVideo(String key) {
        return new ProblemException(
                404, "no-such-video", "There is no such video", "There is no video “" + key + "” here.");
    }

    /** A parameter, empty if it is missing. */
    static String parameter(HttpServletRequest request, String name) throws ProblemException {
        return new RequestQuery(Objects.toString(request.getQueryString(), ""))
                .value(name)
                .orElse("");
    }

    /** The fields of a request. */
    static RequestFields fields(HttpServletRequest request) {
        return name -> Collections.list(request.getHeaders(name));
    }
}
