package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.fuzz.FuzzTarget;
import java.util.Optional;

/** Whatever is taken for a media type can stand in a field, and every name of a file has one. */
final class MediaTypeFuzzTest extends FuzzTarget {

    @Override
    protected void check(String text) {
        read(text).ifPresent(type -> {
            assertEquals(text, type.toString());
            assertTrue(text.indexOf('/') > 0);
            assertTrue(text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7F)));
        });
        MediaType ofName = MediaTypes.standard().forName(text);
        assertEquals(ofName, MediaTypes.standard().forName("folder/" + text));
        assertEquals(Optional.of(ofName), read(ofName.value()));
    }

    private static Optional<MediaType> read(String text) {
        try {
            return Optional.of(new MediaType(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
