package io.github.playrange.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.range.RangeSpec.From;
import io.github.playrange.range.RangeSpec.FromTo;
import io.github.playrange.range.RangeSpec.Suffix;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random sets, resolved and compared with a bitmap of the bytes asked for. Seeded, so that a failure repeats. */
final class RangeSetPropertyTest {

    private static final int ROUNDS = 20_000;

    /** What a set asks of a representation, byte by byte, written from RFC 9110, section 14.1.2. */
    private record Asked(BitSet union, List<BitSet> members, long sum) {

        static Asked of(RangeSet set, int length) {
            BitSet union = new BitSet();
            List<BitSet> members = new ArrayList<>();
            long sum = 0;
            for (RangeSpec spec : set.specs()) {
                BitSet bytes = new BitSet();
                IntStream.range(0, length)
                        .filter(position -> asks(spec, position, length))
                        .forEach(bytes::set);
                if (!bytes.isEmpty()) {
                    members.add(bytes);
                    union.or(bytes);
                    sum += bytes.cardinality();
                }
            }
            return new Asked(union, members, sum);
        }

        private static boolean asks(RangeSpec spec, long position, long length) {
            if (spec instanceof FromTo fromTo) {
                return fromTo.first() <= position && position <= fromTo.last();
            }
            return spec instanceof From from ? from.first() <= position : length - position <= ((Suffix) spec).length();
        }

        /** The index of the first member that asks for the byte. */
        int firstMention(int position) {
            return IntStream.range(0, members.size())
                    .filter(i -> members.get(i).get(position))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void everyByteAskedFor_isSelectedOnceAndNoOther() {
        Random random = new Random(91_10);
        for (int round = 0; round < ROUNDS; round++) {
            int length = random.nextInt(random.nextBoolean() ? 12 : 80);
            RangeSet set = randomSet(random, length);
            RangeLimits limits = new RangeLimits(1 + random.nextInt(8));

            check(set, length, limits);
        }
    }

    private static void check(RangeSet set, int length, RangeLimits limits) {
        Asked asked = Asked.of(set, length);
        ResolvedRanges resolved = set.resolve(length, limits);
        String message = set + " of " + length + " with " + limits + " gave " + resolved;
        if (length == 0) {
            assertEquals(new ResolvedRanges.Whole(), resolved, message);
        } else if (asked.union().isEmpty()) {
            assertEquals(new ResolvedRanges.Unsatisfiable(), resolved, message);
        } else if (asked.sum() > length || asked.members().size() > limits.maxRanges()) {
            assertEquals(new ResolvedRanges.Excessive(), resolved, message);
        } else {
            checkSelection(asked, selected(resolved), length, message);
        }
    }

    private static void checkSelection(Asked asked, List<ByteRange> selected, int length, String message) {
        BitSet sent = new BitSet();
        long sum = 0;
        for (ByteRange range : selected) {
            int start = (int) range.start();
            int end = (int) range.end();
            assertTrue(sent.get(start, end).isEmpty(), "a byte twice: " + message);
            assertFalse(start > 0 && sent.get(start - 1), "not joined: " + message);
            assertFalse(sent.get(end), "not joined: " + message);
            sent.set(start, end);
            sum += range.length();
        }
        assertEquals(asked.union(), sent, message);
        assertTrue(sum <= length, message);
        List<Integer> mentions = selected.stream()
                .map(range -> IntStream.range((int) range.start(), (int) range.end())
                        .map(asked::firstMention)
                        .min()
                        .orElseThrow())
                .toList();
        assertEquals(mentions.stream().sorted().toList(), mentions, "order of first mention: " + message);
    }

    private static List<ByteRange> selected(ResolvedRanges resolved) {
        if (resolved instanceof ResolvedRanges.Single single) {
            return List.of(single.range());
        }
        return ((ResolvedRanges.Several) resolved).ranges();
    }

    @Test
    void printedSet_readsBackToAnEqualOne() {
        Random random = new Random(14_12);
        for (int round = 0; round < ROUNDS; round++) {
            RangeSet set = new RangeSet(Stream.generate(() -> anySpec(random))
                    .limit(1 + random.nextInt(5))
                    .toList());

            assertEquals(set, RangeField.parse(List.of(set.toString())));
        }
    }

    @Test
    void anyText_hasAMeaningAndAnySet_resolves() {
        Random random = new Random(5_61);
        String[] pieces = {
            "bytes", "=", "-", ",", " ", "\t", "0", "1", "7", "42", "99999999999999999999", "x", "\"", ";"
        };
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder line = new StringBuilder(random.nextInt(4) == 0 ? "" : "bytes=");
            for (int i = random.nextInt(12); i > 0; i--) {
                line.append(pieces[random.nextInt(pieces.length)]);
            }

            RangeField field = RangeField.parse(List.of(line.toString()));

            if (field instanceof RangeSet set) {
                check(set, random.nextInt(60), RangeLimits.DEFAULT);
                assertEquals(set, RangeField.parse(List.of(set.toString())), line.toString());
            } else {
                assertNotNull(field);
            }
        }
    }

    /** Short ranges near each other, so that most sets are honoured and many members touch. */
    private static RangeSet randomSet(Random random, int length) {
        return new RangeSet(Stream.generate(() -> nearSpec(random, length))
                .limit(1 + random.nextInt(7))
                .toList());
    }

    private static RangeSpec nearSpec(Random random, int length) {
        int first = random.nextInt(length + 3);
        return switch (random.nextInt(8)) {
            case 0 -> new From(Math.max(0, length - random.nextInt(4)));
            case 1 -> new Suffix(random.nextInt(4));
            case 2 -> new FromTo(first, random.nextBoolean() ? Long.MAX_VALUE : first + length);
            default -> new FromTo(first, first + random.nextInt(1 + length / 6));
        };
    }

    private static RangeSpec anySpec(Random random) {
        long number = anyNumber(random);
        return switch (random.nextInt(3)) {
            case 0 -> new From(number);
            case 1 -> new Suffix(number);
            default -> {
                long other = anyNumber(random);
                yield new FromTo(Math.min(number, other), Math.max(number, other));
            }
        };
    }

    private static long anyNumber(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(20);
            case 1 -> Long.MAX_VALUE - random.nextInt(20);
            default -> random.nextLong() >>> (1 + random.nextInt(62));
        };
    }
}
