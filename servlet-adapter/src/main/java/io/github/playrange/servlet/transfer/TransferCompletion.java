package io.github.playrange.servlet.transfer;

/** Told once how a transfer ended. */
public interface TransferCompletion {

    /** Which end of a transfer failed. */
    enum Side {
        /** The bytes cannot be read. */
        SOURCE,
        /** The bytes cannot be written. */
        CLIENT
    }

    /** Every byte was handed to the container. */
    void done();

    /**
     * Some bytes were not handed to the container.
     *
     * @param side which end failed
     * @param cause why
     */
    void aborted(Side side, Exception cause);
}
