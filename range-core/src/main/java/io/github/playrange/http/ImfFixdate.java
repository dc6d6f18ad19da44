package io.github.playrange.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * {@code IMF-fixdate} of RFC 9110, section 5.6.7, read and written by hand, since every response carries such a date and
 * a DateTimeFormatter makes three times the garbage.
 */
final class ImfFixdate {

    static final int LENGTH = "Sun, 06 Nov 1994 08:49:37 GMT".length();

    /** From Monday on. */
    static final List<String> DAY_NAMES = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private ImfFixdate() {}

    /** Whether the year can be written with four digits. */
    static boolean isExpressible(Instant instant) {
        return !instant.isBefore(EARLIEST) && instant.isBefore(END);
    }

    /**
     * Reads what stands at each place, whatever it is; it is a date if the instant that it makes is written in the same
     * way.
     *
     * @param text of {@link #LENGTH} characters
     */
    static Optional<Instant> parse(String text) {
        int month = MONTHS.indexOf(text.substring(8, 11)) + 1;
        if (month == 0) {
            return Optional.empty();
        }
        LocalDate firstOfMonth = LocalDate.of(number(text, 12) * 100 + number(text, 14), month, 1);
        long days = firstOfMonth.toEpochDay() + number(text, 5) - 1;
        long seconds = ((days * 24 + number(text, 17)) * 60 + number(text, 20)) * 60 + number(text, 23);
        Instant instant = Instant.ofEpochSecond(seconds);
        return isExpressible(instant) && format(instant).equals(text) ? Optional.of(instant) : Optional.empty();
    }

    /** The number that two digits are; anything, if they are none. */
    private static int number(String text, int start) {
        return (text.charAt(start) - '0') * 10 + (text.charAt(start + 1) - '0');
    }

    /** Writes a time that {@link #isExpressible}. */
    static String format(Instant instant) {
        LocalDateTime date = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(LENGTH)
                .append(DAY_NAMES.get(date.getDayOfWeek().getValue() - 1))
                .append(", ");
        appendTwoDigits(text, date.getDayOfMonth());
        text.append(' ').append(MONTHS.get(date.getMonthValue() - 1)).append(' ');
        appendTwoDigits(text, date.getYear() / 100);
        appendTwoDigits(text, date.getYear() % 100);
        text.append(' ');
        appendTwoDigits(text, date.getHour());
        text.append(':');
        appendTwoDigits(text, date.getMinute());
        text.append(':');
        appendTwoDigits(text, date.getSecond());
        return text.append(" GMT").toString();
    }

    private static void appendTwoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
