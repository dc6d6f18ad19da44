/**
 * A web application in which a talk is edited by its words: {@link io.github.playrange.examples.editor.EditorApplication}
 * puts its servlets together.
 */
@NullMarked
package io.github.playrange.examples.editor;

import org.jspecify.annotations.NullMarked;
