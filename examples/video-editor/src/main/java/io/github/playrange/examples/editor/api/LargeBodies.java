package io.github.playrange.examples.editor.api;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only so much be read and understood at a time, since what JSON says takes up to thirty times as much memory as its
 * text. Safe for use by any number of threads.
 *
 * @param turns a turn for each byte
 * @param patience how long a request waits for its turns
 */
record LargeBodies(Semaphore turns, Duration patience) {

    /** Of the largest transcript, so that it is read alone. */
    static final LargeBodies OF_THE_SERVER =
            new LargeBodies(new Semaphore(TranscriptsServlet.MAX_BYTES, true), Duration.ofSeconds(10));

    /** What a request does. */
    @FunctionalInterface
    interface Work {

        /** Reads a body, and does what it asks for. */
        void perform() throws ProblemException, IOException;
    }

    /**
     * Performs a request when the others leave room for it.
     *
     * @param body of which as many bytes are expected as the client says, or as are allowed if it does not
     * @throws ProblemException if that does not happen soon, the body is too large, or the request is not performed
     */
    void read(RequestBody body, Work work) throws ProblemException, IOException {
        body.requireAllowedLength();
        long length = body.request().getContentLengthLong();
        int bytes = Math.toIntExact(length < 0 ? body.limit() : length);
        try {
            if (!turns.tryAcquire(bytes, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProblemException(
                        503, "busy", "The server reads much at present", "Try again in a few seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting to read a body");
        }
        try {
            work.perform();
        } finally {
            turns.release(bytes);
        }
    }
}
