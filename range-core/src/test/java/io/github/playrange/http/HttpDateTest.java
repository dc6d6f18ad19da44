package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpDateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int ROUNDS = 5_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT  | 1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sun Nov  6 08:49:37 1994       | 1994-11-06T08:49:37Z",
                "Sun Nov 06 08:49:37 1994       | 1994-11-06T08:49:37Z",
                "Sun Nov 6 08:49:37 1994        | 1994-11-06T08:49:37Z",
                "Wed Nov 16 08:49:37 1994       | 1994-11-16T08:49:37Z",
                "Thu, 01 Jan 1970 00:00:00 GMT  | 1970-01-01T00:00:00Z",
                "Wed, 31 Dec 1969 23:59:59 GMT  | 1969-12-31T23:59:59Z",
                "Thu, 29 Feb 2024 00:00:00 GMT  | 2024-02-29T00:00:00Z",
                "Sat, 01 Jan 0000 00:00:00 GMT  | 0000-01-01T00:00:00Z",
                "Fri, 31 Dec 9999 23:59:59 GMT  | 9999-12-31T23:59:59Z",
                "Tue, 01 Sep 2026 00:00:00 GMT  | 2026-09-01T00:00:00Z",
            })
    void threeFormats_areRead(String text, Instant expected) {
        assertEquals(Optional.of(expected), HttpDate.parse(text, NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sat, 31 Dec 2016 23:59:60 GMT    | 2016-12-31T23:59:59Z",
                "Saturday, 31-Dec-16 23:59:60 GMT | 2016-12-31T23:59:59Z",
                "Sat Dec 31 23:59:60 2016         | 2016-12-31T23:59:59Z",
            })
    void leapSecond_countsAsTheSecondBefore(String text, Instant expected) {
        assertEquals(Optional.of(expected), HttpDate.parse(text, NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00, 2026-11-22T12:00:00",
        "2076-01-01T00:00:00, 2076-01-01T00:00:00",
        "2076-11-22T12:00:00, 2076-11-22T12:00:00",
        "1976-11-22T12:00:01, 1976-11-22T12:00:01",
        "1976-12-31T23:59:59, 1976-12-31T23:59:59",
        "1977-01-01T00:00:00, 1977-01-01T00:00:00",
        "1999-12-31T23:59:59, 1999-12-31T23:59:59",
        "2000-02-29T00:00:00, 2000-02-29T00:00:00",
    })
    void twoDigitYear_isAtMostFiftyYearsAhead(LocalDateTime written, LocalDateTime read) {
        assertEquals(
                Optional.of(read.toInstant(ZoneOffset.UTC)),
                HttpDate.parse(ObsoleteDate.rfc850(written.toInstant(ZoneOffset.UTC)), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1976-11-22T12:00:00", "2076-11-22T12:00:01", "2077-01-01T00:00:00", "1894-11-06T08:49:37"})
    void twoDigitYear_ofAnotherCentury_hasTheWrongWeekday(LocalDateTime written) {
        assertEquals(Optional.empty(), HttpDate.parse(ObsoleteDate.rfc850(written.toInstant(ZoneOffset.UTC)), NOW));
    }

    /** Only a century that has the date can be meant. */
    @ParameterizedTest
    @ValueSource(strings = {"2049-06-01T00:00:00Z", "2050-01-15T00:00:00Z", "2060-01-01T00:00:00Z"})
    void leapDayOfTheYear00_isTheOneThatThereWas(Instant now) {
        assertEquals(
                Optional.of(Instant.parse("2000-02-29T12:00:00Z")),
                HttpDate.parse("Tuesday, 29-Feb-00 12:00:00 GMT", now));
        assertEquals(Optional.empty(), HttpDate.parse("Monday, 29-Feb-00 12:00:00 GMT", now));
    }

    @Test
    void languageOfTheServer_changesNothing() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
        try {
            Instant instant = Instant.parse("1994-11-06T08:49:37Z");

            assertEquals("Sun, 06 Nov 1994 08:49:37 GMT", HttpDate.format(instant));
            assertEquals(Optional.of(instant), HttpDate.parse("Sun, 06 Nov 1994 08:49:37 GMT", NOW));
            assertEquals(Optional.of(instant), HttpDate.parse("Sunday, 06-Nov-94 08:49:37 GMT", NOW));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void clockBeyondAllCalendars_leavesTwoDigitYearsUnread(Instant now) {
        assertEquals(Optional.empty(), HttpDate.parse("Sunday, 06-Nov-94 08:49:37 GMT", now));
        assertTrue(HttpDate.parse("Sun, 06 Nov 1994 08:49:37 GMT", now).isPresent());
    }

    @Test
    void twoDigitYear_meaningOneOfFiveDigits_isNoDate() {
        Instant now = Instant.parse("9970-01-01T00:00:00Z");

        assertEquals(
                Optional.of(Instant.parse("9999-12-31T23:59:59Z")),
                HttpDate.parse("Friday, 31-Dec-99 23:59:59 GMT", now));
        assertEquals(Optional.empty(), HttpDate.parse("Saturday, 01-Jan-00 00:00:00 GMT", now));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "784111777",
                "wrong",
                "\"tag\"",
                "1994-11-06T08:49:37Z",
                // The weekday of another date.
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Monday, 06-Nov-94 08:49:37 GMT",
                "Mon Nov  6 08:49:37 1994",
                // Dates and times that do not exist.
                "Wed, 30 Feb 1994 08:49:37 GMT",
                "Wed, 29 Feb 2023 08:49:37 GMT",
                "Sun, 00 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 24:00:00 GMT",
                "Sun, 06 Nov 1994 08:60:37 GMT",
                "Sun, 06 Nov 1994 08:49:61 GMT",
                // Years of other than four digits.
                "Sat, 01 Jan +10000 00:00:00 GMT",
                "Sat, 01 Jan 10000 00:00:00 GMT",
                "Sun, 06 Nov +01994 08:49:37 GMT",
                "Sun Nov  6 08:49:37 +01994",
                "Fri, 01 Jan -0001 00:00:00 GMT",
                "Sat Jan  1 00:00:00 +10000",
                "Fri Jan  1 00:00:00 -0001",
                "Sun, 06 Nov 94 08:49:37 GMT",
                "Sunday, 06-Nov-1994 08:49:37 GMT",
                // Other zones, cases and spacings.
                "Sun, 06 Nov 1994 08:49:37 UTC",
                "Sun, 06 Nov 1994 08:49:37 +0000",
                "Sun, 06 Nov 1994 08:49:37",
                "Sun, 06 Nov 1994 08:49:37 gmt",
                "sun, 06 nov 1994 08:49:37 GMT",
                "SUN, 06 NOV 1994 08:49:37 GMT",
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Sun 06 Nov 1994 08:49:37 GMT",
                "Sun,06 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994  08:49:37 GMT",
                "Sun, 06 Nov 1994 8:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 GMT ",
                " Sun, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
                "Sun, 06-Nov-94 08:49:37 GMT",
                "Sun Nov06 08:49:37 1994",
                "Sun Nov 6  8:49:37 1994",
                "Sunday, 6-Nov-94 08:49:37 GMT",
                "Sunday, 06-nov-94 08:49:37 GMT",
                "sunday, 06-Nov-94 08:49:37 GMT",
                "Sun, 06 November 1994 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994 GMT",
                "Sun, 06 Nov 1994 08:49:37 \ud83c\udfac",
                "Sun, 06 Nov 1994\t08:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 GMT\u0000",
                "Sun, 06 Nov 1994 08:60:37 GMT",
                "Sun, 06 Nov 1994 60:49:37 GMT",
                "Sun Nov   6 08:49:37 1994",
                "So, 06 Nov 1994 08:49:37 GMT",
                "Sun, \u0660\u0666 Nov 1994 08:49:37 GMT",
            })
    void anythingElse_isNoDate(String text) {
        assertEquals(Optional.empty(), HttpDate.parse(text, NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1994-11-06T08:49:37Z           | Sun, 06 Nov 1994 08:49:37 GMT",
                "1994-11-06T08:49:37.999999999Z | Sun, 06 Nov 1994 08:49:37 GMT",
                "1969-12-31T23:59:59.5Z         | Wed, 31 Dec 1969 23:59:59 GMT",
                "0000-01-01T00:00:00Z           | Sat, 01 Jan 0000 00:00:00 GMT",
                "9999-12-31T23:59:59.999Z       | Fri, 31 Dec 9999 23:59:59 GMT",
            })
    void format_cutsOffTheFractionOfASecond(Instant instant, String text) {
        assertEquals(text, HttpDate.format(instant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59.999Z", "+10000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void format_yearWithoutFourDigits_isRefused(Instant instant) {
        assertThrows(IllegalArgumentException.class, () -> HttpDate.format(instant));
    }

    @Test
    void writtenDates_readBack() {
        Random random = new Random(5_67);
        long earliest = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        long seconds = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() - earliest + 1;
        for (int round = 0; round < ROUNDS; round++) {
            Instant instant = Instant.ofEpochSecond(earliest + random.nextLong(seconds), random.nextInt(1_000_000_000));
            Instant second = instant.truncatedTo(ChronoUnit.SECONDS);

            assertEquals(Optional.of(second), HttpDate.parse(HttpDate.format(instant), NOW));
            assertEquals(Optional.of(second), HttpDate.parse(ObsoleteDate.asctime(instant), NOW));
        }
    }

    @Test
    void twoDigitYears_readBackAtAnyTimeInTheirHundredYears() {
        Random random = new Random(850);
        for (int round = 0; round < ROUNDS; round++) {
            Instant now = NOW.plusSeconds(random.nextInt(4) * 86_400L * 365 * 25 + random.nextInt());
            LocalDateTime latest = LocalDateTime.ofInstant(now, ZoneOffset.UTC).plusYears(50);
            Instant date = latest.minusSeconds(random.nextLong(99L * 365 * 86_400))
                    .toInstant(ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.SECONDS);

            assertEquals(Optional.of(date), HttpDate.parse(ObsoleteDate.rfc850(date), now));
        }
    }
}
