/**
 * A drop-in servlet that serves a folder by byte ranges, and its parts for applications that look things up in their
 * own way: {@link io.github.playrange.servlet.RepresentationResolver} says what a request asks for, and
 * {@link io.github.playrange.servlet.RangeResponder} answers with it.
 */
@NullMarked
package io.github.playrange.servlet;

import org.jspecify.annotations.NullMarked;
