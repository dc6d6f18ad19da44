/**
 * What is said in a film, word by word, read from the files of speech recognisers and from captions; an edit of it; and
 * the parts of the film that are left by one. It knows {@code io.github.playrange.captions}, since words become captions
 * and captions words.
 */
@NullMarked
package io.github.playrange.transcript;

import org.jspecify.annotations.NullMarked;
