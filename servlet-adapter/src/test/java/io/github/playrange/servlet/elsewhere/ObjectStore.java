package io.github.playrange.servlet.elsewhere;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** A store of objects with versions, as databases and object stores are. */
interface ObjectStore {

    /** What is known of an object without reading it. */
    record Entry(String version, long length, Instant stored) {}

    /** The version that the store holds now, if it holds one. */
    Optional<Entry> find(String name) throws IOException;

    /**
     * Reads some bytes of one version.
     *
     * @return how many, at least one; -1 if the version ends before them
     * @throws IOException if the store no longer holds that version, or fails
     */
    int read(String name, String version, long position, ByteBuffer target) throws IOException;
}
