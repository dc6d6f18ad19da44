/**
 * What is served: a representation with its metadata, opened for one response and read slice by slice, by position.
 * Implement {@link io.github.playrange.content.Representation} to serve from a database, an archive or an object
 * store.
 */
@NullMarked
package io.github.playrange.content;

import org.jspecify.annotations.NullMarked;
