package io.github.playrange.examples.editor.api;

import io.github.playrange.examples.editor.library.TranscriptFile;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.examples.editor.work.WorkFiles;
import io.github.playrange.examples.editor.work.WorkFiles.Changing;
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

    /** What a heap of 200 MB still reads; some 135 000 words with their times, as this application writes them. */
    static final int MAX_BYTES = 4 << 20;

    /** What may take that much memory: a value of JSON 100 bytes or more, a word of captions half a kilobyte. */
    private static final int MOST_PIECES_OF_JSON = 1 << 20;

    private static final int MOST_PIECES_OF_CAPTIONS = 1 << 18;

    private final transient VideoLibrary library;
    private final transient WorkFiles files;

    /**
     * Imports transcripts.
     *
     * @param library the videos
     * @param files writes the transcripts
     */
    public TranscriptsServlet(VideoLibrary library, WorkFiles files) {
        super(library, "PUT");
        this.library = library;
        this.files = files;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws ProblemException, IOException {
        Video video = video(request);
        RequestBody body = new RequestBody(request, MAX_BYTES);
        LargeBodies.OF_THE_SERVER.read(body, () -> keep(video, body.bytes()));
        response.setStatus(204);
    }

    private void keep(Video video, byte[] body) throws ProblemException, IOException {
        requireFewPieces(body);
        Transcript transcript;
        try {
            transcript = Transcript.read(body);
        } catch (TranscriptFormatException e) {
            throw notATranscript(e.getMessage() + ".");
        }
        if (transcript.words().isEmpty()) {
            throw notATranscript("There are no words in it.");
        }
        byte[] json = transcript.toJson().getBytes(StandardCharsets.UTF_8);
        if (json.length > TranscriptFile.MAX_BYTES) {
            throw notATranscript("It has more words than can be kept.");
        }
        boolean isKept = files.alone(Changing.IMPORTS, () -> {
            boolean isThere = library.find(video.key()).isPresent();
            if (isThere) {
                files.write(files.layout().transcript(video), json);
            }
            return isThere;
        });
        if (!isKept) {
            throw noSuchVideo(video.key());
        }
    }

    /** A piece begins after white space, and after what parts values. */
    static void requireFewPieces(byte[] file) throws ProblemException {
        int most = MOST_PIECES_OF_CAPTIONS;
        int pieces = 0;
        boolean isBetween = true;
        for (byte character : file) {
            boolean parts = (character <= ' ' && character >= 0) || ",:[{".indexOf(character) >= 0;
            if (pieces == 0 && (character == '{' || character == '[')) {
                most = MOST_PIECES_OF_JSON;
            }
            pieces += isBetween && !parts ? 1 : 0;
            isBetween = parts;
        }
        if (pieces > most) {
            throw notATranscript("It has " + pieces + " words and values, and at most " + most
                    + " are taken; divide the video, or leave out what is not about words.");
        }
    }

    private static ProblemException notATranscript(String detail) {
        return new ProblemException(422, "not-a-transcript", "This is no transcript", detail);
    }
}
