package io.github.playrange.examples.editor.api;

import io.github.playrange.captions.Captions;
import io.github.playrange.captions.CaptionsFormatException;
import io.github.playrange.content.MediaTypes;
import io.github.playrange.edl.TimecodeFormat;
import io.github.playrange.examples.editor.library.TranscriptFile;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.http.ContentDisposition;
import io.github.playrange.timeline.FrameRate;
import io.github.playrange.timeline.TimeRange;
import io.github.playrange.transcript.TranscriptEdit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Hands out an edit for other programs: {@code POST
 * export?video=talk.mp4&format=edl&duration=51.2&rate=30000/1001&drop=true}, with the edit as it is on the page for a
 * body. Nothing is kept.
 */
public final class ExportServlet extends ApiServlet {

    private static final long serialVersionUID = 1L;

    private static final long MAX_CAPTIONS_BYTES = 4L << 20;

    /** As scripts print numbers of that size. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,8}(?:\\.\\d{1,30})?");

    private final transient VideoLibrary library;

    /**
     * Hands out edits.
     *
     * @param library the videos
     */
    public ExportServlet(VideoLibrary library) {
        super(library, "POST");
        this.library = library;
    }

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws ProblemException, IOException {
        Video video = video(request);
        String format = parameter(request, "format");
        Duration duration = duration(parameter(request, "duration"));
        RequestBody body = new RequestBody(request, EditsServlet.MAX_BYTES);
        LargeBodies.OF_THE_SERVER.read(body, () -> send(talk(video, duration, body.text()), format, request, response));
    }

    private void send(EditedTalk talk, String format, HttpServletRequest request, HttpServletResponse response)
            throws ProblemException, IOException {
        String text;
        try {
            text = switch (format) {
                case "edl" -> talk.toCmx3600(timecode(request));
                case "json" -> talk.toJson();
                case "vtt" -> captions(talk).toWebVtt();
                case "srt" -> captions(talk).toSubRip();
                default -> throw badParameter("format is edl, json, vtt or srt, not “" + format + "”.");
            };
        } catch (IllegalArgumentException e) {
            throw new ProblemException(422, "not-exportable", "This cannot be written", e.getMessage() + ".");
        }
        send(text, talk.video().title() + "-edited." + format, response);
    }

    private EditedTalk talk(Video video, Duration duration, String json) throws ProblemException {
        try {
            TranscriptEdit edit = TranscriptEdit.fromJson(json);
            if (library.transcript(video) instanceof TranscriptFile.Usable usable) {
                edit.applyTo(usable.transcript());
                return new EditedTalk(video, duration, Optional.of(usable.transcript()), edit);
            }
            if (!edit.equals(TranscriptEdit.none())) {
                throw EditsServlet.notAnEdit("The video has no words.");
            }
            return new EditedTalk(video, duration, Optional.empty(), edit);
        } catch (IllegalArgumentException e) {
            throw EditsServlet.notAnEdit(e.getMessage() + ".");
        }
    }

    private Captions captions(EditedTalk talk) throws ProblemException, IOException {
        return talk.captions(captionsFile(talk.video()))
                .orElseThrow(() -> new ProblemException(
                        422, "not-exportable", "There are no captions", "The video has neither captions nor words."));
    }

    /** What cannot be read as captions has been shown to nobody either. */
    private Optional<Captions> captionsFile(Video video) throws IOException {
        Optional<Path> file = library.captions(video);
        if (file.isEmpty() || Files.size(file.get()) > MAX_CAPTIONS_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(Captions.read(Files.readAllBytes(file.get())));
        } catch (CaptionsFormatException e) {
            return Optional.empty();
        }
    }

    private static Duration duration(String text) throws ProblemException {
        if (SECONDS.matcher(text).matches()) {
            long nanos = new BigDecimal(text)
                    .movePointRight(9)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
            Duration duration = Duration.ofNanos(nanos);
            if (nanos > 0 && duration.compareTo(TimeRange.END_OF_TIME) < 0) {
                return duration;
            }
        }
        throw badParameter("duration is that of the video in seconds, such as 51.2, not “" + text + "”.");
    }

    private static TimecodeFormat timecode(HttpServletRequest request) throws ProblemException {
        try {
            return new TimecodeFormat(
                    FrameRate.parse(parameter(request, "rate")), Boolean.parseBoolean(parameter(request, "drop")));
        } catch (IllegalArgumentException e) {
            throw badParameter("rate: " + e.getMessage() + ".");
        }
    }

    private static ProblemException badParameter(String detail) {
        return new ProblemException(400, "bad-parameter", "The address asks for what there is not", detail);
    }

    private static void send(String text, String fileName, HttpServletResponse response) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(
                fileName.endsWith(".edl")
                        ? "text/plain;charset=utf-8"
                        : MediaTypes.standard().forName(fileName).value());
        response.setHeader(ContentDisposition.FIELD, new ContentDisposition(fileName).fieldValue());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
