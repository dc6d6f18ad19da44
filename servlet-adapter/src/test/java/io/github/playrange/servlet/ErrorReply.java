package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Reply;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What holds for every error that is ours. */
final class ErrorReply {

    private ErrorReply() {}

    /** One line of plain text for a person, which tells nothing of the server. */
    static void assertOneLine(Reply reply) {
        assertTrue(reply.complete(), reply::toString);
        assertEquals(Set.of(), reply.repeated());
        assertEquals(
                Optional.of("text/plain;charset=utf-8"),
                reply.field("content-type").map(type -> type.toLowerCase(Locale.ROOT)));
        assertEquals(Optional.of("nosniff"), reply.field("x-content-type-options"));
        assertTrue(reply.text().matches("[A-Z][^\\n\\r]{5,100}[.]\\n"), reply::text);
        assertFalse(
                reply.text().matches("(?si).*(/srv|/app|/tmp|java|tomcat|jetty|exception|\\bat \\w+\\.).*"),
                reply::text);
    }
}
