package io.github.playrange.examples.editor;

import io.github.playrange.examples.editor.library.TranscriptFile;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.examples.editor.page.EditorView;
import io.github.playrange.examples.editor.page.FilmPlayer;
import io.github.playrange.examples.editor.page.HtmlPage;
import io.github.playrange.examples.editor.page.Link;
import io.github.playrange.examples.editor.page.Paragraph;
import io.github.playrange.examples.editor.page.Problems;
import io.github.playrange.examples.editor.page.TranscriptPane;
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

    EditorServlet(VideoLibrary library) {
        this.library = library;
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
                : videos.stream().filter(v -> v.name().equals(name)).findFirst();
        return video.map(found -> editor(found, videos))
                .orElseGet(() -> Problems.noSuchVideo(
                        name, videos.stream().map(Link::toEditor).toList()));
    }

    private static Video firstToShow(List<Video> videos) {
        return videos.stream().filter(Video::hasTranscript).findFirst().orElse(videos.get(0));
    }

    private HtmlPage editor(Video video, List<Video> videos) {
        VideoPlayer player = FilmPlayer.of(video).id("film").fluid().build();
        return HtmlPage.of(new EditorView(video, player, pane(video), videos));
    }

    private TranscriptPane pane(Video video) {
        TranscriptFile file = library.transcript(video);
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
