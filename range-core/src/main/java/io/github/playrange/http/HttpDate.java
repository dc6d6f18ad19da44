package io.github.playrange.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes the dates of HTTP fields, which have whole seconds and are always in GMT.
 *
 * <p>Safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7">RFC 9110, section 5.6.7</a>
 */
public final class HttpDate {

    // The names are those of the grammar, whatever the locale data of the JVM say.
    private static final DateTimeFormatter ASCTIME = format(ImfFixdate.DAY_NAMES, " ", " ppd HH:mm:ss uuuu");
    private static final int ASCTIME_LENGTH = "Sun Nov  6 08:49:37 1994".length();
    private static final int ASCTIME_DAY = 8;
    private static final List<String> LONG_DAY_NAMES =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final DateTimeFormatter RFC_850 = format(LONG_DAY_NAMES, ", dd-", "-uu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter RFC_850_OF_ANY_WEEKDAY = RFC_850.withResolverFields(
            ChronoField.YEAR,
            ChronoField.MONTH_OF_YEAR,
            ChronoField.DAY_OF_MONTH,
            ChronoField.HOUR_OF_DAY,
            ChronoField.MINUTE_OF_HOUR,
            ChronoField.SECOND_OF_MINUTE);

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
        if (date.length() == ImfFixdate.LENGTH) {
            return ImfFixdate.parse(date);
        }
        if (date.length() == ASCTIME_LENGTH) {
            return parseAsctime(date);
        }
        return date.length() == ASCTIME_LENGTH - 1 ? parseAsctime(withPaddedDay(date)) : parseRfc850(date, now);
    }

    /**
     * Writes a date in the preferred format.
     *
     * @param instant a time in the years 0 to 9999; a fraction of a second is cut off
     * @return for example {@code Sun, 06 Nov 1994 08:49:37 GMT}
     * @throws IllegalArgumentException if the year does not have four digits
     */
    public static String format(Instant instant) {
        if (!ImfFixdate.isExpressible(instant)) {
            throw new IllegalArgumentException("an HTTP date has a year of four digits, which " + instant + " has not");
        }
        return ImfFixdate.format(instant);
    }

    private static Optional<Instant> parseAsctime(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, ASCTIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Some servers (Undertow) make one space of the two that stand before a day of one digit. */
    private static String withPaddedDay(String text) {
        return new StringBuilder(text).insert(ASCTIME_DAY, ' ').toString();
    }

    private static Optional<Instant> parseRfc850(String text, Instant now) {
        try {
            LocalDateTime latest = LocalDateTime.ofInstant(now, ZoneOffset.UTC).plusYears(YEARS_AHEAD);
            LocalDateTime written = LocalDateTime.parse(text, RFC_850_OF_ANY_WEEKDAY);
            int year = latest.getYear() / 100 * 100 + written.getYear() % 100;
            LocalDateTime date = written.withYear(year);
            // The year 00 of one century has a 29th of February that the year 00 of another has not.
            boolean possible = !date.isAfter(latest) && date.getDayOfMonth() == written.getDayOfMonth();
            LocalDateTime meant = possible ? date : written.withYear(year - 100);
            // Only the century tells which weekday is the right one.
            return RFC_850.format(meant).equals(text)
                    ? Optional.of(meant.toInstant(ZoneOffset.UTC)).filter(ImfFixdate::isExpressible)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(List<String> dayNames, String upToMonth, String afterMonth) {
        return new DateTimeFormatterBuilder()
                .appendText(ChronoField.DAY_OF_WEEK, numbered(dayNames))
                .appendPattern(upToMonth)
                .appendText(ChronoField.MONTH_OF_YEAR, numbered(ImfFixdate.MONTHS))
                .appendPattern(afterMonth)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static Map<Long, String> numbered(List<String> names) {
        Map<Long, String> numbered = new HashMap<>();
        for (String name : names) {
            numbered.put(numbered.size() + 1L, name);
        }
        return numbered;
    }
}
