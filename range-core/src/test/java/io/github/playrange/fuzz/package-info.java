/** What the fuzz tests have in common. */
@NullMarked
package io.github.playrange.fuzz;

import org.jspecify.annotations.NullMarked;
