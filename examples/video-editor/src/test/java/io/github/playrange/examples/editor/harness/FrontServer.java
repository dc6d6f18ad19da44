package io.github.playrange.examples.editor.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server of another origin: shows pages of the test's own, and hands requests below a prefix, without the prefix, to
 * the server behind it if there is one. Of the icon that browsers ask for by themselves it says that there is none.
 */
public final class FrontServer implements AutoCloseable {

    /** Belong to one connection, or are set by the client itself. */
    private static final Set<String> NOT_PASSED_ON =
            Set.of("connection", "content-length", "host", "keep-alive", "transfer-encoding", "upgrade");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, HtmlPage> pages = new ConcurrentHashMap<>();
    private final List<String> notFound = new CopyOnWriteArrayList<>();
    private final String prefix;
    private final Optional<URI> behind;

    private record HtmlPage(String html, Map<String, String> fields) {}

    private FrontServer(String prefix, Optional<URI> behind) throws IOException {
        this.prefix = prefix;
        this.behind = behind;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A server that has nothing but its own pages. */
    public static FrontServer alone() throws IOException {
        return new FrontServer("", Optional.empty());
    }

    /**
     * A proxy.
     *
     * @param prefix what is taken off the paths that it passes on; empty or with a leading slash
     * @param behind the origin that it passes requests on to
     */
    public static FrontServer inFrontOf(URI behind, String prefix) throws IOException {
        return new FrontServer(prefix, Optional.of(behind));
    }

    /** Shows a page at a path. */
    public FrontServer page(String path, String html, Map<String, String> fields) {
        pages.put(path, new HtmlPage(html, Map.copyOf(fields)));
        return this;
    }

    /** The address of a path on this server. */
    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The paths that were asked for in vain on this server itself. */
    public List<String> notFound() {
        return List.copyOf(notFound);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            HtmlPage page = pages.get(path);
            if (page != null) {
                show(exchange, page);
            } else if (path.equals("/favicon.ico")) {
                exchange.sendResponseHeaders(204, -1);
            } else if (behind.isPresent() && path.startsWith(prefix + "/")) {
                passOn(exchange, behind.get());
            } else {
                notFound.add(path);
                exchange.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void show(HttpExchange exchange, HtmlPage page) throws IOException {
        byte[] body = page.html().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        page.fields().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private void passOn(HttpExchange exchange, URI origin) throws IOException, InterruptedException {
        String target = exchange.getRequestURI().toString().substring(prefix.length());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + target))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody());
        passable(exchange.getRequestHeaders())
                .forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            exchange.getResponseHeaders().putAll(passable(response.headers().map()));
            exchange.sendResponseHeaders(response.statusCode(), lengthOf(response));
            body.transferTo(exchange.getResponseBody());
        }
    }

    /** The length as {@link HttpExchange#sendResponseHeaders} takes it: 0 where it is unknown, -1 where it is 0. */
    private static long lengthOf(HttpResponse<?> response) {
        if (response.request().method().equals("HEAD") || response.statusCode() == 304) {
            return -1;
        }
        long length = response.headers().firstValueAsLong("Content-Length").orElse(0);
        return length == 0 && response.headers().firstValue("Content-Length").isPresent() ? -1 : length;
    }

    private static Map<String, List<String>> passable(Map<String, List<String>> fields) {
        Map<String, List<String>> passable = new LinkedHashMap<>(fields);
        passable.keySet().removeIf(name -> NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT)));
        return passable;
    }
}
