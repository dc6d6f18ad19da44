package io.github.playrange.player.markup;

import java.util.List;

/**
 * The files that a page loads for its players. Immutable and safe for use by any number of threads.
 *
 * @param styleSheets the addresses of the style sheets, in their order
 * @param bootstrap the address of the module that starts the players
 */
public record AssetLinks(List<String> styleSheets, String bootstrap) {

    /**
     * Copies the list.
     *
     * @param styleSheets the addresses of the style sheets, in their order
     * @param bootstrap the address of the module that starts the players
     */
    public AssetLinks {
        styleSheets = List.copyOf(styleSheets);
    }
}
