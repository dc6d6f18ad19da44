package io.github.playrange.servlet.transfer;

import io.github.playrange.content.Slice;
import io.github.playrange.servlet.testkit.Film;
import java.nio.ByteBuffer;

/** Slices that are read on any thread. */
final class InMemory {

    private InMemory() {}

    /** The beginning of the film. */
    static Slice film(int bytes) {
        return new Slice.Memory(ByteBuffer.wrap(Film.bytes(0, bytes)));
    }
}
