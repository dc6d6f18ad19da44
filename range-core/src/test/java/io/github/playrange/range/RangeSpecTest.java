package io.github.playrange.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.range.RangeSpec.From;
import io.github.playrange.range.RangeSpec.FromTo;
import io.github.playrange.range.RangeSpec.Suffix;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RangeSpecTest {

    private static final long MAX = Long.MAX_VALUE;

    static Stream<Arguments> satisfiable() {
        return Stream.of(
                Arguments.of(new FromTo(0, 0), 1, 0, 1),
                Arguments.of(new FromTo(0, 0), 10, 0, 1),
                Arguments.of(new FromTo(0, 8), 10, 0, 9),
                Arguments.of(new FromTo(0, 9), 10, 0, 10),
                Arguments.of(new FromTo(0, 10), 10, 0, 10),
                Arguments.of(new FromTo(0, MAX), 10, 0, 10),
                Arguments.of(new FromTo(9, 9), 10, 9, 10),
                Arguments.of(new FromTo(9, 10), 10, 9, 10),
                Arguments.of(new FromTo(4, 6), 10, 4, 7),
                Arguments.of(new FromTo(0, MAX - 2), MAX, 0, MAX - 1),
                Arguments.of(new FromTo(0, MAX - 1), MAX, 0, MAX),
                Arguments.of(new FromTo(0, MAX), MAX, 0, MAX),
                Arguments.of(new FromTo(MAX - 1, MAX), MAX, MAX - 1, MAX),
                Arguments.of(new From(0), 1, 0, 1),
                Arguments.of(new From(0), 10, 0, 10),
                Arguments.of(new From(9), 10, 9, 10),
                Arguments.of(new From(MAX - 1), MAX, MAX - 1, MAX),
                Arguments.of(new Suffix(1), 1, 0, 1),
                Arguments.of(new Suffix(1), 10, 9, 10),
                Arguments.of(new Suffix(9), 10, 1, 10),
                Arguments.of(new Suffix(10), 10, 0, 10),
                Arguments.of(new Suffix(11), 10, 0, 10),
                Arguments.of(new Suffix(MAX), 10, 0, 10),
                Arguments.of(new Suffix(MAX), MAX, 0, MAX),
                Arguments.of(new Suffix(MAX - 1), MAX, 1, MAX));
    }

    @ParameterizedTest
    @MethodSource
    void satisfiable(RangeSpec spec, long length, long start, long end) {
        assertEquals(Optional.of(new ByteRange(start, end)), spec.resolve(length));
    }

    static Stream<Arguments> unsatisfiable() {
        return Stream.of(
                Arguments.of(new FromTo(0, 0), 0),
                Arguments.of(new FromTo(10, 10), 10),
                Arguments.of(new FromTo(10, MAX), 10),
                Arguments.of(new FromTo(11, 12), 10),
                Arguments.of(new FromTo(MAX, MAX), MAX),
                Arguments.of(new From(0), 0),
                Arguments.of(new From(10), 10),
                Arguments.of(new From(MAX), 10),
                Arguments.of(new From(MAX), MAX),
                Arguments.of(new Suffix(0), 0),
                Arguments.of(new Suffix(0), 10),
                Arguments.of(new Suffix(1), 0),
                Arguments.of(new Suffix(MAX), 0));
    }

    @ParameterizedTest
    @MethodSource
    void unsatisfiable(RangeSpec spec, long length) {
        assertEquals(Optional.empty(), spec.resolve(length));
    }

    static Stream<RangeSpec> negativeLength_isRefused() {
        return Stream.of(new FromTo(0, 0), new From(0), new Suffix(0), new Suffix(1));
    }

    @ParameterizedTest
    @MethodSource
    void negativeLength_isRefused(RangeSpec spec) {
        assertThrows(IllegalArgumentException.class, () -> spec.resolve(-1));
    }

    @Test
    void fromTo_negativeOrBackward_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FromTo(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> new FromTo(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new FromTo(0, -1));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE})
    void negativePositionOrSuffix_isRefused(long negative) {
        assertThrows(IllegalArgumentException.class, () -> new From(negative));
        assertThrows(IllegalArgumentException.class, () -> new Suffix(negative));
    }

    @Test
    void printsAsInTheField() {
        assertEquals("0-499", new FromTo(0, 499).toString());
        assertEquals("9500-", new From(9500).toString());
        assertEquals("-500", new Suffix(500).toString());
        assertEquals("-0", new Suffix(0).toString());
    }
}
