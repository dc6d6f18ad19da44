/** What is said in a film, word by word; an edit of it; and the parts of the film that are left by one. */
@NullMarked
package io.github.playrange.transcript;

import org.jspecify.annotations.NullMarked;
