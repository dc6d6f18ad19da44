package io.github.playrange.player.markup;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.playrange.player.markup.template.JtelinksGenerated;
import io.github.playrange.player.markup.template.JtepageGenerated;
import io.github.playrange.player.markup.template.JteregionGenerated;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Prints elements as HTML, every value escaped by where it stands.
 *
 * <p>The classes that the template engine generated are called as they are, without the engine: nothing is looked up,
 * compiled or cached at run time, so that class path, module path and native images are alike. No state; safe for use
 * by any number of threads.
 *
 * @see <a href="https://jte.gg/">jte</a>
 */
public final class Markup {

    private Markup() {}

    /**
     * A whole page around one player.
     *
     * @param language the page's language as a tag of BCP 47
     * @param title the page's title
     * @param links the files that the page loads
     * @param nonce by which the page's policy knows them, if it has one
     * @param region the player
     * @return the document, in HTML
     */
    public static String page(String language, String title, AssetLinks links, Optional<String> nonce, Region region) {
        return print(out -> JtepageGenerated.render(out, null, language, title, links, nonce, region));
    }

    /**
     * A player with the files that it needs, to be put into a page.
     *
     * @param links the files that the page loads
     * @param nonce by which the page's policy knows them, if it has one
     * @param region the player
     * @return flow content, in HTML
     */
    public static String fragment(AssetLinks links, Optional<String> nonce, Region region) {
        return links(links, nonce) + region(region);
    }

    /**
     * The files that a page loads for its players.
     *
     * @param links the files that the page loads
     * @param nonce by which the page's policy knows them, if it has one
     * @return metadata content, in HTML
     */
    public static String links(AssetLinks links, Optional<String> nonce) {
        return print(out -> JtelinksGenerated.render(out, null, links, nonce));
    }

    /**
     * A player without the files that it needs.
     *
     * @param region the player
     * @return flow content, in HTML
     */
    public static String region(Region region) {
        return print(out -> JteregionGenerated.render(out, null, region));
    }

    private static String print(Consumer<HtmlTemplateOutput> template) {
        StringOutput text = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
