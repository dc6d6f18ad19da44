package io.github.playrange.player.markup;

import java.util.List;
import java.util.Optional;

/**
 * The files that a page loads for its players. Immutable and safe for use by any number of threads.
 *
 * @param scripts the scripts that run before the bootstrap, in their order
 * @param styleSheets the style sheets, in their order
 * @param bootstrap the module that starts the players
 */
public record AssetLinks(List<File> scripts, List<File> styleSheets, File bootstrap) {

    /**
     * Copies the lists.
     *
     * @param scripts the scripts that run before the bootstrap, in their order
     * @param styleSheets the style sheets, in their order
     * @param bootstrap the module that starts the players
     */
    public AssetLinks {
        scripts = List.copyOf(scripts);
        styleSheets = List.copyOf(styleSheets);
    }

    /**
     * A file that a page loads.
     *
     * @param address where it is
     * @param integrity its hash, if the browser is to compare it; it is asked for without credentials then
     */
    public record File(String address, Optional<String> integrity) {

        /**
         * The value of the attribute {@code crossorigin}, without which a browser cannot compare what comes from
         * another origin.
         *
         * @return the value, if the attribute is there
         */
        public Optional<String> crossOrigin() {
            return integrity.map(hash -> "anonymous");
        }
    }
}
