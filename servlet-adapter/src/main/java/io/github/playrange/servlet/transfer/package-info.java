/** How the bytes of a response leave: one class for each way, and one place that chooses. */
@NullMarked
package io.github.playrange.servlet.transfer;

import org.jspecify.annotations.NullMarked;
