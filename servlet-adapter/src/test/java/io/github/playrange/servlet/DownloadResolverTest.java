package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.Representation;
import io.github.playrange.http.Field;
import io.github.playrange.servlet.testkit.Fake;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadResolverTest {

    private static final Representation FILM =
            new BytesRepresentation(new byte[1], new MediaType("video/mp4"), Optional.empty(), Optional.empty());
    private static final Field CACHED = new Field("Cache-Control", "no-cache");
    private static final HttpServletRequest REQUEST = Fake.of(HttpServletRequest.class, Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {"save", "save=", "save=0", "%73ave", "x&save", "%zz&save", "save&%", "&&save", "t=%&save=%zz"})
    void parameter_isFoundInAnyQuery(String query) throws IOException {
        assertEquals(
                List.of(CACHED, new Field("Content-Disposition", "attachment; filename=\"talk.mp4\"")),
                fields("/talk.mp4", query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "saved", "Save", "sav%65d", "x=save", "%zz", "save%00"})
    void otherQueries_changeNothing(String query) throws IOException {
        assertEquals(List.of(CACHED), fields("/talk.mp4", query));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a/b/talk.mp4 | attachment; filename=\"talk.mp4\"",
                "talk.mp4      | attachment; filename=\"talk.mp4\"",
                "/films/       | attachment",
                "''            | attachment",
                "/a\\b         | attachment",
            })
    void name_isTheLastOneOfThePath(String path, String disposition) throws IOException {
        assertEquals(List.of(CACHED, new Field("Content-Disposition", disposition)), fields(path, "save"));
    }

    @Test
    void dispositionOfTheResolver_isKept() throws IOException {
        Field own = new Field("content-disposition", "inline");
        Resolution resolution = new DownloadResolver(request -> new Resolution.Found(FILM, List.of(own)), "save")
                .resolve(new ResourceRequest("/talk.mp4", Optional.of("save"), REQUEST));

        assertEquals(new Resolution.Found(FILM, List.of(own)), resolution);
    }

    @Test
    void whatIsNotFound_staysSo() throws IOException {
        assertEquals(
                new Resolution.NotFound(),
                new DownloadResolver(request -> new Resolution.NotFound(), "save")
                        .resolve(new ResourceRequest("/talk.mp4", Optional.of("save"), REQUEST)));
    }

    private static List<Field> fields(String path, String query) throws IOException {
        DownloadResolver resolver =
                new DownloadResolver(request -> new Resolution.Found(FILM, List.of(CACHED)), "save");
        Resolution resolution = resolver.resolve(new ResourceRequest(path, Optional.of(query), REQUEST));

        return assertInstanceOf(Resolution.Found.class, resolution).fields();
    }
}
