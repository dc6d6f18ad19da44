/** What the application writes, and how, so that nothing is lost or left half done. Knows nothing of servlets. */
@NullMarked
package io.github.playrange.examples.editor.work;

import org.jspecify.annotations.NullMarked;
