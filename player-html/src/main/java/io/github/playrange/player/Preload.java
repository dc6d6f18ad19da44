package io.github.playrange.player;

/**
 * How much of a film a browser may fetch before it is played; browsers take it as a hint.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/media.html#attr-media-preload">HTML, the preload attribute</a>
 */
public enum Preload {
    /** Nothing: the player shows the poster and no duration. */
    NONE("none"),
    /** What tells duration, size and the first picture. */
    METADATA("metadata"),
    /** Whatever the browser thinks fit, the whole film included. */
    AUTO("auto");

    private final String keyword;

    Preload(String keyword) {
        this.keyword = keyword;
    }

    String keyword() {
        return keyword;
    }
}
