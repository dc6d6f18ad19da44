package io.github.playrange.examples.editor.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.playrange.examples.editor.page.template.JteeditorGenerated;
import io.github.playrange.examples.editor.page.template.JtefileGenerated;
import io.github.playrange.examples.editor.page.template.JteproblemGenerated;
import io.github.playrange.player.VideoPlayer;
import java.util.function.Consumer;

/**
 * A page as it is sent. Every value in it is escaped by where it stands.
 *
 * @param status the status code of the response
 * @param html the whole document
 * @see <a href="https://jte.gg/">jte</a>
 */
public record HtmlPage(int status, String html) {

    /** The page on which a video is edited. */
    public static HtmlPage of(EditorView editor) {
        return new HtmlPage(200, print(out -> JteeditorGenerated.render(out, null, editor)));
    }

    /** The page on which the file of a cut plays. */
    public static HtmlPage of(FileView file) {
        return new HtmlPage(200, print(out -> JtefileGenerated.render(out, null, file)));
    }

    /** The bare page of a player. */
    public static HtmlPage of(VideoPlayer player) {
        return new HtmlPage(200, player.toPage());
    }

    /** The page in place of one that cannot be shown. */
    public static HtmlPage of(int status, ProblemView problem) {
        return new HtmlPage(status, print(out -> JteproblemGenerated.render(out, null, problem)));
    }

    private static String print(Consumer<HtmlTemplateOutput> template) {
        StringOutput text = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
