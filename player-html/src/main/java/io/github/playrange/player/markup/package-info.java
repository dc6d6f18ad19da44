/**
 * What the player's templates print, in their own terms: elements with the values of their attributes, not escaped yet.
 * The templates lie in {@code src/main/jte} and become classes of {@code .markup.template} when this module is built.
 */
@NullMarked
package io.github.playrange.player.markup;

import org.jspecify.annotations.NullMarked;
