/** Byte ranges, representations and their slices, HTTP range responses, and the time ranges, captions and edit decision lists of a cut. */
@SuppressWarnings("module") // The modules that it names are compiled after this one.
module io.github.playrange.core {
    requires org.apache.commons.io;
    requires static org.jspecify;

    exports io.github.playrange.captions;
    exports io.github.playrange.content;
    exports io.github.playrange.edl;
    exports io.github.playrange.http;
    exports io.github.playrange.mp4;
    exports io.github.playrange.range;
    exports io.github.playrange.timeline;
    exports io.github.playrange.transcript;
    exports io.github.playrange.json to
            io.github.playrange.player,
            io.github.playrange.servlet;
}
