package io.github.playrange.servlet.testkit;

import io.github.playrange.servlet.ResponseListener;
import io.github.playrange.servlet.ServedResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Listens, and tells what it was told of the responses to the path that ends as its own does. */
final class EndedServlet extends HttpServlet implements ResponseListener {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<ServedResponse>> responses = new ConcurrentHashMap<>();

    @Override
    public void ended(ServedResponse response) {
        responses
                .computeIfAbsent(lastName(response.path()), name -> new CopyOnWriteArrayList<>())
                .add(response);
        if (response.path().contains("/goes-well/fails-to-listen-to-")) {
            throw new IllegalStateException("a mistake in somebody's listener");
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter()
                .print(responses.getOrDefault(lastName(request.getPathInfo()), List.of()).stream()
                        .map(EndedServlet::line)
                        .collect(Collectors.joining("; ")));
    }

    private static String line(ServedResponse response) {
        return "%s %d asked %d sent %d in %d by %s: %s%s"
                .formatted(
                        response.method(),
                        response.status(),
                        response.bytesAsked(),
                        response.bytesSent(),
                        response.slices(),
                        response.way(),
                        response.outcome(),
                        response.duration().isNegative() ? " before it began" : "");
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
