package io.github.playrange.servlet.testkit;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells how many requests have begun and not ended for the container, the one that asks not among them. */
final class RequestsUnderWay extends HttpServlet implements ServletRequestListener {

    private static final long serialVersionUID = 1L;

    private final transient AtomicInteger requests = new AtomicInteger();

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        requests.incrementAndGet();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        requests.decrementAndGet();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter().print(requests.get() - 1);
    }
}
