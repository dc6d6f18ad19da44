package io.github.playrange.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRateTest {

    @ParameterizedTest
    @CsvSource({
        "25, 25, 25",
        "25.0, 25, 25",
        "30000/1001, 30000/1001, 30",
        "50/2, 25, 25",
        "29.97, 30000/1001, 30",
        "29.970, 30000/1001, 30",
        "23.976, 24000/1001, 24",
        "23.98, 24000/1001, 24",
        "23.97, 24000/1001, 24",
        "59.94, 60000/1001, 60",
        "59.940, 60000/1001, 60",
        "119.88, 120000/1001, 120",
        "47.952, 48000/1001, 48",
        "12.5, 25/2, 13",
        "29.5, 59/2, 30",
        "0.5, 1/2, 1",
        "1000, 1000, 1000"
    })
    void rate_isReadAsItIsWritten(String text, String rate, int nominal) {
        FrameRate read = FrameRate.parse(text);
        assertEquals(rate, read.toString());
        assertEquals(read, FrameRate.parse(read.toString()));
        assertEquals(nominal, read.nominal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25 fps",
                "-25",
                "+25",
                "25.",
                ".5",
                "1e2",
                "29.9701",
                "25/",
                "0",
                "0/1",
                "1/0",
                "1001",
                "1/2000",
                "٢٥",
                "30000/1001/1",
                "4294967297/1"
            })
    void anythingElse_isRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> FrameRate.parse(text));
    }

    @Test
    void refusal_saysWhatIsAllowed() {
        assertEquals(
                "a frame rate is a number such as 25 or 29.97, of at most three decimals, or a fraction such as 30000/1001,"
                        + " not \"NTSC\"",
                assertThrows(IllegalArgumentException.class, () -> FrameRate.parse("NTSC"))
                        .getMessage());
        assertEquals(
                "a frame rate is from 1/1000 to 1000, but this is 2000/1",
                assertThrows(IllegalArgumentException.class, () -> FrameRate.of(2000))
                        .getMessage());
    }

    @Test
    void ratesOfNtsc_areKnown() {
        assertTrue(FrameRate.ofNtsc(30).isNtsc());
        assertFalse(FrameRate.of(30).isNtsc());
        assertFalse(new FrameRate(25, 2).isNtsc());
    }

    @ParameterizedTest
    @CsvSource({
        "25, 0, 0",
        "25, 19999999, 0",
        "25, 20000000, 1",
        "25, 4194304000000000, 104857600",
        "30000/1001, 1001000000000, 30000",
        "30000/1001, 16683333, 0",
        "30000/1001, 16683334, 1",
        "60000/1001, 4194304000000000, 251406833"
    })
    void time_isRoundedToTheNearestFrame(String rate, long nanoseconds, long frames) {
        assertEquals(frames, FrameRate.parse(rate).framesAt(Duration.ofNanos(nanoseconds)));
    }

    @Test
    void negativeTime_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> FrameRate.of(25).framesAt(Duration.ofNanos(-1)));
    }
}
