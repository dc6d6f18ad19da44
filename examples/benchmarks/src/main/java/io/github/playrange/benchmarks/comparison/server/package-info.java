/** The servers under test, each a process of its own, and what the operating system says of them. */
@NullMarked
package io.github.playrange.benchmarks.comparison.server;

import org.jspecify.annotations.NullMarked;
