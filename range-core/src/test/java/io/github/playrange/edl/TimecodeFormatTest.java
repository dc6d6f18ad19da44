package io.github.playrange.edl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.timeline.FrameRate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimecodeFormatTest {

    @ParameterizedTest
    @CsvSource({
        "25, false, 0, 00:00:00:00",
        "25, false, 24, 00:00:00:24",
        "25, false, 90000, 01:00:00:00",
        "25, false, 2159999, 23:59:59:24",
        "24000/1001, false, 86400, 01:00:00:00",
        "30000/1001, false, 1799, 00:00:59:29",
        "30000/1001, false, 1800, 00:01:00:00",
        "30000/1001, false, 107892, 00:59:56:12",
        "30000/1001, true, 1799, 00:00:59;29",
        "30000/1001, true, 1800, 00:01:00;02",
        "30000/1001, true, 3597, 00:01:59;29",
        "30000/1001, true, 3598, 00:02:00;02",
        "30000/1001, true, 17981, 00:09:59;29",
        "30000/1001, true, 17982, 00:10:00;00",
        "30000/1001, true, 107892, 01:00:00;00",
        "30000/1001, true, 2589407, 23:59:59;29",
        "60000/1001, true, 3599, 00:00:59;59",
        "60000/1001, true, 3600, 00:01:00;04",
        "60000/1001, true, 35964, 00:10:00;00",
        "60000/1001, true, 215784, 01:00:00;00",
        "60000/1001, true, 5178815, 23:59:59;59"
    })
    void frame_hasItsTimecode(String rate, boolean drop, long frame, String timecode) {
        assertEquals(timecode, new TimecodeFormat(FrameRate.parse(rate), drop).format(frame));
    }

    /** Counting as the standard describes it, one frame after the other. */
    @ParameterizedTest
    @ValueSource(ints = {30, 60})
    void dropFrame_leavesOutNumbersAndNoFrame(int nominal) {
        TimecodeFormat format = TimecodeFormat.dropFrame(FrameRate.ofNtsc(nominal));
        long frame = 0;
        for (int minute = 0; minute < 3 * 60; minute++) {
            for (int second = 0; second < 60; second++) {
                int first = second == 0 && minute % 10 != 0 ? nominal / 15 : 0;
                for (int number = first; number < nominal; number++) {
                    String expected = String.format("%02d:%02d:%02d;%02d", minute / 60, minute % 60, second, number);
                    assertEquals(expected, format.format(frame++));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"30, 2589408", "60, 5178816"})
    void dropFrame_keepsToTheClock(int nominal, long framesOfDay) {
        TimecodeFormat format = TimecodeFormat.dropFrame(FrameRate.ofNtsc(nominal));
        assertEquals(framesOfDay, format.framesOfDay());
        assertEquals(framesOfDay / 24, format.firstFrameOfHour(1));
    }

    @Test
    void onlyRatesOf2997And5994_drop() {
        for (String rate : new String[] {"25", "24", "30", "60", "23.976", "47.952"}) {
            assertEquals(
                    "only 29.97 (30000/1001) and 59.94 (60000/1001) frames a second have drop-frame timecode, not "
                            + FrameRate.parse(rate),
                    assertThrows(IllegalArgumentException.class, () -> TimecodeFormat.dropFrame(FrameRate.parse(rate)))
                            .getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "100", "119.88", "29.5", "1/2"})
    void rateThatTimecodeCannotCount_isRefused(String rate) {
        assertThrows(IllegalArgumentException.class, () -> TimecodeFormat.nonDropFrame(FrameRate.parse(rate)));
    }

    @Test
    void frameOutsideOfADay_isRefused() {
        TimecodeFormat format = TimecodeFormat.nonDropFrame(FrameRate.of(25));
        assertEquals(
                "timecode counts the frames of 24 hours, from 0 to 2159999, not frame 2160000",
                assertThrows(IllegalArgumentException.class, () -> format.format(2_160_000))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> format.format(-1));
        IntStream.of(-1, 24)
                .forEach(hour -> assertThrows(IllegalArgumentException.class, () -> format.firstFrameOfHour(hour)));
    }
}
