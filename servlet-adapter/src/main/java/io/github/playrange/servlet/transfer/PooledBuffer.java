package io.github.playrange.servlet.transfer;

import java.nio.ByteBuffer;

/** A buffer that is lent to one response, which closes or abandons it once and does not use it any more then. */
interface PooledBuffer extends AutoCloseable {

    /** The buffer, with a position and a limit for its borrower alone. */
    ByteBuffer bytes();

    /** Gives it back, to be lent to others. */
    @Override
    void close();

    /** Leaves it to the garbage collector, because somebody may still read from it. */
    void abandon();
}
