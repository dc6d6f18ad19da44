package io.github.playrange.examples.editor;

import io.github.playrange.examples.editor.library.TranscriptFile;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.examples.editor.library.VideoVersion;
import io.github.playrange.examples.editor.library.WorkFolder;
import io.github.playrange.examples.editor.page.EditState;
import io.github.playrange.examples.editor.page.EditorView;
import io.github.playrange.examples.editor.page.FilmPlayer;
import io.github.playrange.examples.editor.page.HtmlPage;
import io.github.playrange.examples.editor.page.Link;
import io.github.playrange.examples.editor.page.Paragraph;
import io.github.playrange.examples.editor.page.Problems;
import io.github.playrange.examples.editor.page.TranscriptPane;
import io.github.playrange.examples.editor.work.SavedEdit;
import io.github.playrange.examples.editor.work.SavedEdits;
import io.github.playrange.player.VideoPlayer;
import io.github.playrange.transcript.Transcript;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The page on which a video is edited: {@code /} and {@code /?video=talk.mp4}. */
final class EditorServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient VideoLibrary library;

    private final transient WorkFolder work;
    private final transient Optional<SavedEdits> edits;

    /**
     * Shows videos and their edits.
     *
     * @param library the videos
     * @param work where edits are kept
     * @param edits their edits, if the work folder can be read
     */
    EditorServlet(VideoLibrary library, WorkFolder work, Optional<SavedEdits> edits) {
        this.library = library;
        this.work = work;
        this.edits = edits;
    }

    @Override
    HtmlPage page(HttpServletRequest request) throws IOException {
        List<Video> videos = library.videos();
        if (videos.isEmpty()) {
            return Problems.emptyFolder();
        }
        String name = request.getParameter("video");
        Optional<Video> video = name == null
                ? Optional.of(firstToShow(videos))
                : videos.stream().filter(v -> v.key().equals(name)).findFirst();
        return video.isPresent()
                ? editor(video.get(), videos)
                : Problems.noSuchVideo(name, videos.stream().map(Link::toEditor).toList());
    }

    private static Video firstToShow(List<Video> videos) {
        return videos.stream().filter(Video::hasTranscript).findFirst().orElse(videos.get(0));
    }

    private HtmlPage editor(Video video, List<Video> videos) throws IOException {
        TranscriptFile transcript = library.transcript(video);
        VideoVersion version = library.version(video, transcript);
        Optional<SavedEdit> saved = edits.isPresent() ? edits.get().find(video, version) : Optional.empty();
        EditState state = new EditState(version, library.frameRate(video), saved, work);
        VideoPlayer player = FilmPlayer.of(video).id("film").fluid().build();
        return HtmlPage.of(new EditorView(video, player, pane(video, transcript), videos, state));
    }

    private static TranscriptPane pane(Video video, TranscriptFile file) {
        if (file instanceof TranscriptFile.Usable usable) {
            Transcript transcript = usable.transcript();
            return transcript.words().isEmpty()
                    ? new TranscriptPane.Broken(video.transcriptName(), "it holds no words")
                    : new TranscriptPane.Words(transcript.language().orElse(""), Paragraph.of(transcript.words()));
        }
        return file instanceof TranscriptFile.Broken broken
                ? new TranscriptPane.Broken(video.transcriptName(), broken.problem())
                : new TranscriptPane.HowToAdd(video.name(), video.transcriptName());
    }
}
