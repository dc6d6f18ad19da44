package io.github.playrange.examples.editor.api;

import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.examples.editor.library.TranscriptFile;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.examples.editor.library.VideoVersion;
import io.github.playrange.examples.editor.work.EditEnvelope;
import io.github.playrange.examples.editor.work.EditFormatException;
import io.github.playrange.examples.editor.work.SavedEdit;
import io.github.playrange.examples.editor.work.SavedEdits;
import io.github.playrange.http.Preconditions;
import io.github.playrange.http.RequestFields;
import io.github.playrange.servlet.RangeResponder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;

/**
 * The edits: {@code GET edits?video=talk.mp4} reads one and {@code PUT} saves it. A client has to say which edit it takes
 * the place of, so that of two tabs the later one is told of the other.
 */
public final class EditsServlet extends ApiServlet {

    private static final long serialVersionUID = 1L;

    /** Twenty thousand words, each with another text, have half of it. */
    static final long MAX_BYTES = 2L << 20;

    private final transient VideoLibrary library;
    private final transient SavedEdits edits;
    private final transient RangeResponder responder = new RangeResponder();

    /**
     * Serves edits.
     *
     * @param library the videos
     * @param edits their edits
     */
    public EditsServlet(VideoLibrary library, SavedEdits edits) {
        super(library, "GET", "HEAD", "PUT");
        this.library = library;
        this.edits = edits;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws ProblemException, IOException {
        Video video = video(request);
        if (request.getMethod().equals("PUT")) {
            RequestBody body = new RequestBody(request, MAX_BYTES);
            LargeBodies.OF_THE_SERVER.read(body, () -> save(video, body, response));
        } else {
            SavedEdit edit = edits.find(video, library.version(video))
                    .orElseThrow(() -> new ProblemException(
                            404, "no-edit", "There is no edit", "No edit of “" + video.key() + "” was saved yet."));
            responder.respond(request, response, edit.representation());
        }
    }

    private void save(Video video, RequestBody body, HttpServletResponse response)
            throws ProblemException, IOException {
        RequestFields fields = fields(body.request());
        boolean isForTheFirst =
                fields.single("If-None-Match").filter("*"::equals).isPresent();
        if (!fields.contains("If-Match") && !isForTheFirst) {
            throw new ProblemException(
                    428,
                    "no-precondition",
                    "It is not said which edit is replaced",
                    "Send If-Match with the tag of the edit that was read, or If-None-Match: * for the first one.");
        }
        String json = body.text();
        EditEnvelope edit = envelope(json, video);
        TranscriptFile transcript = library.transcript(video);
        checkVersion(edit, library.version(video, transcript));
        checkWords(edit, transcript);
        SavedEdits.Saving saving = edits.save(
                video,
                new SavedEdit(json),
                present -> present.isEmpty()
                        ? !fields.contains("If-Match")
                        : holds(fields, present.get().representation().metadata()));
        if (saving instanceof SavedEdits.Saving.Saved saved) {
            response.setHeader("ETag", saved.edit().tag().toString());
            response.setStatus(saved.isFirst() ? 201 : 204);
        } else if (saving instanceof SavedEdits.Saving.Refused refused) {
            refused.present()
                    .ifPresent(
                            present -> response.setHeader("ETag", present.tag().toString()));
            throw new ProblemException(
                    412,
                    "edited-elsewhere",
                    "The edit was changed elsewhere",
                    "Another tab or person has saved this video’s edit since, or removed it.");
        }
    }

    private static boolean holds(RequestFields fields, RepresentationMetadata present) {
        return Preconditions.evaluate("PUT", fields, present, Instant.now()) == Preconditions.Outcome.PROCEED;
    }

    private static EditEnvelope envelope(String json, Video video) throws ProblemException {
        EditEnvelope edit;
        try {
            edit = EditEnvelope.fromJson(json);
        } catch (EditFormatException e) {
            throw notAnEdit(e.getMessage() + ".");
        }
        if (!edit.video().equals(video.key())) {
            throw notAnEdit("It is an edit of another video, “" + edit.video() + "”.");
        }
        return edit;
    }

    static ProblemException notAnEdit(String detail) {
        return new ProblemException(422, "not-an-edit", "This is no edit", detail);
    }

    private static void checkWords(EditEnvelope edit, TranscriptFile transcript) throws ProblemException {
        if (transcript instanceof TranscriptFile.Usable usable) {
            try {
                edit.edit().applyTo(usable.transcript());
            } catch (IllegalArgumentException e) {
                throw notAnEdit(e.getMessage() + ".");
            }
        }
    }

    private static void checkVersion(EditEnvelope edit, VideoVersion present) throws ProblemException {
        if (!present.isOfVideo(edit.entityTag())) {
            throw new ProblemException(
                    409,
                    "video-changed",
                    "The video was replaced",
                    "The edit was made of another version of the video than the one that is there now.");
        }
        if (!present.isOfTranscript(edit.transcript())) {
            throw new ProblemException(
                    409,
                    "transcript-changed",
                    "The transcript was replaced",
                    "The edit was made with other words than those that are there now.");
        }
    }
}
