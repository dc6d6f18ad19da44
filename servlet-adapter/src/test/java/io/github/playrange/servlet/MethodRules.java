package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Server;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, sections 9 and 15.5.6, over the wire. */
abstract class MethodRules {

    private static final String FILM = "/app/videos/film.mp4";

    private final Server server;

    MethodRules(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "PROPFIND", "BREW", "get"})
    void otherMethods_areNotAllowed(String method) throws IOException {
        Reply reply = Exchange.send(server, method, FILM);

        assertEquals(405, reply.status());
        assertEquals(Optional.of("GET, HEAD, OPTIONS"), reply.field("allow"));
        ErrorReply.assertOneLine(reply);
    }

    @Test
    void trace_isNotAllowedAndEchoesNothing() throws IOException {
        Reply reply = Exchange.send(server, "TRACE", FILM, "X-Secret: 42");

        assertEquals(405, reply.status());
        assertFalse(reply.text().contains("X-Secret"), reply::text);
    }

    @Test
    void options_listsTheMethods() throws IOException {
        Reply reply = Exchange.send(server, "OPTIONS", FILM);

        assertEquals(204, reply.status());
        assertEquals(Optional.of("GET, HEAD, OPTIONS"), reply.field("allow"));
        assertTrue(reply.complete(), reply::toString);
    }

    @Test
    void missingFile_isOneLineForGet() throws IOException {
        Reply reply = Exchange.get(server, "/app/videos/missing.mp4");

        assertEquals(404, reply.status());
        ErrorReply.assertOneLine(reply);
    }

    @Test
    void missingFile_hasTheSameFieldsAndNoContentForHead() throws IOException {
        Reply get = Exchange.get(server, "/app/videos/missing.mp4");
        Reply head = Exchange.send(server, "HEAD", "/app/videos/missing.mp4");

        assertEquals(404, head.status());
        assertEquals(0, head.body().length);
        assertEquals(get.field("content-length"), head.field("content-length"));
        assertEquals(get.field("content-type"), head.field("content-type"));
    }
}
