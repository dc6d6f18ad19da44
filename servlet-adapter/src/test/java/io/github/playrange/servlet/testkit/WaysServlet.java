package io.github.playrange.servlet.testkit;

import io.github.playrange.servlet.ResponseListener;
import io.github.playrange.servlet.ServedResponse;
import io.github.playrange.servlet.ServedResponse.Way;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Listens, and tells how many responses have left by each way through the door that the path names; see {@link Ways}. */
final class WaysServlet extends HttpServlet implements ResponseListener {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Map<Way, Integer>> ways = new ConcurrentHashMap<>();

    @Override
    public void ended(ServedResponse response) {
        String door = response.path().split("/", -1)[2];
        ways.computeIfAbsent(door, name -> new ConcurrentSkipListMap<>()).merge(response.way(), 1, Integer::sum);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        for (Map.Entry<Way, Integer> way :
                ways.getOrDefault(request.getPathInfo().substring(1), Map.of()).entrySet()) {
            response.getWriter().println(way.getKey() + " " + way.getValue());
        }
    }
}
