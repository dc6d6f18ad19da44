package io.github.playrange.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads and writes the dates of HTTP fields, which have whole seconds and are always in GMT.
 *
 * <p>Safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7">RFC 9110, section 5.6.7</a>
 */
public final class HttpDate {

    private static final DateTimeFormatter IMF_FIXDATE = pattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = pattern("EEE MMM ppd HH:mm:ss uuuu");
    private static final DateTimeFormatter RFC_850 = pattern("EEEE, dd-MMM-uu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter RFC_850_OF_ANY_WEEKDAY = RFC_850.withResolverFields(
            ChronoField.YEAR,
            ChronoField.MONTH_OF_YEAR,
            ChronoField.DAY_OF_MONTH,
            ChronoField.HOUR_OF_DAY,
            ChronoField.MINUTE_OF_HOUR,
            ChronoField.SECOND_OF_MINUTE);

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** A two-digit year is at most this far ahead. */
    private static final int YEARS_AHEAD = 50;

    private HttpDate() {}

    /**
     * Reads a date in any of the three formats.
     *
     * @param text the whole value
     * @param now decides which century a two-digit year belongs to: no date is more than 50 years ahead
     * @return the date, or empty if the text is none
     */
    public static Optional<Instant> parse(String text, Instant now) {
        // A leap second has no instant of its own; it counts as the second before.
        String date = text.replace(":60 ", ":59 ");
        return parse(date, IMF_FIXDATE)
                .or(() -> parse(date, ASCTIME))
                .or(() -> parseRfc850(date, now))
                .filter(HttpDate::isExpressible);
    }

    /**
     * Writes a date in the preferred format.
     *
     * @param instant a time in the years 0 to 9999; a fraction of a second is cut off
     * @return for example {@code Sun, 06 Nov 1994 08:49:37 GMT}
     * @throws IllegalArgumentException if the year does not have four digits
     */
    public static String format(Instant instant) {
        if (!isExpressible(instant)) {
            throw new IllegalArgumentException("an HTTP date has a year of four digits, which " + instant + " has not");
        }
        return IMF_FIXDATE.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Whether the year can be written with four digits. */
    static boolean isExpressible(Instant instant) {
        return !instant.isBefore(EARLIEST) && instant.isBefore(END);
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parseRfc850(String text, Instant now) {
        try {
            LocalDateTime latest = LocalDateTime.ofInstant(now, ZoneOffset.UTC).plusYears(YEARS_AHEAD);
            LocalDateTime written = LocalDateTime.parse(text, RFC_850_OF_ANY_WEEKDAY);
            LocalDateTime date = written.withYear(latest.getYear() / 100 * 100 + written.getYear() % 100);
            LocalDateTime meant = date.isAfter(latest) ? date.minusYears(100) : date;
            // Only the century tells which weekday is the right one.
            return RFC_850.format(meant).equals(text) ? Optional.of(meant.toInstant(ZoneOffset.UTC)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
