/** Films that are made up, so that nothing has to be coded. */
@NullMarked
package io.github.playrange.benchmarks.film;

import org.jspecify.annotations.NullMarked;
