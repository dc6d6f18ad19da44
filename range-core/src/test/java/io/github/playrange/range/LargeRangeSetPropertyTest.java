package io.github.playrange.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.range.RangeSpec.From;
import io.github.playrange.range.RangeSpec.FromTo;
import io.github.playrange.range.RangeSpec.Suffix;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random sets over representations of every size up to the largest, where a bitmap has no room: the bytes asked for and
 * the bytes selected are compared between each two neighbouring ends of ranges. Seeded, so that a failure repeats.
 */
final class LargeRangeSetPropertyTest {

    private static final int ROUNDS = 20_000;
    private static final long[] EDGES = {1L << 31, 1L << 32, 5L << 30, 1L << 53, 1L << 62, Long.MAX_VALUE};

    /** Positions are numbers without end, so that no sum of the oracle can overflow. */
    private record Interval(BigInteger start, BigInteger end) {

        static Interval of(ByteRange range) {
            return new Interval(BigInteger.valueOf(range.start()), BigInteger.valueOf(range.end()));
        }

        /** What a member asks for, written from RFC 9110, section 14.1.2; empty if it is unsatisfiable. */
        static Stream<Interval> of(RangeSpec spec, BigInteger length) {
            BigInteger start;
            BigInteger end = length;
            if (spec instanceof FromTo fromTo) {
                start = BigInteger.valueOf(fromTo.first());
                end = BigInteger.valueOf(fromTo.last()).add(BigInteger.ONE).min(length);
            } else if (spec instanceof From from) {
                start = BigInteger.valueOf(from.first());
            } else {
                BigInteger suffix = BigInteger.valueOf(((Suffix) spec).length());
                start = length.subtract(suffix).max(BigInteger.ZERO);
            }
            return start.compareTo(end) < 0 ? Stream.of(new Interval(start, end)) : Stream.empty();
        }

        boolean holds(BigInteger position) {
            return start.compareTo(position) <= 0 && position.compareTo(end) < 0;
        }

        BigInteger length() {
            return end.subtract(start);
        }
    }

    @Test
    void everyByteAskedFor_isSelectedOnceAndNoOther() {
        Random random = new Random(14_12_63);
        int honoured = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long length = anyLength(random);
            RangeSet set = new RangeSet(Stream.generate(() -> member(random, length))
                    .limit(1 + random.nextInt(8))
                    .toList());
            RangeLimits limits = new RangeLimits(1 + random.nextInt(10));

            honoured += check(set, length, limits);
        }
        assertTrue(honoured > ROUNDS / 4, "too few sets that select something");
    }

    /** Returns 1 if ranges are selected, else 0. */
    private static int check(RangeSet set, long length, RangeLimits limits) {
        List<Interval> asked = set.specs().stream()
                .flatMap(spec -> Interval.of(spec, BigInteger.valueOf(length)))
                .toList();
        BigInteger sum = asked.stream().map(Interval::length).reduce(BigInteger.ZERO, BigInteger::add);
        ResolvedRanges resolved = set.resolve(length, limits);
        String message = set + " of " + length + " with " + limits + " gave " + resolved;
        if (asked.isEmpty()) {
            assertEquals(new ResolvedRanges.Unsatisfiable(), resolved, message);
            return 0;
        }
        if (asked.size() > limits.maxRanges() || sum.compareTo(BigInteger.valueOf(length)) > 0) {
            assertEquals(new ResolvedRanges.Excessive(), resolved, message);
            return 0;
        }
        List<Interval> selected = selected(resolved).stream().map(Interval::of).toList();
        BigInteger[] ends = Stream.of(asked, selected)
                .flatMap(List::stream)
                .flatMap(interval -> Stream.of(interval.start(), interval.end()))
                .sorted()
                .distinct()
                .toArray(BigInteger[]::new);
        for (BigInteger position : ends) {
            long wanted = asked.stream().anyMatch(interval -> interval.holds(position)) ? 1 : 0;
            assertEquals(
                    wanted,
                    selected.stream()
                            .filter(interval -> interval.holds(position))
                            .count(),
                    () -> "at " + position + " of " + Arrays.toString(ends) + ": " + message);
        }
        checkApartAndInOrder(selected, asked, message);
        return 1;
    }

    private static void checkApartAndInOrder(List<Interval> selected, List<Interval> asked, String message) {
        List<Integer> mentions = new ArrayList<>();
        for (Interval range : selected) {
            assertTrue(
                    selected.stream().noneMatch(other -> other.start().equals(range.end())), "not joined: " + message);
            mentions.add(asked.indexOf(asked.stream()
                    .filter(member -> range.holds(member.start()))
                    .findFirst()
                    .orElseThrow()));
        }
        assertEquals(mentions.stream().sorted().toList(), mentions, "order of first mention: " + message);
    }

    private static List<ByteRange> selected(ResolvedRanges resolved) {
        return resolved instanceof ResolvedRanges.Single single
                ? List.of(single.range())
                : ((ResolvedRanges.Several) resolved).ranges();
    }

    private static long anyLength(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> 1 + random.nextInt(50);
            case 1 -> edge(random) - random.nextInt(3);
            default -> 1 + (random.nextLong() >>> (1 + random.nextInt(62))) % Long.MAX_VALUE;
        };
    }

    private static long edge(Random random) {
        return EDGES[random.nextInt(EDGES.length)];
    }

    /** Mostly short and near the beginning, the end or an edge, so that members meet; now and then of any size. */
    private static RangeSpec member(Random random, long length) {
        long near = switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> Math.min(edge(random), length) - 10;
            default -> length - 20;
        };
        long first = Math.max(0, near) + random.nextInt(near < Long.MAX_VALUE - 30 ? 22 : 10);
        return switch (random.nextInt(24)) {
            case 0 -> new From(first);
            case 1, 2 -> new Suffix(random.nextInt(12));
            case 3 -> new Suffix(random.nextLong() >>> 1);
            case 4 -> new FromTo(first, Long.MAX_VALUE);
            case 5 -> new FromTo(first / 2, first);
            default -> new FromTo(first, Math.max(first, first + random.nextInt(8)));
        };
    }
}
