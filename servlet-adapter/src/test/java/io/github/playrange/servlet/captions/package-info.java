/** The examples of docs/captions.md, as they are served. */
@NullMarked
package io.github.playrange.servlet.captions;

import org.jspecify.annotations.NullMarked;
