/**
 * What is said in a film, word by word, read from the files of speech recognisers and from captions, and the parts of the
 * film that are left when words are struck out. It knows {@code io.github.playrange.captions}, since words become captions
 * and captions words.
 */
@NullMarked
package io.github.playrange.transcript;

import org.jspecify.annotations.NullMarked;
