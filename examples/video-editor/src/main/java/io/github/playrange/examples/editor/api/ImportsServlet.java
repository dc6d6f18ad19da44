package io.github.playrange.examples.editor.api;

import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.examples.editor.work.ArrivingVideo;
import io.github.playrange.examples.editor.work.ImportName;
import io.github.playrange.examples.editor.work.ImportedVideos;
import io.github.playrange.examples.editor.work.ImportedVideos.Importing;
import io.github.playrange.examples.editor.work.NoSpaceException;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.json.JsonWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One's own videos: {@code PUT imports?name=talk.mp4} keeps the one that is sent, and {@code DELETE
 * imports?video=imported/talk.mp4} removes one.
 */
public final class ImportsServlet extends ApiServlet {

    private static final long serialVersionUID = 1L;

    private final transient ImportedVideos imports;
    private final long maxBytes;

    /**
     * Imports videos.
     *
     * @param library all videos
     * @param imports those that were imported
     * @param maxBytes how long one may be
     */
    public ImportsServlet(VideoLibrary library, ImportedVideos imports, long maxBytes) {
        super(library, "PUT", "DELETE");
        this.imports = imports;
        this.maxBytes = maxBytes;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws ProblemException, IOException {
        if (request.getMethod().equals("PUT")) {
            keep(request, response);
        } else {
            remove(video(request));
            response.setStatus(204);
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response) throws ProblemException, IOException {
        ImportName name = ImportName.of(parameter(request, "name"))
                .orElseThrow(() -> new ProblemException(
                        422,
                        "bad-name",
                        "This is no name for a file",
                        "Send the file’s name as ?name=talk.mp4, with a letter or a digit in it at least."));
        RequestBody body = new RequestBody(request, maxBytes);
        body.requireAllowedLength();
        try (ArrivingVideo video = imports.begin(Math.max(0, request.getContentLengthLong()))) {
            body.to(video::append);
            Importing importing = imports.keep(video, name);
            if (importing instanceof Importing.Imported imported) {
                send(imported, response);
            } else if (importing instanceof Importing.NotAVideo other) {
                throw new ProblemException(415, "not-a-video", "This is no video", other.reason());
            }
        } catch (NoSpaceException e) {
            throw new ProblemException(
                    507, "no-space", "The disk is full", "There is no room for this video where videos are kept.");
        }
    }

    private static void send(Importing.Imported imported, HttpServletResponse response) throws IOException {
        JsonObject json = new JsonObject(Map.of("video", new JsonString(imported.key())));
        byte[] body = JsonWriter.compact(json).getBytes(StandardCharsets.UTF_8);
        response.setStatus(imported.isNew() ? 201 : 200);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void remove(Video video) throws ProblemException, IOException {
        if (!video.isImported()) {
            throw new ProblemException(
                    403,
                    "read-only",
                    "This video was not imported",
                    "What lies in the folder of the videos is never changed; only imported videos can be removed.");
        }
        imports.remove(video);
    }
}
