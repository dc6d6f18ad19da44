/** The folder of videos and what lies in it. Knows nothing of servlets. */
@NullMarked
package io.github.playrange.examples.editor.library;

import org.jspecify.annotations.NullMarked;
