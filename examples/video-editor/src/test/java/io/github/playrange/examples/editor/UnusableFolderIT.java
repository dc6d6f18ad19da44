package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.Http;
import io.github.playrange.examples.editor.harness.TomcatServer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder that cannot be used does not keep the application from starting: it says so on every page. */
class UnusableFolderIT {

    @ParameterizedTest
    @CsvSource({"missing, names a folder that does not exist", "file, names a file"})
    void everyPageSaysWhatIsWrongAndTheLogSaysWhere(String name, String problem, @TempDir Path folder)
            throws Exception {
        Path root = folder.resolve(name);
        if (name.equals("file")) {
            Files.createFile(root);
        }
        TomcatServer.Setup setup = new TomcatServer.Setup("unusable-" + name)
                .videoEditor()
                .property(EditorServer.ROOT_PROPERTY, root.toString());
        try (TomcatServer tomcat = setup.start()) {
            for (String path : new String[] {"/", "/player?video=talk.mp4", "/videos/talk.mp4"}) {
                HttpResponse<String> response = Http.get(tomcat.origin() + path);
                assertAll(
                        path,
                        () -> assertEquals(503, response.statusCode()),
                        () -> assertTrue(response.body().contains("playrange.root"), response::body),
                        () -> assertTrue(response.body().contains(problem), response::body),
                        () -> assertFalse(response.body().contains(folder.toString()), response::body));
            }
            assertTrue(tomcat.log().contains(root.toString()), tomcat::log);
        }
    }
}
