package io.github.playrange.edl;

/**
 * A part of a source that is recorded into the edited film: frames, counted from 0.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param sourceIn the first frame in the source
 * @param sourceOut the first frame behind the part, larger than {@code sourceIn}
 * @param recordIn where it begins in the edited film
 */
public record EditEvent(long sourceIn, long sourceOut, long recordIn) {

    /**
     * Checks the frames.
     *
     * @param sourceIn the first frame in the source
     * @param sourceOut the first frame behind the part
     * @param recordIn where it begins in the edited film
     * @throws IllegalArgumentException if one is negative, or there is no frame in the part
     */
    public EditEvent {
        if (sourceIn < 0 || recordIn < 0 || sourceOut <= sourceIn) {
            throw new IllegalArgumentException("an event has frames, counted from 0, but this one has those from "
                    + sourceIn + " to " + sourceOut + ", at " + recordIn);
        }
    }

    /**
     * How many frames it has.
     *
     * @return at least 1
     */
    public long length() {
        return sourceOut - sourceIn;
    }

    /**
     * Where it ends in the edited film.
     *
     * @return the first frame behind it
     */
    public long recordOut() {
        return recordIn + length();
    }
}
