package io.github.playrange.servlet.transfer;

/** The sizes of pooled buffers. Each is a whole part of the largest. */
enum SizeClass {
    /** For a client that has kept the server waiting, and for a small response as a whole. */
    SMALL(32 << 10),
    /** For the beginning of a response, of which nobody knows yet how fast its client is. */
    MEDIUM(64 << 10),
    /** For a client that takes everything at once: larger ones cost no less for each byte. */
    LARGE(256 << 10);

    private final int bytes;

    SizeClass(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** The smallest that holds so many bytes, or else the largest that there is. */
    SizeClass orSmallerFor(long length) {
        for (SizeClass size : values()) {
            if (size == this || length <= size.bytes) {
                return size;
            }
        }
        return this;
    }
}
