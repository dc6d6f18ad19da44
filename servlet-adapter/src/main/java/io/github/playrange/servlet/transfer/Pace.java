package io.github.playrange.servlet.transfer;

/** How the client of one response has taken its bytes, and how large a buffer it is worth. */
final class Pace {

    /** Nobody who takes bytes as they come keeps a server waiting for so long. */
    private static final long SLOW_NANOS = 50_000_000;

    /** A write for which nobody has to be waited for takes no longer. */
    private static final long IMMEDIATE_NANOS = 1_000_000;

    /** More than an operating system takes for a client that reads nothing. */
    private static final long BYTES_OF_THE_FAST = 256 << 10;

    private enum Speed {
        /** All at once. */
        FAST,
        /** As fast as it could. */
        STEADY,
        /** As it wanted, such as a player that has enough for now. */
        SLOW
    }

    private Speed speed = Speed.FAST;

    /** The server has waited for its client. */
    void waited(long nanos) {
        if (nanos > SLOW_NANOS) {
            speed = Speed.SLOW;
        } else if (speed == Speed.FAST) {
            speed = Speed.STEADY;
        }
    }

    /** A write has returned after everything was taken, or after the machine had something else to do. */
    void wrote(long nanos) {
        if (nanos > IMMEDIATE_NANOS) {
            waited(nanos);
        }
    }

    /**
     * Exchanges a buffer for one that is as large as it should be for what is still to be sent.
     *
     * @param sent how many bytes were written
     */
    void fit(OutgoingBuffer buffer, long sent) {
        if (speed == Speed.SLOW) {
            buffer.resize(SizeClass.SMALL);
        } else if (speed == Speed.FAST && sent >= BYTES_OF_THE_FAST) {
            buffer.resize(SizeClass.LARGE);
        }
    }
}
