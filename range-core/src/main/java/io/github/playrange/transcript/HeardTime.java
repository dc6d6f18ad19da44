package io.github.playrange.transcript;

import io.github.playrange.timeline.TimeRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Times as speech recognisers write them, read without floating point, and what lies between them. */
final class HeardTime {

    private static final Pattern GRAMMAR =
            Pattern.compile("[+-]?[0-9]{1,30}(?:\\.[0-9]{1,60})?(?:[eE][+-]?[0-9]{1,3})?s?");

    private static final int NANOSECOND_DECIMALS = 9;

    private static final int MAX_QUOTED = 60;

    private static final BigDecimal END_OF_TIME = BigDecimal.valueOf(TimeRange.END_OF_TIME.toSeconds());

    private HeardTime() {}

    /**
     * Reads a time, rounded to the nearest nanosecond. What lies before the film is its beginning.
     *
     * @param literal a decimal number, maybe with an exponent, maybe with the unit {@code s} behind it
     * @param decimals of how many decimals of a second one is the unit: 0 for seconds, 3 for milliseconds
     */
    static Duration parse(String literal, int decimals) {
        if (!GRAMMAR.matcher(literal).matches()) {
            throw new IllegalArgumentException(quoted(literal)
                    + " is not a time: that is a decimal number such as 1.3, of at most 30 digits and 60 decimals");
        }
        String number = literal.endsWith("s") ? literal.substring(0, literal.length() - 1) : literal;
        BigDecimal seconds = new BigDecimal(number).movePointLeft(decimals);
        if (seconds.signum() <= 0) {
            return Duration.ZERO;
        }
        BigDecimal rounded = seconds.compareTo(END_OF_TIME) < 0
                ? seconds.setScale(NANOSECOND_DECIMALS, RoundingMode.HALF_UP)
                : END_OF_TIME;
        if (rounded.compareTo(END_OF_TIME) >= 0) {
            throw new IllegalArgumentException(quoted(literal) + " is too large for a time, which must be less than "
                    + END_OF_TIME + " s (48 days)");
        }
        return Duration.ofNanos(rounded.movePointRight(NANOSECOND_DECIMALS).longValueExact());
    }

    /** The borders between texts that are said one behind the other, in proportion to their letters; one more than texts. */
    static long[] shared(long from, long to, List<String> texts) {
        long length = Math.max(0, to - from);
        long total = texts.stream().mapToLong(HeardText::weight).sum();
        long[] borders = new long[texts.size() + 1];
        long before = 0;
        borders[0] = from;
        for (int i = 0; i < texts.size(); i++) {
            before += HeardText.weight(texts.get(i));
            borders[i + 1] = from + length / total * before + length % total * before / total;
        }
        return borders;
    }

    private static String quoted(String text) {
        return '"' + (text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "...") + '"';
    }
}
