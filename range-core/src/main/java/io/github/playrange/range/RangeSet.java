package io.github.playrange.range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ranges of bytes that a client asked for, in its order.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param specs the members, at least one
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.1.2">RFC 9110, section 14.1.2</a>
 */
public record RangeSet(List<RangeSpec> specs) implements RangeField {

    private static final Comparator<Mention> BY_POSITION =
            Comparator.comparingLong(mention -> mention.range().start());
    private static final Comparator<Mention> BY_PLACE = Comparator.comparingInt(Mention::place);

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
        return switch (satisfiable.size()) {
            case 0 -> new ResolvedRanges.Unsatisfiable();
            case 1 -> new ResolvedRanges.Single(satisfiable.get(0));
            default -> joined(satisfiable);
        };
    }

    /** Joins in the order of positions, where only neighbours can touch, and puts back the order of mention. */
    private static ResolvedRanges joined(List<ByteRange> ranges) {
        List<Mention> mentions = new ArrayList<>(ranges.size());
        for (ByteRange range : ranges) {
            mentions.add(new Mention(mentions.size(), range));
        }
        mentions.sort(BY_POSITION);
        List<Mention> joined = new ArrayList<>(ranges.size());
        for (Mention mention : mentions) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).range().touches(mention.range())) {
                joined.set(last, joined.get(last).joinedWith(mention));
            } else {
                joined.add(mention);
            }
        }
        joined.sort(BY_PLACE);
        return joined.size() == 1
                ? new ResolvedRanges.Single(joined.get(0).range())
                : new ResolvedRanges.Several(joined.stream().map(Mention::range).toList());
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
