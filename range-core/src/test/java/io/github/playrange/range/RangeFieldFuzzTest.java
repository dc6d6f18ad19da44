package io.github.playrange.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.fuzz.FuzzTarget;
import java.util.List;

/** Whatever the lines of a Range field say, they say one of four things, and what they select lies inside. */
final class RangeFieldFuzzTest extends FuzzTarget {

    private static final long[] LENGTHS = {0, 1, 2, 10, 1000, Integer.MAX_VALUE, 1L << 31, 1L << 32, Long.MAX_VALUE};
    private static final List<RangeLimits> LIMITS =
            List.of(new RangeLimits(1), new RangeLimits(3), RangeLimits.DEFAULT);

    @Override
    protected void check(String text) {
        RangeField field = RangeField.parse(text.lines().toList());
        if (field instanceof RangeSet set) {
            assertEquals(set, RangeField.parse(List.of(set.toString())));
            for (long length : LENGTHS) {
                for (RangeLimits limits : LIMITS) {
                    check(set, length, limits);
                }
            }
        } else if (field instanceof RangeField.Invalid invalid) {
            assertFalse(invalid.reason().isBlank());
        } else if (field instanceof RangeField.OtherUnit other) {
            assertFalse(other.unit().isEmpty() || other.unit().equalsIgnoreCase("bytes"));
        } else {
            assertEquals("", text.strip());
        }
    }

    private static void check(RangeSet set, long length, RangeLimits limits) {
        ResolvedRanges resolved = set.resolve(length, limits);
        assertEquals(length == 0, resolved instanceof ResolvedRanges.Whole);
        if (resolved instanceof ResolvedRanges.Single single) {
            assertAreSelected(set, List.of(single.range()), length);
        } else if (resolved instanceof ResolvedRanges.Several several) {
            assertTrue(several.ranges().size() <= limits.maxRanges());
            assertAreSelected(set, several.ranges(), length);
        } else if (resolved instanceof ResolvedRanges.Unsatisfiable) {
            assertTrue(
                    set.specs().stream().allMatch(spec -> spec.resolve(length).isEmpty()));
        }
    }

    private static void assertAreSelected(RangeSet set, List<ByteRange> ranges, long length) {
        long remaining = length;
        for (ByteRange range : ranges) {
            assertTrue(range.end() <= length);
            remaining -= range.length();
            assertTrue(remaining >= 0);
            assertEquals(1, ranges.stream().filter(range::touches).count());
        }
        for (RangeSpec spec : set.specs()) {
            spec.resolve(length)
                    .ifPresent(asked -> assertTrue(ranges.stream()
                            .anyMatch(range -> range.start() <= asked.start() && asked.end() <= range.end())));
        }
    }
}
