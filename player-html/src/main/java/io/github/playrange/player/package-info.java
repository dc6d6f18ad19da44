/**
 * The player in a page: {@link io.github.playrange.player.VideoPlayer} turns addresses, options and kept time ranges into
 * a whole page or a fragment, without any type of a web server. What it prints is escaped by context and holds no inline
 * script and no inline style, so that it works under a strict Content Security Policy.
 */
@NullMarked
package io.github.playrange.player;

import org.jspecify.annotations.NullMarked;
