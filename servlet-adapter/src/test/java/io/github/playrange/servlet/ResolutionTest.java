package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.Representation;
import io.github.playrange.http.Field;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {

    private static final Field PRIVATE = new Field("Cache-Control", "private");
    private static final Field VARY = new Field("Vary", "Cookie");
    private static final Representation FILM =
            new BytesRepresentation(new byte[3], new MediaType("video/mp4"), Optional.empty(), Optional.empty());

    @ParameterizedTest
    @ValueSource(ints = {200, 304, 399, 600})
    void refusal_hasTheStatusOfAnError(int status) {
        assertEquals(
                "a refusal has a status from 400 to 599, not " + status,
                assertThrows(IllegalArgumentException.class, () -> new Resolution.Refused(status, "No."))
                        .getMessage());
    }

    @Test
    void found_isGivenAnotherRepresentationAndFurtherFields() throws IOException {
        Resolution found = new Resolution.Found(FILM, List.of(PRIVATE));
        EntityTag tag = EntityTag.strong("own");

        assertEquals(
                new Resolution.Found(FILM.withEntityTag(tag), List.of(PRIVATE)),
                found.map(film -> film.withEntityTag(tag)));
        assertEquals(new Resolution.Found(FILM, List.of(PRIVATE, VARY, PRIVATE)), found.with(VARY, PRIVATE));
        assertEquals(found, found.with());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept-Ranges",
                "Connection",
                "Date",
                "Content-Length",
                "Content-Range",
                "Content-Type",
                "content-type",
                "ETag",
                "Last-Modified",
                "Transfer-Encoding",
            })
    void fieldThatTheRepresentationDecides_isRefused(String name) {
        Field field = new Field(name, "bytes");

        assertEquals(
                name + " follows from the representation; give that another media type or entity tag instead",
                assertThrows(IllegalArgumentException.class, () -> new Resolution.Found(FILM, List.of(VARY, field)))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Resolution.Found(FILM).with(field));
    }

    @Test
    void whatWasNotFound_isLeftAlone() throws IOException {
        List<Resolution> others = List.of(
                new Resolution.NotFound(),
                new Resolution.Refused(401, "Log in first.", List.of(new Field("WWW-Authenticate", "Basic"))));
        for (Resolution other : others) {
            assertSame(other, other.map(film -> fail("there is no film")));
            assertSame(other, other.with(VARY));
        }
    }
}
