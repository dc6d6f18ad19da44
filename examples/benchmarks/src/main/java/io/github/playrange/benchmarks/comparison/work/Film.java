package io.github.playrange.benchmarks.comparison.work;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A file whose every byte is known without reading it. */
public interface Film {

    /** What it is asked for by: the file's name, and a query if it is made by one. */
    String name();

    /** How long it is, in bytes. */
    long length();

    /**
     * Puts the bytes from a position on.
     *
     * @param position of the first byte
     * @param buffer filled to its limit
     */
    void fill(long position, ByteBuffer buffer) throws IOException;
}
