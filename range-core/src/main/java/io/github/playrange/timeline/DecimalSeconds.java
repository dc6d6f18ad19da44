package io.github.playrange.timeline;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decimal seconds: how a time is written in JSON and in text, for example {@code 7.55}.
 *
 * <p>Digits, with at most nine decimals after a point; no sign, no exponent, no unit. Read and written without floating
 * point, so that what is written is read back exactly. No state; safe for use by any number of threads.
 */
public final class DecimalSeconds {

    /** The most decimals a time may have: nanoseconds, the unit in which both Java and the browser count. */
    public static final int MAX_DECIMALS = 9;

    private static final Pattern GRAMMAR = Pattern.compile("([0-9]++)(?:\\.([0-9]++))?+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

    /** More digits of whole seconds than {@link TimeRange#END_OF_TIME} has are a time beyond it. */
    private static final int MAX_WHOLE_DIGITS = 7;

    private static final int MAX_QUOTED = 60;

    private DecimalSeconds() {}

    /**
     * Reads a time. Leading and trailing zeros are allowed.
     *
     * @param text decimal seconds
     * @return the time, at least zero and less than {@link TimeRange#END_OF_TIME}
     * @throws IllegalArgumentException if the text is something else, has more than {@value #MAX_DECIMALS} decimals, or
     *     is a time of {@link TimeRange#END_OF_TIME} or more; the message names the text and what is allowed
     */
    public static Duration parse(String text) {
        return below(parseUpToEnd(text), text);
    }

    /**
     * Reads a time that may be {@link TimeRange#END_OF_TIME} itself, as the end of a range may.
     *
     * @throws IllegalArgumentException as {@link #parse}, but for a time that is exactly the end of time
     */
    static Duration parseUpToEnd(String text) {
        Matcher parts = GRAMMAR.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(quoted(text) + " is not a time: seconds are digits with at most nine"
                    + " decimals and without sign or exponent, such as 3.2");
        }
        String decimals = parts.group(2);
        return toTime(wholeNumber(parts.group(1), text), decimals == null ? "" : decimals, text);
    }

    /**
     * Writes a time.
     *
     * @param time at least zero
     * @return decimal seconds in the shortest form: no trailing zeros, no point without decimals
     * @throws IllegalArgumentException if the time is negative
     */
    public static String format(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a time must not be negative, but is " + time);
        }
        String seconds = Long.toString(time.toSeconds());
        if (time.toNanosPart() == 0) {
            return seconds;
        }
        String nanos = Integer.toString(time.toNanosPart());
        String decimals = "0".repeat(MAX_DECIMALS - nanos.length()) + nanos;
        int length = decimals.length();
        while (decimals.charAt(length - 1) == '0') {
            length--;
        }
        return seconds + '.' + decimals.substring(0, length);
    }

    /**
     * The value of digits, however many they are.
     *
     * @param text the text that an exception names
     * @throws IllegalArgumentException if the value is larger than that of any whole seconds of time
     */
    static long wholeNumber(String digits, String text) {
        String significant = LEADING_ZEROS.matcher(digits).replaceFirst("");
        if (significant.length() > MAX_WHOLE_DIGITS) {
            throw beyond(text);
        }
        return Long.parseLong(significant);
    }

    /**
     * A time of whole seconds and the digits of a fraction.
     *
     * @param text the text that an exception names
     * @throws IllegalArgumentException if there are more than {@value #MAX_DECIMALS} decimals, or the time is later
     *     than {@link TimeRange#END_OF_TIME}
     */
    static Duration toTime(long seconds, String decimals, String text) {
        if (decimals.length() > MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    quoted(text) + " has " + decimals.length() + " decimals; at most nine are allowed");
        }
        long nanos = Long.parseLong(decimals + "0".repeat(MAX_DECIMALS - decimals.length()));
        Duration time = Duration.ofSeconds(seconds, nanos);
        if (time.compareTo(TimeRange.END_OF_TIME) > 0) {
            throw beyond(text);
        }
        return time;
    }

    /** The time, if it is less than the end of time. */
    static Duration below(Duration time, String text) {
        if (time.compareTo(TimeRange.END_OF_TIME) >= 0) {
            throw beyond(text);
        }
        return time;
    }

    private static IllegalArgumentException beyond(String text) {
        return new IllegalArgumentException(quoted(text) + " is too large for a time, which must be less than "
                + TimeRange.END_OF_TIME.toSeconds() + " s (48 days)");
    }

    /** The text for a message; of a long one the beginning, which is enough to find it again. */
    static String quoted(String text) {
        return '"' + (text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "...") + '"';
    }
}
