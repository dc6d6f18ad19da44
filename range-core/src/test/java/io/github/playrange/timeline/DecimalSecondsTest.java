package io.github.playrange.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalSecondsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "3.2, 3200000000",
        "7.55, 7550000000",
        "0.1, 100000000",
        "0.000000001, 1",
        "1.100000000, 1100000000",
        "007, 7000000000",
        "00000000000000000000000000000000001.5, 1500000000",
        "00000000000000000000000000000000000.5, 500000000",
        "4194303.999999999, 4194303999999999",
    })
    void time_isReadExactly(String text, long nanos) {
        assertEquals(Duration.ofNanos(nanos), DecimalSeconds.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "-0",
                "+1",
                "1e3",
                "1E3",
                ".5",
                "5.",
                ".",
                "1,5",
                " 1",
                "1 ",
                "1\n",
                "0x1",
                "1_0",
                "NaN",
                "Infinity",
                "1s",
                "1.2.3",
                "٣",
                "１",
                "1d",
                "null"
            })
    void anythingElse_isRefusedByName(String text) {
        IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> DecimalSeconds.parse(text));
        assertEquals(
                "\"" + text + "\" is not a time: seconds are digits with at most nine decimals and without sign or"
                        + " exponent, such as 3.2",
                fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1234567891", "1.0000000000"})
    void moreThanNineDecimals_areRefused(String text) {
        IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> DecimalSeconds.parse(text));
        assertEquals("\"" + text + "\" has 10 decimals; at most nine are allowed", fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4194304", "4194304.000000001", "1732270000", "99999999", "99999999999999999999999999999.5"})
    void limitAndMore_areRefused(String text) {
        IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> DecimalSeconds.parse(text));
        assertEquals(
                "\"" + text + "\" is too large for a time, which must be less than 4194304 s (48 days)",
                fault.getMessage());
    }

    @Test
    void endOfTime_isReadOnlyWhereARangeEnds() {
        assertEquals(TimeRange.END_OF_TIME, DecimalSeconds.parseUpToEnd("4194304.0"));
        assertThrows(IllegalArgumentException.class, () -> DecimalSeconds.parseUpToEnd("4194304.000000001"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0.000000001",
        "100, 0.0000001",
        "1000000, 0.001",
        "100000000, 0.1",
        "1000000000, 1",
        "10000000000, 10",
        "3200000000, 3.2",
        "1000000001, 1.000000001",
    })
    void time_isWrittenInItsShortestForm(long nanos, String text) {
        assertEquals(text, DecimalSeconds.format(Duration.ofNanos(nanos)));
    }

    @Test
    void negativeTime_isNotWritten() {
        assertThrows(IllegalArgumentException.class, () -> DecimalSeconds.format(Duration.ofNanos(-1)));
    }

    @Test
    void longestDuration_isWritten() {
        assertEquals(
                "9223372036854775807.999999999",
                DecimalSeconds.format(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)));
    }

    @Test
    void whatIsWritten_isReadBackAndAgreesWithDecimalArithmetic() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            long nanos = (long) (random.nextDouble() * TimeRange.END_OF_TIME.toNanos());
            if (random.nextBoolean()) {
                nanos = nanos / 1_000_000 * 1_000_000;
            }
            String text = DecimalSeconds.format(Duration.ofNanos(nanos));
            assertEquals(Duration.ofNanos(nanos), DecimalSeconds.parse(text));
            assertEquals(
                    nanos == 0
                            ? "0"
                            : BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString(),
                    text);
        }
    }
}
