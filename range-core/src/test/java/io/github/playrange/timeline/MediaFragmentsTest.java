package io.github.playrange.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.timeline.MediaFragments.Absent;
import io.github.playrange.timeline.MediaFragments.Invalid;
import io.github.playrange.timeline.MediaFragments.Listed;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules beside the vectors, most of all the messages. */
class MediaFragmentsTest {

    private static final String GRAMMAR =
            ". Allowed is t=START,END or t=START or t=,END, repeated for several ranges, in seconds or [hh:]mm:ss"
                    + " with at"
                    + " most nine decimals, with or without npt: in front; one empty t= keeps nothing";

    @Test
    void noParameter_isNoListAndOneEmptyParameterIsTheEmptyList() {
        assertEquals(Optional.empty(), MediaFragments.parse("").list());
        assertEquals(
                Optional.of(PlaybackRanges.none()), MediaFragments.parse("t=").list());
    }

    @Test
    void cacheBuster_isAnErrorThatNamesItAndTheGrammar() {
        Invalid invalid = assertInstanceOf(Invalid.class, MediaFragments.parse("t=3,7&t=1732270000"));
        assertEquals(
                "t=1732270000: \"1732270000\" is too large for a time, which must be less than 4194304 s (48 days)"
                        + GRAMMAR,
                invalid.message());
        assertEquals(
                invalid.message(),
                assertThrows(IllegalArgumentException.class, invalid::list).getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t=7,3|t=7,3: a time range must start before its end, but starts at 7 s and ends at 3 s",
                "t=3,|t=3,: \"\" is not a time: seconds are digits with at most nine decimals and without sign or"
                        + " exponent,"
                        + " such as 3.2",
                "t=1:2:3|t=1:2:3: \"1:2:3\" is not a time: write seconds, mm:ss or hh:mm:ss, with two digits from 00"
                        + " to 59"
                        + " for minutes and seconds",
                "t=%FF|t=%FF: the value is not percent-encoded UTF-8",
                "t=3%|t=3%: the value is not percent-encoded UTF-8",
                "t=3,7&t=|t=: the empty value keeps nothing, and so it must be the only one",
            })
    void message_saysWhatIsWrongWithWhichValue(String query, String beginning) {
        Invalid invalid = assertInstanceOf(Invalid.class, MediaFragments.parse(query));
        assertEquals(beginning + GRAMMAR, invalid.message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"t=%0D%0ASet-Cookie:%20a=b", "t=\r\nSet-Cookie: a=b", "t=3%00", "t=%E2%80%AE7", "t=é\u007F"})
    void message_isOneLineOfPrintableAscii(String query) {
        Invalid invalid = assertInstanceOf(Invalid.class, MediaFragments.parse(query));
        assertTrue(invalid.message().chars().allMatch(c -> c >= ' ' && c < 0x7F), invalid.message());
    }

    @Test
    void message_isShortForALongValue() {
        Invalid invalid = assertInstanceOf(Invalid.class, MediaFragments.parse("t=" + "%78".repeat(100_000)));
        assertTrue(
                invalid.message().length() < 1_000,
                () -> "length " + invalid.message().length());
        assertEquals(300_000, invalid.value().length());
    }

    @Test
    void parameter_mayHaveAnotherName() {
        assertEquals(
                new Listed(PlaybackRanges.of(TimeRange.ofMillis(3_000, 7_000))),
                MediaFragments.parse("t=bad&cut=3,7", "cut"));
        assertEquals(new Absent(), MediaFragments.parse("t=3,7", "cut"));
        assertEquals("cut=", MediaFragments.print(PlaybackRanges.none(), "cut"));
        Invalid invalid = assertInstanceOf(Invalid.class, MediaFragments.parse("cut=x", "cut"));
        assertTrue(invalid.message().contains("Allowed is cut=START,END"), invalid.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a&b", "a=b", "é", "a%20"})
    void parameterName_mustNeedNoEncoding(String name) {
        assertThrows(IllegalArgumentException.class, () -> MediaFragments.parse("", name));
        assertThrows(IllegalArgumentException.class, () -> MediaFragments.print(PlaybackRanges.none(), name));
    }

    @Test
    void longQuery_takesLinearTime() {
        String query = "t=0:00:01.5,0:00:02&x=%41&".repeat(100_000) + "t=" + "0".repeat(1_000_000) + "3";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            PlaybackRanges list = MediaFragments.parse(query).list().orElseThrow();
            assertEquals(100_001, list.ranges().size());
        });
    }
}
