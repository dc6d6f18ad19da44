/** What is asked for, and what has to come back. */
@NullMarked
package io.github.playrange.benchmarks.comparison.work;

import org.jspecify.annotations.NullMarked;
