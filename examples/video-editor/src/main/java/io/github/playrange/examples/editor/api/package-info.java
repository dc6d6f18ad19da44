/** What the page's script asks the server for: to keep edits and to hand them out. */
@NullMarked
package io.github.playrange.examples.editor.api;

import org.jspecify.annotations.NullMarked;
