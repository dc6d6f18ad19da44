/**
 * Which parts of a film are kept, and the two clocks that follow from it.
 *
 * <p><em>Source time</em> is a time in the original film; <em>edited time</em> is a time in the film that is left when
 * only the kept ranges are played, one after the other. Times are {@link java.time.Duration}s, exact to the nanosecond,
 * from zero to less than {@link io.github.playrange.timeline.TimeRange#END_OF_TIME}; no floating point is involved.
 */
@NullMarked
package io.github.playrange.timeline;

import org.jspecify.annotations.NullMarked;
