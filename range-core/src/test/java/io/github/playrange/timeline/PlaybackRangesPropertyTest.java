package io.github.playrange.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.timeline.EditedPosition.Kept;
import io.github.playrange.timeline.EditedPosition.Removed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold for every list and every time. The seed is the number of the repetition. */
class PlaybackRangesPropertyTest {

    private static final int ROUNDS = 20;
    private static final int CASES = 200;

    @RepeatedTest(ROUNDS)
    void keptTime_comesBackFromTheEditedClock(RepetitionInfo seed) {
        forEachList(seed, (random, list) -> {
            Duration source = randomTime(random);
            EditedPosition position = list.toEdited(source);
            boolean held = list.ranges().stream().anyMatch(range -> range.contains(source));
            if (position instanceof Kept kept) {
                assertTrue(held);
                assertEquals(Optional.of(source), list.toSource(kept.at()));
            } else {
                assertTrue(!held);
                Duration next = ((Removed) position).nextKeptAt();
                assertTrue(next.compareTo(list.total()) <= 0);
                if (next.compareTo(list.total()) < 0) {
                    assertTrue(list.toSource(next).orElseThrow().compareTo(source) > 0);
                }
            }
        });
    }

    @RepeatedTest(ROUNDS)
    void editedTime_beforeTheTotalIsAlwaysKept(RepetitionInfo seed) {
        forEachList(seed, (random, list) -> {
            long total = list.total().toNanos();
            if (total == 0) {
                return;
            }
            Duration edited = Duration.ofNanos(random.nextLong(total));
            Duration source = list.toSource(edited).orElseThrow();
            Kept kept = assertInstanceOf(Kept.class, list.toEdited(source));
            assertTrue(kept.at().compareTo(edited) <= 0, "the first range in list order answers");
        });
    }

    @RepeatedTest(ROUNDS)
    void normalized_isIdempotentAndLosesOnlyWhatLiesBeyond(RepetitionInfo seed) {
        forEachList(seed, (random, list) -> {
            Duration duration = randomTime(random);
            PlaybackRanges once = list.normalized(duration);
            assertEquals(once, once.normalized(duration));
            Duration visible = Duration.ZERO;
            for (TimeRange range : list.ranges()) {
                Duration start = min(range.start(), duration);
                visible = visible.plus(min(range.end(), duration).minus(start));
            }
            assertEquals(visible, once.total());
        });
    }

    @RepeatedTest(ROUNDS)
    void keepAndRemove_changeJustTheRange(RepetitionInfo seed) {
        forEachList(seed, (random, list) -> {
            TimeRange range = randomRange(random);
            PlaybackRanges kept = list.keep(range);
            PlaybackRanges removed = list.remove(range);
            for (int i = 0; i < 10; i++) {
                Duration time = i == 0 ? range.start() : i == 1 ? range.end() : randomTime(random);
                boolean before = list.toEdited(time) instanceof Kept;
                boolean inside = range.contains(time);
                assertEquals(before || inside, kept.toEdited(time) instanceof Kept);
                assertEquals(before && !inside, removed.toEdited(time) instanceof Kept);
            }
            assertEquals(kept, kept.keep(range));
            assertEquals(removed, removed.remove(range));
            assertEquals(removed.total().plus(removedFrom(list, range)), list.total());
        });
    }

    @RepeatedTest(ROUNDS)
    void whatIsPrinted_isReadBack(RepetitionInfo seed) {
        forEachList(seed, (random, list) -> {
            assertEquals(
                    Optional.of(list), MediaFragments.parse(list.toString()).list());
            assertEquals(
                    Optional.of(list),
                    MediaFragments.parse("v=1&" + list + "&x").list());
            assertEquals(list, PlaybackRanges.fromJson(list.toJson()));
        });
    }

    private static Duration removedFrom(PlaybackRanges list, TimeRange range) {
        Duration removed = Duration.ZERO;
        for (TimeRange kept : list.ranges()) {
            if (kept.overlaps(range)) {
                Duration start = kept.start().compareTo(range.start()) > 0 ? kept.start() : range.start();
                removed = removed.plus(min(kept.end(), range.end()).minus(start));
            }
        }
        return removed;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    @FunctionalInterface
    private interface Property {
        void check(Random random, PlaybackRanges list);
    }

    private static void forEachList(RepetitionInfo seed, Property property) {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < CASES; i++) {
            List<TimeRange> ranges = new ArrayList<>();
            for (int n = random.nextInt(7); n > 0; n--) {
                ranges.add(randomRange(random));
            }
            property.check(random, new PlaybackRanges(ranges));
        }
    }

    private static TimeRange randomRange(Random random) {
        Duration a = randomTime(random);
        Duration b = random.nextInt(20) == 0 ? TimeRange.END_OF_TIME : randomTime(random);
        if (a.equals(b)) {
            b = a.plusNanos(1);
        }
        return a.compareTo(b) < 0 ? new TimeRange(a, b) : new TimeRange(b, a);
    }

    /** Mostly from a small grid, so that ranges touch and repeat; sometimes any nanosecond. */
    private static Duration randomTime(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Duration.ofNanos(random.nextLong(TimeRange.END_OF_TIME.toNanos() - 1));
            case 1 -> Duration.ofMillis(random.nextInt(12_000));
            default -> Duration.ofSeconds(random.nextInt(12));
        };
    }
}
