/** What every {@link io.github.playrange.content.Representation} has to keep, as tests to be extended. */
@NullMarked
package io.github.playrange.content.contract;

import org.jspecify.annotations.NullMarked;
