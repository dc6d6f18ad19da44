package io.github.playrange.examples.editor.api;

import io.github.playrange.examples.editor.library.TranscriptFile;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.examples.editor.work.WorkFiles;
import io.github.playrange.transcript.Transcript;
import io.github.playrange.transcript.TranscriptFormatException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The words of a video: {@code PUT transcripts?video=talk.mp4} keeps those of the captions or of the speech recogniser's
 * file that is sent. An edit that was made with other words stays, and is told from one of these by their digest.
 */
public final class TranscriptsServlet extends ApiServlet {

    private static final long serialVersionUID = 1L;

    private final transient WorkFiles files;

    /**
     * Imports transcripts.
     *
     * @param library the videos
     * @param files writes the transcripts
     */
    public TranscriptsServlet(VideoLibrary library, WorkFiles files) {
        super(library, "PUT");
        this.files = files;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws ProblemException, IOException {
        Video video = video(request);
        byte[] body = new RequestBody(request, TranscriptFile.MAX_BYTES).bytes();
        Transcript transcript;
        try {
            transcript = Transcript.read(body);
        } catch (TranscriptFormatException e) {
            throw notATranscript(e.getMessage() + ".");
        }
        if (transcript.words().isEmpty()) {
            throw notATranscript("There are no words in it.");
        }
        files.write(files.layout().transcript(video), transcript.toJson().getBytes(StandardCharsets.UTF_8));
        response.setStatus(204);
    }

    private static ProblemException notATranscript(String detail) {
        return new ProblemException(422, "not-a-transcript", "This is no transcript", detail);
    }
}
