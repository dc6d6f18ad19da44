/**
 * The answer to an HTTP request for a representation, planned without reading a byte of it and without any type of a
 * web server.
 */
@NullMarked
package io.github.playrange.http;

import org.jspecify.annotations.NullMarked;
