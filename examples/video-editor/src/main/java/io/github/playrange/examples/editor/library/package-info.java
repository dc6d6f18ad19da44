/** The videos, and where everything lies that belongs to them. Writes nothing, and knows nothing of servlets. */
@NullMarked
package io.github.playrange.examples.editor.library;

import org.jspecify.annotations.NullMarked;
