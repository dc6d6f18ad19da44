package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.fuzz.FuzzTarget;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whatever is read as a date is one that can be written again, and means the same then. */
final class HttpDateFuzzTest extends FuzzTarget {

    private static final List<Instant> CLOCKS = List.of(
            Instant.parse("1999-12-31T23:59:59.9Z"),
            Instant.parse("2026-11-22T12:00:00Z"),
            Instant.parse("2050-01-01T00:00:00Z"));

    private static final Pattern DIGITS = Pattern.compile("\\d");

    @Override
    protected void check(String text) {
        for (Instant now : CLOCKS) {
            HttpDate.parse(text, now).ifPresent(date -> check(text, date, now));
        }
    }

    private static void check(String text, Instant date, Instant now) {
        assertEquals(date.truncatedTo(ChronoUnit.SECONDS), date);
        String written = HttpDate.format(date);
        assertEquals(29, written.length());
        assertEquals(Optional.of(date), HttpDate.parse(written, now));
        boolean yearOfTwoDigits = DIGITS.matcher(text).results().count() == 10;
        if (yearOfTwoDigits && text.contains("-")) {
            assertTrue(!date.isAfter(now.plusSeconds(51L * 366 * 86_400)), text);
        }
    }
}
