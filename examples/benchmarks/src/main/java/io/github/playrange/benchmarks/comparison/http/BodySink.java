package io.github.playrange.benchmarks.comparison.http;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Is given the bytes of a response's body, piece by piece. */
@FunctionalInterface
public interface BodySink {

    /** For a client that only counts. */
    BodySink DISCARD = piece -> {};

    /**
     * Takes the next bytes.
     *
     * @param piece from its position to its limit, only during the call
     * @throws IOException if the bytes are not those that should come
     */
    void accept(ByteBuffer piece) throws IOException;
}
