package io.github.playrange.examples.editor.page;

import io.github.playrange.examples.editor.library.VideoFolder;
import io.github.playrange.timeline.MediaFragments;
import java.util.List;

/** The pages that say what is wrong, and how it is mended. */
public final class Problems {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private static final String NO_VIDEOS = "The videos cannot be reached";

    private Problems() {}

    /** The application was started without a folder that it can use. */
    public static HtmlPage noFolder(VideoFolder.Unusable folder) {
        return HtmlPage.of(
                UNAVAILABLE,
                new ProblemView(
                        NO_VIDEOS,
                        folder.problem(),
                        "The server’s log shows the path that it looked for. Start the application without the property"
                                + " to see the sample, or with the path of your videos:",
                        "-D" + VideoFolder.PROPERTY + "=/path/to/your/videos",
                        List.of()));
    }

    /** The folder was there when the application started. */
    public static HtmlPage folderLost() {
        return HtmlPage.of(
                UNAVAILABLE,
                new ProblemView(
                        NO_VIDEOS,
                        "The folder of the videos was there when the application started, but cannot be read now.",
                        "Put it back, or let the server read it, and reload this page. The server’s log shows its path.",
                        "",
                        List.of()));
    }

    /** There is nothing to edit. */
    public static HtmlPage emptyFolder() {
        return HtmlPage.of(
                OK,
                new ProblemView(
                        "There are no videos yet",
                        "The folder that " + VideoFolder.PROPERTY + " names holds no video.",
                        "Put an MP4 or WebM file into it, with its transcript beside it if there is one (talk.mp4 and"
                                + " talk.json), and reload this page.",
                        "",
                        List.of()));
    }

    /** A video is asked for that is not there; the links lead to those that are. */
    public static HtmlPage noSuchVideo(String name, List<Link> links) {
        return HtmlPage.of(
                NOT_FOUND,
                new ProblemView(
                        "There is no such video",
                        name.isEmpty()
                                ? "The address names no video; it is missing ?video=NAME."
                                : "There is no video “" + name + "” in the folder.",
                        links.isEmpty() ? "The folder holds no video at all." : "These videos can be opened:",
                        "",
                        links));
    }

    /** The ranges of an address are none. */
    public static HtmlPage badCut(MediaFragments.Invalid cut) {
        return HtmlPage.of(
                BAD_REQUEST,
                new ProblemView(
                        "This link’s cut cannot be read",
                        cut.message() + ".",
                        "Ask whoever gave you the link for a new one, or mend the part that is named above.",
                        "",
                        List.of()));
    }
}
