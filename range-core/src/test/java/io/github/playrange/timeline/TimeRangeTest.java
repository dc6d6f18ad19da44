package io.github.playrange.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeRangeTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration NANO = Duration.ofNanos(1);

    @Test
    void start_mustNotBeNegative() {
        assertThrows(IllegalArgumentException.class, () -> new TimeRange(NANO.negated(), SECOND));
    }

    @Test
    void start_mustLieBeforeTheEnd() {
        IllegalArgumentException reversed =
                assertThrows(IllegalArgumentException.class, () -> TimeRange.ofSeconds("7", "3.5"));
        assertEquals(
                "a time range must start before its end, but starts at 7 s and ends at 3.5 s", reversed.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new TimeRange(SECOND, SECOND));
        assertThrows(IllegalArgumentException.class, () -> new TimeRange(Duration.ZERO, SECOND.negated()));
    }

    @Test
    void end_mayBeTheEndOfTime() {
        TimeRange open = new TimeRange(TimeRange.END_OF_TIME.minus(NANO), TimeRange.END_OF_TIME);
        assertTrue(open.isToEnd());
        assertEquals(NANO, open.length());
        assertFalse(new TimeRange(Duration.ZERO, TimeRange.END_OF_TIME.minus(NANO)).isToEnd());
    }

    @Test
    void time_mustNotLieBeyondTheEndOfTime() {
        assertThrows(IllegalArgumentException.class, () -> new TimeRange(SECOND, TimeRange.END_OF_TIME.plus(NANO)));
        assertThrows(IllegalArgumentException.class, () -> TimeRange.from(TimeRange.END_OF_TIME));
        assertThrows(IllegalArgumentException.class, () -> new TimeRange(SECOND, Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void start_belongsToTheRangeAndTheEndDoesNot() {
        TimeRange range = TimeRange.ofMillis(1_000, 2_000);
        assertFalse(range.contains(SECOND.minus(NANO)));
        assertTrue(range.contains(SECOND));
        assertTrue(range.contains(SECOND.multipliedBy(2).minus(NANO)));
        assertFalse(range.contains(SECOND.multipliedBy(2)));
    }

    @Test
    void touchingRanges_doNotOverlap() {
        TimeRange range = TimeRange.ofMillis(1_000, 2_000);
        assertFalse(range.overlaps(TimeRange.ofMillis(0, 1_000)));
        assertFalse(range.overlaps(TimeRange.ofMillis(2_000, 3_000)));
        assertTrue(range.overlaps(TimeRange.ofMillis(1_999, 3_000)));
        assertTrue(range.overlaps(TimeRange.ofMillis(0, 5_000)));
        assertTrue(range.overlaps(TimeRange.ofMillis(1_400, 1_600)));
    }

    @Test
    void nanoseconds_areExact() {
        TimeRange range = TimeRange.ofSeconds("4194303.999999998", "4194303.999999999");
        assertEquals(4_194_303_999_999_998L, range.start().toNanos());
        assertEquals(4_194_303_999_999_999L, range.end().toNanos());
    }

    @Test
    void text_isTheMediaFragment() {
        assertEquals("3.2,7.55", TimeRange.ofSeconds("3.20", "7.55").toString());
        assertEquals("3", TimeRange.from(Duration.ofSeconds(3)).toString());
    }
}
