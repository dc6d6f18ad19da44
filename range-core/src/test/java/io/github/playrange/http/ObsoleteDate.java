package io.github.playrange.http;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes the two formats of a date that a server has to read and never writes, RFC 9110, section 5.6.7. */
final class ObsoleteDate {

    private ObsoleteDate() {}

    static String rfc850(Instant instant) {
        LocalDateTime date = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return String.format(
                Locale.ROOT,
                "%s, %02d-%s-%02d %02d:%02d:%02d GMT",
                date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                date.getDayOfMonth(),
                date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                date.getYear() % 100,
                date.getHour(),
                date.getMinute(),
                date.getSecond());
    }

    static String asctime(Instant instant) {
        LocalDateTime date = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return String.format(
                Locale.ROOT,
                "%s %s %2d %02d:%02d:%02d %04d",
                date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                date.getDayOfMonth(),
                date.getHour(),
                date.getMinute(),
                date.getSecond(),
                date.getYear());
    }
}
