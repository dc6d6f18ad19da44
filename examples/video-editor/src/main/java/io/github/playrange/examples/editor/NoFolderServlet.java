package io.github.playrange.examples.editor;

import io.github.playrange.examples.editor.library.VideoFolder;
import io.github.playrange.examples.editor.page.HtmlPage;
import io.github.playrange.examples.editor.page.Problems;
import jakarta.servlet.http.HttpServletRequest;

/** Says on every page why there are no videos. */
final class NoFolderServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient HtmlPage page;

    NoFolderServlet(VideoFolder.Unusable folder) {
        this.page = Problems.noFolder(folder);
    }

    @Override
    HtmlPage page(HttpServletRequest request) {
        return page;
    }
}
