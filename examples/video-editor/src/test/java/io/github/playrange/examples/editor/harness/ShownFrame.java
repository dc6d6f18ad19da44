package io.github.playrange.examples.editor.harness;

/**
 * A frame that was on screen.
 *
 * @param number as {@link NumberedFilm} numbers them; negative if it could not be read
 * @param at when it was there first, in milliseconds of the page's clock
 */
public record ShownFrame(int number, double at) {}
