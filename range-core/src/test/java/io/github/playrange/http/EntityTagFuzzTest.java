package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.fuzz.FuzzTarget;
import io.github.playrange.http.Preconditions.Outcome;
import java.time.Instant;
import java.util.Optional;

/** Whatever a client sends for a tag or a list of them matches only what it names. */
final class EntityTagFuzzTest extends FuzzTarget {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String OPAQUE = "v1";

    @Override
    protected void check(String text) {
        EntityTag.parse(text).ifPresent(tag -> {
            assertEquals(text, tag.toString());
            assertTrue(tag.equalsWeakly(tag));
            assertEquals(!tag.weak(), tag.equalsStrongly(tag));
        });
        boolean named = text.contains('"' + OPAQUE + '"') || text.contains("*");
        boolean matchesStrongly = evaluate("If-Match", text, false) == Outcome.PROCEED;
        boolean matchesWeakly = evaluate("If-None-Match", text, false) == Outcome.NOT_MODIFIED;
        boolean ranges = evaluate("If-Range", text, false) == Outcome.PROCEED;

        assertFalse((matchesStrongly || matchesWeakly || ranges) && !named, text);
        assertFalse(matchesStrongly && !matchesWeakly, text);
        assertFalse(ranges && !matchesStrongly, text);
        assertEquals(matchesWeakly, evaluate("If-None-Match", text, true) == Outcome.NOT_MODIFIED, text);
        assertEquals(text.matches("[ \\t]*[*][ \\t]*"), evaluate("If-Match", text, true) == Outcome.PROCEED, text);
        assertFalse(evaluate("If-Range", text, true) == Outcome.PROCEED, text);
        assertEquals(matchesWeakly, evaluate("If-None-Match", " \t" + text + " ", false) == Outcome.NOT_MODIFIED, text);
    }

    private static Outcome evaluate(String field, String value, boolean weak) {
        RepresentationMetadata metadata = new RepresentationMetadata(
                100, new MediaType("video/mp4"), Optional.of(new EntityTag(weak, OPAQUE)), Optional.empty());
        return Preconditions.evaluate("GET", TestFields.of(field, value), metadata, NOW);
    }
}
