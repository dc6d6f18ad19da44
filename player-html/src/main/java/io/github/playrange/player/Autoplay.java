package io.github.playrange.player;

/**
 * Whether a film starts by itself. Browsers let films with sound do so only on sites that their user plays films on.
 *
 * @see <a href="https://videojs.org/guides/options/#autoplay">Video.js options, autoplay</a>
 */
public enum Autoplay {
    /** The film waits for its viewer. */
    NO,
    /** It starts if the browser lets it. */
    YES,
    /** It is muted first, and then starts in nearly every browser. */
    MUTED,
    /** It starts with sound if the browser lets it, else muted. */
    ANY
}
