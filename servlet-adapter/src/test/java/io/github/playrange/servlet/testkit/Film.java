package io.github.playrange.servlet.testkit;

/** Bytes that tell their position, so that a byte at a wrong place is seen. */
public final class Film {

    private Film() {}

    /** The byte at a position of every film, however long. */
    public static byte at(long position) {
        long mixed = position * 0x9E3779B97F4A7C15L;
        return (byte) (mixed >>> 56);
    }

    /** The bytes from one position to another. */
    public static byte[] bytes(long start, long end) {
        byte[] bytes = new byte[Math.toIntExact(end - start)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = at(start + i);
        }
        return bytes;
    }
}
