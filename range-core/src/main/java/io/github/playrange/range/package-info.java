/**
 * Byte ranges as RFC 9110 defines them: what a client asked for, what that means for a representation of a known
 * length, and how the answer names it. Nothing here reads a byte.
 */
@NullMarked
package io.github.playrange.range;

import org.jspecify.annotations.NullMarked;
