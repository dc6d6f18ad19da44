/** Compares what a request costs a server when our servlet answers it, and when the container's own does. */
@NullMarked
package io.github.playrange.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
