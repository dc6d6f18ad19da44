package io.github.playrange.range;

/**
 * A run of bytes that is known to lie inside a representation.
 *
 * <p>Positions are bytes from the beginning of the representation. The range is half-open: {@code start} is its first
 * byte, {@code end} the first byte after it, so that it always holds at least one byte. Only {@link ContentRange}
 * prints the inclusive last position that HTTP uses. Immutable and safe for use by any number of threads.
 *
 * @param start the position of the first byte, at least 0
 * @param end the position after the last byte, greater than {@code start}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2">RFC 9110, section 14.1.2</a>
 */
public record ByteRange(long start, long end) {

    /**
     * Checks the bounds.
     *
     * @param start the position of the first byte, at least 0
     * @param end the position after the last byte, greater than {@code start}
     * @throws IllegalArgumentException if {@code start} is negative or {@code end} is not greater than {@code start}
     */
    public ByteRange {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException(
                    "a byte range needs 0 <= start < end, but start is " + start + " and end is " + end);
        }
    }

    /**
     * The range of {@code length} bytes that begins at {@code start}.
     *
     * @param start the position of the first byte, at least 0
     * @param length the number of bytes, at least 1
     * @return the range
     * @throws IllegalArgumentException if {@code start} is negative, {@code length} is not positive, or the end is
     *     beyond {@link Long#MAX_VALUE}
     */
    public static ByteRange ofLength(long start, long length) {
        if (length > Long.MAX_VALUE - Math.max(start, 0)) {
            throw new IllegalArgumentException(
                    "a byte range of " + length + " bytes from " + start + " ends beyond the largest position");
        }
        return new ByteRange(start, start + length);
    }

    /**
     * The number of bytes.
     *
     * @return at least 1
     */
    public long length() {
        return end - start;
    }

    /**
     * The position of the last byte, as HTTP prints it.
     *
     * @return {@code end - 1}
     */
    public long lastPosition() {
        return end - 1;
    }

    /**
     * Checks that this range lies inside a representation.
     *
     * @param representationLength the length of the representation in bytes
     * @throws IndexOutOfBoundsException if this range ends beyond it
     */
    public void requireInside(long representationLength) {
        if (end > representationLength) {
            throw new IndexOutOfBoundsException(this + " of " + representationLength + " bytes");
        }
    }

    /**
     * Whether this range and the other one overlap or lie directly beside each other, so that one range can stand for
     * both without a byte that neither holds.
     *
     * @param other the other range
     * @return true if {@link #union} is defined
     */
    public boolean touches(ByteRange other) {
        return start <= other.end && other.start <= end;
    }

    /**
     * The range that covers this one and the other one.
     *
     * @param other a range that {@linkplain #touches touches} this one
     * @return the smallest range that holds both
     * @throws IllegalArgumentException if bytes that belong to neither lie between the two
     */
    public ByteRange union(ByteRange other) {
        if (!touches(other)) {
            throw new IllegalArgumentException("no single range covers just " + this + " and " + other);
        }
        return new ByteRange(Math.min(start, other.start), Math.max(end, other.end));
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
