/** The clients: one that keeps a server busy, one that reads slowly, and one that measures how long it waits. */
@NullMarked
package io.github.playrange.benchmarks.comparison.load;

import org.jspecify.annotations.NullMarked;
