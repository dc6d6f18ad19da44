package io.github.playrange.examples.editor;

import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.examples.editor.page.FileView;
import io.github.playrange.examples.editor.page.FilmPlayer;
import io.github.playrange.examples.editor.page.HtmlPage;
import io.github.playrange.examples.editor.page.Link;
import io.github.playrange.examples.editor.page.Problems;
import io.github.playrange.timeline.MediaFragments;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The bare page of a cut, the link that one shares: {@code /player?video=talk.mp4&t=3.2,7.55&t=12,19.1}; and with
 * {@code &play=file} the one on which the file plays that the server makes of the cut.
 */
final class PlayerServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient VideoLibrary library;

    PlayerServlet(VideoLibrary library) {
        this.library = library;
    }

    @Override
    HtmlPage page(HttpServletRequest request) throws IOException {
        // Before any parameter is asked for, since a container refuses a whole query for one bad escape in it.
        MediaFragments.Parsed cut = MediaFragments.parse(Objects.toString(request.getQueryString(), ""));
        if (cut instanceof MediaFragments.Invalid invalid) {
            return Problems.badCut(invalid);
        }
        String name = Objects.toString(request.getParameter("video"), "");
        List<Video> videos = library.videos();
        Optional<Video> video =
                videos.stream().filter(v -> v.key().equals(name)).findFirst();
        if (video.isEmpty()) {
            return Problems.noSuchVideo(
                    name, videos.stream().map(Link::toPlayer).toList());
        }
        return "file".equals(request.getParameter("play"))
                ? HtmlPage.of(FileView.of(video.get(), cut.list()))
                : HtmlPage.of(
                        FilmPlayer.of(video.get()).ranges(cut.list()).fill().build());
    }
}
