package io.github.playrange.benchmarks.comparison.work;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A film whose every byte is known without reading it.
 *
 * @param name the file's name
 * @param length in bytes
 */
public record PatternFilm(String name, long length) implements Film {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long MIX = 0xBF58476D1CE4E5B9L;

    @Override
    public void fill(long position, ByteBuffer buffer) {
        long seed = name.hashCode() * GOLDEN;
        long at = position;
        ByteBuffer bytes = buffer.order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            long eight = mixed(seed + (at >>> 3));
            if ((at & 7) == 0 && bytes.remaining() >= Long.BYTES) {
                bytes.putLong(eight);
                at += Long.BYTES;
            } else {
                bytes.put((byte) (eight >>> (8 * (at & 7))));
                at++;
            }
        }
    }

    private static long mixed(long number) {
        long z = (number ^ (number >>> 30)) * MIX;
        return z ^ (z >>> 27);
    }
}
