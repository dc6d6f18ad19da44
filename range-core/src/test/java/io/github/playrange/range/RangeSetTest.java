package io.github.playrange.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.range.RangeSpec.From;
import io.github.playrange.range.RangeSpec.FromTo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RangeSetTest {

    private static final ResolvedRanges WHOLE = new ResolvedRanges.Whole();
    private static final ResolvedRanges UNSATISFIABLE = new ResolvedRanges.Unsatisfiable();
    private static final ResolvedRanges EXCESSIVE = new ResolvedRanges.Excessive();

    static Stream<Arguments> selections() {
        return Stream.of(
                Arguments.of("one range", "0-4", 10, single(0, 5)),
                Arguments.of("open-ended", "3-", 10, single(3, 10)),
                Arguments.of("suffix", "-3", 10, single(7, 10)),
                Arguments.of("suffix longer than the representation", "-15", 10, single(0, 10)),
                Arguments.of("last position beyond the end", "8-99", 10, single(8, 10)),
                Arguments.of("the whole as a range", "0-", 10, single(0, 10)),
                Arguments.of("zero suffix", "-0", 10, UNSATISFIABLE),
                Arguments.of("first position at the end", "10-", 10, UNSATISFIABLE),
                Arguments.of("several, none satisfiable", "10-,20-30,-0", 10, UNSATISFIABLE),
                Arguments.of("one of several satisfiable", "10-,2-3,-0", 10, single(2, 4)),
                Arguments.of("two apart", "0-0,-1", 10, several(0, 1, 9, 10)),
                Arguments.of("one byte between", "0-1,3-4", 10, several(0, 2, 3, 5)),
                Arguments.of("descending order is kept", "6-7,0-1", 10, several(6, 8, 0, 2)),
                Arguments.of("adjacent", "0-1,2-3", 10, single(0, 4)),
                Arguments.of("adjacent, descending", "2-3,0-1", 10, single(0, 4)),
                Arguments.of("overlapping", "0-3,2-5", 10, single(0, 6)),
                Arguments.of("nested", "0-5,2-3", 10, single(0, 6)),
                Arguments.of("nested, the inner first", "2-3,0-5", 10, single(0, 6)),
                Arguments.of("twice the same", "2-3,2-3", 10, single(2, 4)),
                Arguments.of("a later one closes the gap", "0-1,4-5,2-3", 10, single(0, 6)),
                Arguments.of("a later one overlaps both", "0-2,5-7,2-5", 11, single(0, 8)),
                Arguments.of("a chain, first to last", "0-1,2-3,4-5,6-7", 10, single(0, 8)),
                Arguments.of("a chain, last to first", "6-7,4-5,2-3,0-1", 10, single(0, 8)),
                Arguments.of("joined ones stand at the first mention", "0-0,8-9,1-1", 20, several(0, 2, 8, 10)),
                Arguments.of("joined to the second", "8-9,0-0,1-1", 20, several(8, 10, 0, 2)),
                Arguments.of("three, the middle joined", "0-0,10-11,20-21,12-13", 30, several(0, 1, 10, 14, 20, 22)),
                Arguments.of("last closes first and third", "0-1,10-11,4-5,2-3", 30, several(0, 6, 10, 12)),
                Arguments.of("last closes second and third", "20-21,0-1,4-5,2-3", 30, several(20, 22, 0, 6)),
                Arguments.of("all in one by the last", "8-9,4-5,0-1,2-3,6-7", 20, single(0, 10)),
                Arguments.of("sum is the length", "0-4,5-9", 10, single(0, 10)),
                Arguments.of("sum is the length, overlapping", "0-4,0-4", 10, single(0, 5)),
                Arguments.of("sum is one more than the length", "0-4,0-5", 10, EXCESSIVE),
                Arguments.of("whole twice", "0-,0-", 10, EXCESSIVE),
                Arguments.of("whole and a byte", "0-,-1", 10, EXCESSIVE),
                Arguments.of("unsatisfiable ones do not count in the sum", "0-9,10-99,99-", 10, single(0, 10)),
                Arguments.of("clipped before they are counted", "5-99,0-4", 10, single(0, 10)),
                Arguments.of("largest length", "0-,-0", Long.MAX_VALUE, single(0, Long.MAX_VALUE)),
                Arguments.of("largest length twice", "0-,0-", Long.MAX_VALUE, EXCESSIVE),
                Arguments.of("empty, range", "0-0", 0, WHOLE),
                Arguments.of("empty, suffix", "-1", 0, WHOLE),
                Arguments.of("empty, unsatisfiable anyhow", "-0", 0, WHOLE));
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @MethodSource
    void selections(String rule, String ranges, long length, ResolvedRanges expected) {
        assertEquals(expected, set(ranges).resolve(length, RangeLimits.DEFAULT), rule);
    }

    @Test
    void asManyAsTheLimit_areServed() {
        assertEquals(several(0, 1, 2, 3), set("0-0,2-2").resolve(10, new RangeLimits(2)));
    }

    @Test
    void moreThanTheLimit_areExcessive() {
        assertEquals(EXCESSIVE, set("0-0,2-2,4-4").resolve(10, new RangeLimits(2)));
    }

    @Test
    void limit_countsBeforeJoining() {
        assertEquals(EXCESSIVE, set("0-0,1-1,2-2").resolve(10, new RangeLimits(2)));
    }

    @Test
    void limit_countsSatisfiableRangesOnly() {
        assertEquals(several(0, 1, 2, 3), set("10-,0-0,-0,2-2,99-").resolve(10, new RangeLimits(2)));
    }

    @Test
    void defaultLimit_isAHundred() {
        assertEquals(100, RangeLimits.DEFAULT.maxRanges());
        List<RangeSpec> specs = new ArrayList<>();
        IntStream.range(0, 100).forEach(i -> specs.add(new FromTo(2L * i, 2L * i)));
        ResolvedRanges.Several hundred =
                (ResolvedRanges.Several) new RangeSet(specs).resolve(1000, RangeLimits.DEFAULT);
        assertEquals(100, hundred.ranges().size());

        specs.add(new FromTo(500, 500));

        assertEquals(EXCESSIVE, new RangeSet(specs).resolve(1000, RangeLimits.DEFAULT));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void limitBelowOne_isRefused(int maxRanges) {
        assertThrows(IllegalArgumentException.class, () -> new RangeLimits(maxRanges));
    }

    @Test
    void negativeLength_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> set("0-").resolve(-1, RangeLimits.DEFAULT));
    }

    @Test
    void noMember_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RangeSet(List.of()));
    }

    @Test
    void members_areCopied() {
        List<RangeSpec> specs = new ArrayList<>(List.of(new From(1)));
        RangeSet set = new RangeSet(specs);
        specs.add(new From(2));

        assertEquals(List.of(new From(1)), set.specs());
        assertThrows(UnsupportedOperationException.class, () -> set.specs().add(new From(3)));
    }

    @Test
    void severalRanges_areCopiedAndAtLeastTwo() {
        List<ByteRange> ranges = new ArrayList<>(List.of(new ByteRange(0, 1), new ByteRange(2, 3)));
        ResolvedRanges.Several several = new ResolvedRanges.Several(ranges);
        ranges.clear();

        assertEquals(2, several.ranges().size());
        assertThrows(IllegalArgumentException.class, () -> new ResolvedRanges.Several(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new ResolvedRanges.Several(List.of(new ByteRange(0, 1))));
    }

    @Test
    void printsAsTheFieldValue() {
        assertEquals("bytes=0-499,600-,-500", set(" 0-499 ,, 600-,-500").toString());
    }

    private static RangeSet set(String ranges) {
        return (RangeSet) RangeField.parse(List.of("bytes=" + ranges));
    }

    private static ResolvedRanges single(long start, long end) {
        return new ResolvedRanges.Single(new ByteRange(start, end));
    }

    private static ResolvedRanges several(long... borders) {
        return new ResolvedRanges.Several(IntStream.range(0, borders.length / 2)
                .mapToObj(i -> new ByteRange(borders[2 * i], borders[2 * i + 1]))
                .toList());
    }
}
