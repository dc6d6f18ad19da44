package io.github.playrange.player;

/**
 * How a browser asks another origin for films and captions; captions of another origin need it.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/urls-and-fetching.html#cors-settings-attributes">HTML, CORS
 *     settings attributes</a>
 */
public enum CrossOrigin {
    /** Without cookies, client certificates and passwords. */
    ANONYMOUS("anonymous"),
    /** With them; the other origin has to name ours in its answer. */
    USE_CREDENTIALS("use-credentials");

    private final String keyword;

    CrossOrigin(String keyword) {
        this.keyword = keyword;
    }

    String keyword() {
        return keyword;
    }
}
