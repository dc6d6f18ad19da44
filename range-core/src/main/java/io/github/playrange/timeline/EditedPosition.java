package io.github.playrange.timeline;

import java.time.Duration;

/**
 * Where a source time comes in the edited film: {@linkplain Kept kept} there, or {@linkplain Removed removed}.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @see PlaybackRanges#toEdited
 */
public sealed interface EditedPosition {

    /**
     * The source time is shown.
     *
     * @param at the edited time at which it is shown, for the first time if it is shown several times
     */
    record Kept(Duration at) implements EditedPosition {}

    /**
     * The source time is not shown.
     *
     * @param nextKeptAt the edited time at which the film goes on after it: the start of the first range in list order
     *     that starts later in the source, or the total if there is none
     */
    record Removed(Duration nextKeptAt) implements EditedPosition {}
}
