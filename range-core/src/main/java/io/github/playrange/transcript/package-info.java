/** What is said in a film, word by word, and the parts of the film that are left when words are struck out. */
@NullMarked
package io.github.playrange.transcript;

import org.jspecify.annotations.NullMarked;
