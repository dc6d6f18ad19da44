/**
 * What every {@link io.github.playrange.content.Representation} has to keep, as JUnit 5 tests to be extended by the
 * test of an implementation. The package is published as range-core's test-jar.
 */
@NullMarked
package io.github.playrange.content.contract;

import org.jspecify.annotations.NullMarked;
