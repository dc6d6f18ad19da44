/** As much of HTTP/1.1 as the clients need. */
@NullMarked
package io.github.playrange.benchmarks.comparison.http;

import org.jspecify.annotations.NullMarked;
