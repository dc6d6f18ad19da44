/** The captions of a film: WebVTT and SubRip, read, retimed for a cut, and written. */
@NullMarked
package io.github.playrange.captions;

import org.jspecify.annotations.NullMarked;
