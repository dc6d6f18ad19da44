/** Markup and browser modules of a video player that plays only the time ranges that were kept. */
module io.github.playrange.player {
    requires transitive io.github.playrange.core;
    requires gg.jte.runtime;
    requires static org.jspecify;

    exports io.github.playrange.player;
}
