package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is read and written by hand is what the JDK's formatter reads and writes. */
final class ImfFixdatePropertyTest {

    private static final DateTimeFormatter FORMATTER = new DateTimeFormatterBuilder()
            .appendText(
                    ChronoField.DAY_OF_WEEK,
                    Map.of(1L, "Mon", 2L, "Tue", 3L, "Wed", 4L, "Thu", 5L, "Fri", 6L, "Sat", 7L, "Sun"))
            .appendPattern(", dd ")
            .appendText(
                    ChronoField.MONTH_OF_YEAR,
                    Map.ofEntries(
                            Map.entry(1L, "Jan"),
                            Map.entry(2L, "Feb"),
                            Map.entry(3L, "Mar"),
                            Map.entry(4L, "Apr"),
                            Map.entry(5L, "May"),
                            Map.entry(6L, "Jun"),
                            Map.entry(7L, "Jul"),
                            Map.entry(8L, "Aug"),
                            Map.entry(9L, "Sep"),
                            Map.entry(10L, "Oct"),
                            Map.entry(11L, "Nov"),
                            Map.entry(12L, "Dec")))
            .appendPattern(" uuuu HH:mm:ss 'GMT'")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** What a damaged date may have at any place, among it the digits of another script and halves of an emoji. */
    private static final String INTRUDERS = "0123456789 :,-+/;JanFebGMTsu\t\0\u007f\u0660\uff11\uffff\ud83c\udfac";

    private final Random random = new Random(5_67);

    @Test
    void everyEleventhDayOfAllYears_isWrittenAndReadAlike() {
        for (Instant day = EARLIEST; day.isBefore(END); day = day.plus(11, ChronoUnit.DAYS)) {
            Instant instant = day.plusNanos(random.nextLong(86_400_000_000_000L));
            String text = FORMATTER.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));

            assertEquals(text, HttpDate.format(instant));
            assertEquals(Optional.of(instant.truncatedTo(ChronoUnit.SECONDS)), ImfFixdate.parse(text));
        }
    }

    @Test
    void everySecondOfADay_isWrittenAndReadAlike() {
        Instant midnight = Instant.parse("2024-02-29T00:00:00Z");
        for (int second = 0; second < 86_400; second++) {
            Instant instant = midnight.plusSeconds(second);
            String text = FORMATTER.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));

            assertEquals(text, HttpDate.format(instant));
            assertEquals(Optional.of(instant), ImfFixdate.parse(text));
        }
    }

    /** All that is nearly a date: every weekday, month, day, hour, minute and second, possible or not, in any year. */
    @Test
    void whatLooksLikeADate_isOneForBothOrForNeither() {
        int dates = 0;
        for (int round = 0; round < 200_000; round++) {
            String text = "%s, %02d %s %04d %02d:%02d:%02d GMT"
                    .formatted(
                            ImfFixdate.DAY_NAMES.get(random.nextInt(7)),
                            random.nextInt(34),
                            ImfFixdate.MONTHS.get(random.nextInt(12)),
                            random.nextInt(10_000),
                            random.nextInt(26),
                            random.nextInt(63),
                            random.nextInt(63));

            dates += assertReadAlike(text);
        }
        assertTrue(dates > 1_000, dates + " dates");
    }

    @Test
    void damagedDate_isOneForBothOrForNeither() {
        int dates = 0;
        for (int round = 0; round < 200_000; round++) {
            Instant instant = EARLIEST.plusSeconds(random.nextLong(END.getEpochSecond() - EARLIEST.getEpochSecond()));
            StringBuilder text = new StringBuilder(HttpDate.format(instant));
            for (int damages = 1 + random.nextInt(2); damages > 0; damages--) {
                text.setCharAt(random.nextInt(text.length()), INTRUDERS.charAt(random.nextInt(INTRUDERS.length())));
            }

            dates += assertReadAlike(text.toString());
        }
        assertTrue(dates > 1_000, dates + " dates");
    }

    /** Tells whether it is a date, as 1 or 0. */
    private static int assertReadAlike(String text) {
        Optional<Instant> expected = parseByFormatter(text);

        assertEquals(expected, ImfFixdate.parse(text), text);
        return expected.isPresent() ? 1 : 0;
    }

    private static Optional<Instant> parseByFormatter(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, FORMATTER).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
