package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Server;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The CORS protocol of the WHATWG's Fetch standard over the wire, as the init-param {@code corsOrigins} has it. */
abstract class CrossOriginRules {

    private static final String LISTED = "/app/tuned/short.mp4";
    private static final String ANY = "/app/open/short.mp4";
    private static final String NONE = "/app/videos/short.mp4";
    private static final String EXPOSED =
            "Accept-Ranges, Content-Disposition, Content-Length, Content-Range, Cut-Precision, Cut-Ranges, ETag";

    private final Server server;

    CrossOriginRules(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | X-No: 1                  | 200",
                "GET  | Range: bytes=0-9         | 206",
                "GET  | Range: bytes=5000-       | 416",
                "GET  | If-None-Match: *         | 304",
                "GET  | If-Match: \"other\"      | 412",
                "HEAD | X-No: 1                  | 200",
                "POST | Content-Length: 0        | 405",
            })
    void listedOrigin_mayReadWhateverIsAnswered(String method, String field, int status) throws IOException {
        Reply reply = Exchange.send(server, method, LISTED, "Origin: https://pages.example", field);

        assertEquals(status, reply.status());
        assertEquals(Optional.of("https://pages.example"), reply.field("access-control-allow-origin"));
        assertEquals(Optional.of(EXPOSED), reply.field("access-control-expose-headers"));
        assertEquals(Optional.of("Origin"), reply.field("vary"));
        assertEquals(Optional.empty(), reply.field("access-control-allow-credentials"));
    }

    @Test
    void listedOrigin_mayReadThatNothingIsThere() throws IOException {
        Reply reply = Exchange.get(server, "/app/tuned/missing.mp4", "Origin: http://localhost:8080");

        assertEquals(404, reply.status());
        assertEquals(Optional.of("http://localhost:8080"), reply.field("access-control-allow-origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-No-Origin: 1",
                "Origin: null",
                "Origin: https://other.example",
                "Origin: http://pages.example",
                "Origin: https://pages.example:8443",
                "Origin: https://pages.example.evil.example",
                "Origin: https://evil-pages.example",
                "Origin: https://pages.example, https://other.example",
                "Origin:",
            })
    void otherOrigins_mayReadNothing(String origin) throws IOException {
        Reply reply = Exchange.get(server, LISTED, origin);

        assertEquals(200, reply.status());
        assertEquals(Optional.empty(), reply.field("access-control-allow-origin"));
        assertEquals(Optional.empty(), reply.field("access-control-expose-headers"));
        assertEquals(Optional.of("Origin"), reply.field("vary"));
    }

    @Test
    void anyOrigin_mayReadWithoutVary() throws IOException {
        for (String origin : new String[] {"Origin: https://other.example", "Origin: null", "X-No-Origin: 1"}) {
            Reply reply = Exchange.get(server, ANY, origin, "Range: bytes=0-9");

            assertEquals(206, reply.status());
            assertEquals(Optional.of("*"), reply.field("access-control-allow-origin"));
            assertEquals(Optional.of(EXPOSED), reply.field("access-control-expose-headers"));
            assertEquals(Optional.empty(), reply.field("vary"));
        }
    }

    @Test
    void preflight_isToldWhatMayBeSent() throws IOException {
        for (String target : new String[] {LISTED, ANY, "/app/tuned/missing.mp4"}) {
            Reply reply = Exchange.send(
                    server,
                    "OPTIONS",
                    target,
                    "Origin: https://pages.example",
                    "Access-Control-Request-Method: GET",
                    "Access-Control-Request-Headers: if-range,range");

            assertEquals(204, reply.status());
            assertEquals(Optional.of("GET, HEAD"), reply.field("access-control-allow-methods"));
            assertEquals(
                    Optional.of("If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Range"),
                    reply.field("access-control-allow-headers"));
            assertEquals(Optional.of("7200"), reply.field("access-control-max-age"));
            assertEquals(Optional.of("GET, HEAD, OPTIONS"), reply.field("allow"));
        }
    }

    @Test
    void preflightOfAnotherOrigin_isToldNothing() throws IOException {
        Reply reply = Exchange.send(
                server, "OPTIONS", LISTED, "Origin: https://other.example", "Access-Control-Request-Method: GET");

        assertEquals(204, reply.status());
        assertEquals(Optional.empty(), reply.field("access-control-allow-origin"));
        assertEquals(Optional.empty(), reply.field("access-control-allow-methods"));
        assertEquals(Optional.of("Origin"), reply.field("vary"));
    }

    @Test
    void optionsThatIsNoPreflight_isToldTheMethodsAlone() throws IOException {
        Reply reply = Exchange.send(server, "OPTIONS", LISTED, "Origin: https://pages.example");

        assertEquals(204, reply.status());
        assertEquals(Optional.of("https://pages.example"), reply.field("access-control-allow-origin"));
        assertEquals(Optional.empty(), reply.field("access-control-allow-methods"));
    }

    @Test
    void withoutTheParameter_noOriginIsNamed() throws IOException {
        Reply reply = Exchange.get(server, NONE, "Origin: https://pages.example");

        assertEquals(Optional.empty(), reply.field("access-control-allow-origin"));
        assertEquals(Optional.empty(), reply.field("vary"));
    }
}
