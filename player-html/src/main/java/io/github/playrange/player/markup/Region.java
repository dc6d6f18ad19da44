package io.github.playrange.player.markup;

/**
 * The region of a page that holds one player. Immutable and safe for use by any number of threads.
 *
 * @param label its accessible name
 * @param video the element that plays
 * @param data the JSON text of the data block, written for the inside of a {@code script} element: it is printed as it is
 */
public record Region(String label, VideoElement video, String data) {}
