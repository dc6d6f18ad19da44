/**
 * What the pages show, in their own terms, and how they are printed. The templates lie in {@code src/main/jte} and become
 * classes of {@code .page.template} when this module is built.
 */
@NullMarked
package io.github.playrange.examples.editor.page;

import org.jspecify.annotations.NullMarked;
