package io.github.playrange.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ByteRangeTest {

    @Test
    void holdsStartAndNotEnd() {
        ByteRange range = new ByteRange(3, 7);

        assertEquals(4, range.length());
        assertEquals(6, range.lastPosition());
        assertEquals("[3, 7)", range.toString());
    }

    @Test
    void oneByteIsTheSmallestRange() {
        ByteRange range = new ByteRange(0, 1);

        assertEquals(1, range.length());
        assertEquals(0, range.lastPosition());
    }

    @Test
    void largestRange_hasNoOverflow() {
        ByteRange range = new ByteRange(0, Long.MAX_VALUE);

        assertEquals(Long.MAX_VALUE, range.length());
        assertEquals(Long.MAX_VALUE - 1, range.lastPosition());
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 0", "5, 5", "5, 4", "-2, -1", "0, -1", "-9223372036854775808, 9223372036854775807"})
    void emptyBackwardOrNegative_isRefused(long start, long end) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new ByteRange(start, end));

        assertEquals(
                "a byte range needs 0 <= start < end, but start is " + start + " and end is " + end,
                refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "7, 10, 17",
        "0, 9223372036854775807, 9223372036854775807",
        "9223372036854775806, 1, 9223372036854775807",
    })
    void ofLength_endsLengthAfterStart(long start, long length, long end) {
        assertEquals(new ByteRange(start, end), ByteRange.ofLength(start, length));
    }

    @Test
    void ofLength_beyondTheLargestPosition_saysSo() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> ByteRange.ofLength(1, Long.MAX_VALUE));

        assertEquals(
                "a byte range of 9223372036854775807 bytes from 1 ends beyond the largest position",
                refusal.getMessage());
    }

    @Test
    void requireInside_allowsUpToTheLastByte() {
        ByteRange range = new ByteRange(3, 7);

        range.requireInside(7);
        range.requireInside(Long.MAX_VALUE);
        IndexOutOfBoundsException refusal = assertThrows(IndexOutOfBoundsException.class, () -> range.requireInside(6));
        assertEquals("[3, 7) of 6 bytes", refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "5, -1",
        "-1, 5",
        "-5, 10",
        "0, -9223372036854775808",
        "1, 9223372036854775807",
        "9223372036854775807, 1",
        "-9223372036854775808, 9223372036854775807",
    })
    void ofLength_withoutARange_isRefused(long start, long length) {
        assertThrows(IllegalArgumentException.class, () -> ByteRange.ofLength(start, length));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 5, 9, 0, 9",
        "0, 5, 4, 9, 0, 9",
        "0, 5, 0, 5, 0, 5",
        "0, 9, 3, 4, 0, 9",
        "0, 1, 1, 2, 0, 2",
        "0, 9223372036854775806, 9223372036854775806, 9223372036854775807, 0, 9223372036854775807",
    })
    void overlappingAdjacentOrNested_touchAndUnite(
            long start, long end, long otherStart, long otherEnd, long unionStart, long unionEnd) {
        ByteRange one = new ByteRange(start, end);
        ByteRange other = new ByteRange(otherStart, otherEnd);
        ByteRange union = new ByteRange(unionStart, unionEnd);

        assertTrue(one.touches(other));
        assertTrue(other.touches(one));
        assertEquals(union, one.union(other));
        assertEquals(union, other.union(one));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 6, 9", "0, 1, 2, 3", "0, 1, 9223372036854775806, 9223372036854775807"})
    void aByteBetween_keepsRangesApart(long start, long end, long otherStart, long otherEnd) {
        ByteRange one = new ByteRange(start, end);
        ByteRange other = new ByteRange(otherStart, otherEnd);

        assertFalse(one.touches(other));
        assertFalse(other.touches(one));
        assertThrows(IllegalArgumentException.class, () -> one.union(other));
        assertThrows(IllegalArgumentException.class, () -> other.union(one));
    }
}
