package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.examples.editor.harness.Http;
import io.github.playrange.examples.editor.harness.NumberedFilm;
import io.github.playrange.examples.editor.harness.TomcatServer;
import io.github.playrange.examples.editor.harness.VideosOnly;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the README promises to someone who wants byte ranges and nothing else. */
class ReadmeWebXmlIT {

    @Test
    void ourJarsAndTheLinesOfTheReadmeServeAFolderByRanges() throws Exception {
        Path film = NumberedFilm.STANDARD.file();
        byte[] bytes = Files.readAllBytes(film);
        TomcatServer.Setup setup =
                new TomcatServer.Setup("readme").application("bare", VideosOnly.serving(film.getParent()));
        try (TomcatServer tomcat = setup.start()) {
            HttpResponse<byte[]> response =
                    Http.getRange(tomcat.origin() + "/bare/videos/" + film.getFileName(), "bytes=1000-99999");
            assertAll(
                    () -> assertEquals(206, response.statusCode()),
                    () -> assertEquals("bytes 1000-99999/" + bytes.length, field(response, "Content-Range")),
                    () -> assertEquals("99000", field(response, "Content-Length")),
                    () -> assertEquals("video/mp4", field(response, "Content-Type")),
                    () -> assertEquals("bytes", field(response, "Accept-Ranges")),
                    () -> assertArrayEquals(Arrays.copyOfRange(bytes, 1000, 100_000), response.body()));
        }
    }

    private static String field(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("none");
    }
}
