package io.github.playrange.servlet.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;

/** The client of the JDK, which keeps connections and checks how bodies are framed. */
public final class JdkClient implements Client {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient.Builder builder;
    private final HttpClient keepingConnections;
    private final URI base;
    private final Version version;

    private JdkClient(HttpClient.Builder builder, String scheme, int port, Version version) {
        this.builder = builder.version(version).connectTimeout(PATIENCE);
        this.keepingConnections = this.builder.build();
        this.base = URI.create(scheme + "://127.0.0.1:" + port);
        this.version = version;
    }

    /** Speaks HTTP/1.1 in the clear. */
    public static JdkClient plain(Server server) {
        return new JdkClient(HttpClient.newBuilder(), "http", server.port(), Version.HTTP_1_1);
    }

    /** Speaks one version of HTTP over TLS. */
    public static JdkClient secure(Container container, Version version) throws IOException, GeneralSecurityException {
        return new JdkClient(
                HttpClient.newBuilder().sslContext(container.tls()), "https", container.securePort(), version);
    }

    /** By HTTP/2, on a connection of its own: what is not read to its end would fill the window of a shared one. */
    @Override
    public Exchange begin(String method, String target, String... fieldLines) throws IOException {
        HttpClient client = version == Version.HTTP_2 ? builder.build() : keepingConnections;
        return exchange(client, method, target, fieldLines);
    }

    @Override
    public Reply send(String method, String target, String... fieldLines) throws IOException {
        try (Exchange exchange = exchange(keepingConnections, method, target, fieldLines)) {
            return exchange.rest();
        }
    }

    private Exchange exchange(HttpClient client, String method, String target, String... fieldLines)
            throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(target)).timeout(PATIENCE).method(method, BodyPublishers.noBody());
        for (String line : fieldLines) {
            int colon = line.indexOf(':');
            request.header(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        HttpResponse<InputStream> response = send(client, request.build());
        if (response.version() != version) {
            throw new AssertionError("the server chose " + response.version() + " instead of " + version);
        }
        return new Exchange(method, response.statusCode(), response.headers().map(), response.body(), response.body());
    }

    private static HttpResponse<InputStream> send(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
