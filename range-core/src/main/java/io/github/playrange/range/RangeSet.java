package io.github.playrange.range;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ranges of bytes that a client asked for, in its order.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param specs the members, at least one
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2">RFC 9110, section 14.1.2</a>
 */
public record RangeSet(List<RangeSpec> specs) implements RangeField {

    /**
     * Copies the members.
     *
     * @param specs the members, at least one
     * @throws IllegalArgumentException if there is none
     */
    public RangeSet {
        specs = List.copyOf(specs);
        if (specs.isEmpty()) {
            throw new IllegalArgumentException("a range set needs at least one range");
        }
    }

    /**
     * Decides what this set selects from a representation.
     *
     * <p>A set that asks for more bytes than there are, or for more ranges than the limit, counted before anything is
     * joined, is excessive (RFC 9110, section 17.15, leaves the measure to the server). Otherwise overlapping and
     * adjacent ranges are joined, and each joined range stands where its first member stood. The bytes selected are
     * therefore never more than {@code length}, and the ranges never more than the limit.
     *
     * @param length the length of the representation in bytes, at least 0
     * @param limits what one response may be asked for
     * @return what is selected
     * @throws IllegalArgumentException if {@code length} is negative
     */
    public ResolvedRanges resolve(long length, RangeLimits limits) {
        if (length == 0) {
            return new ResolvedRanges.Whole();
        }
        List<ByteRange> satisfiable = new ArrayList<>();
        long remaining = length;
        for (RangeSpec spec : specs) {
            ByteRange range = spec.resolve(length).orElse(null);
            if (range == null) {
                continue;
            }
            if (satisfiable.size() == limits.maxRanges() || range.length() > remaining) {
                return new ResolvedRanges.Excessive();
            }
            remaining -= range.length();
            satisfiable.add(range);
        }
        if (satisfiable.isEmpty()) {
            return new ResolvedRanges.Unsatisfiable();
        }
        List<ByteRange> joined = coalesce(satisfiable);
        return joined.size() == 1 ? new ResolvedRanges.Single(joined.get(0)) : new ResolvedRanges.Several(joined);
    }

    /** Joins in the order of positions, where only neighbours can touch, and puts back the order of mention. */
    private static List<ByteRange> coalesce(List<ByteRange> ranges) {
        Deque<Mention> joined = new ArrayDeque<>();
        IntStream.range(0, ranges.size())
                .mapToObj(place -> new Mention(place, ranges.get(place)))
                .sorted(Comparator.comparingLong(mention -> mention.range().start()))
                .forEach(mention -> {
                    Mention last = joined.peekLast();
                    joined.addLast(
                            last != null && last.range().touches(mention.range())
                                    ? joined.removeLast().joinedWith(mention)
                                    : mention);
                });
        return joined.stream()
                .sorted(Comparator.comparingInt(Mention::place))
                .map(Mention::range)
                .toList();
    }

    /** A range, and the place in the set of the member that mentioned a part of it first. */
    private record Mention(int place, ByteRange range) {

        Mention joinedWith(Mention other) {
            return new Mention(Math.min(place, other.place), range.union(other.range));
        }
    }

    /**
     * The set as a field value that {@link RangeField#parse} reads back to an equal set.
     *
     * @return for example {@code bytes=0-499,-500}
     */
    @Override
    public String toString() {
        return specs.stream().map(RangeSpec::toString).collect(Collectors.joining(",", "bytes=", ""));
    }
}
