/**
 * A small, strict JSON reader and writer for the project's own documents: lists of ranges, transcripts, and the data
 * blocks of pages. Not exported; numbers keep their text, so that no time passes through floating point.
 */
@NullMarked
package io.github.playrange.json;

import org.jspecify.annotations.NullMarked;
