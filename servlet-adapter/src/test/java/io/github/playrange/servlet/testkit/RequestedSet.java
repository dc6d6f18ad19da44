package io.github.playrange.servlet.testkit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the {@code Range} of a vector is, by the grammar of RFC 9110, section 14.1.1, and of any size of number.
 *
 * @param unit in lower case; empty if there is no unit
 * @param ranges first and last position, or empty if the set is not valid in bytes
 */
record RequestedSet(String unit, Optional<List<Span>> ranges) {

    private static final Pattern UNIT_AND_SET = Pattern.compile("(\\w[\\w-]*)=(.*)");
    private static final Pattern SPEC = Pattern.compile("(\\d+)-(\\d*)|-(\\d+)");
    private static final Pattern NUMERAL = Pattern.compile("\\d+");
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    /** How many ranges of any kind are many. */
    private static final int MANY = 100;

    /** A range as it is asked for, which may lie beyond the end. */
    record Span(BigInteger first, BigInteger last) {

        private boolean overlaps(Span other) {
            return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
        }
    }

    /** What a field asks of a file of a length. */
    static RequestedSet of(String field, long size) {
        Matcher parts = UNIT_AND_SET.matcher(field.strip());
        if (!parts.matches()) {
            return new RequestedSet("", Optional.empty());
        }
        // Empty elements of a list count for nothing (section 5.6.1.2).
        List<String> specs = Arrays.stream(parts.group(2).split(",", -1))
                .map(String::strip)
                .filter(spec -> !spec.isEmpty())
                .toList();
        List<Span> spans = new ArrayList<>();
        for (String spec : specs) {
            span(spec, BigInteger.valueOf(size)).ifPresent(spans::add);
        }
        boolean valid = !specs.isEmpty() && spans.size() == specs.size();
        return new RequestedSet(parts.group(1).toLowerCase(Locale.ROOT), valid ? Optional.of(spans) : Optional.empty());
    }

    private static Optional<Span> span(String spec, BigInteger size) {
        Matcher parts = SPEC.matcher(spec);
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigInteger end = size.subtract(BigInteger.ONE);
        if (parts.group(3) != null) {
            BigInteger first = size.subtract(new BigInteger(parts.group(3))).max(BigInteger.ZERO);
            return Optional.of(new Span(first, end));
        }
        BigInteger first = new BigInteger(parts.group(1));
        BigInteger last = parts.group(2).isEmpty() ? end.max(first) : new BigInteger(parts.group(2));
        return first.compareTo(last) <= 0 ? Optional.of(new Span(first, last)) : Optional.empty();
    }

    boolean isInvalid() {
        return unit.isEmpty() || (unit.equals("bytes") && ranges.isEmpty());
    }

    /** More than two ranges overlap, or there are many: section 14.2 lets a server ignore or reject that. */
    boolean isExcessive() {
        List<Span> spans = ranges.orElse(List.of());
        return spans.size() >= MANY
                || spans.stream().filter(span -> overlapsAnother(span, spans)).count() > 2;
    }

    private static boolean overlapsAnother(Span span, List<Span> spans) {
        return spans.stream().filter(span::overlaps).count() > 1;
    }

    boolean hasSeveral() {
        return ranges.orElse(List.of()).size() > 1;
    }

    static boolean hasLargeNumeral(String field) {
        return NUMERAL.matcher(field)
                .results()
                .map(MatchResult::group)
                .anyMatch(numeral -> new BigInteger(numeral).compareTo(LARGEST) > 0);
    }
}
