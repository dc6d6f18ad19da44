/** What the parts of a response cost, and what they leave to the garbage collector. */
@NullMarked
package io.github.playrange.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
