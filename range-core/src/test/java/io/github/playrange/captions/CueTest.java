package io.github.playrange.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueTest {

    private static final Duration ONE = Duration.ofSeconds(1);
    private static final Duration TWO = Duration.ofSeconds(2);

    @Test
    void times_areInOrderAndWithinTime() {
        assertRefused("before zero", Duration.ofNanos(-1), ONE, "a");
        assertRefused("start before its end", ONE, ONE, "a");
        assertRefused("starts at 2 s and ends at 1 s", TWO, ONE, "a");
        assertRefused("starts at 1 s and ends at PT-1S", ONE, Duration.ofSeconds(-1), "a");
        assertRefused("4194304 s", ONE, TimeRange.END_OF_TIME.plusNanos(1), "a");
        assertEquals(
                TimeRange.END_OF_TIME, Cue.of(ONE, TimeRange.END_OF_TIME, "a").end());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "a\n", "\na", "a\n\nb", "a\rb", "a\0", "a --> b"})
    void text_thatWouldEndItsBlockIsRefused(String text) {
        assertRefused("the text of a cue", ONE, TWO, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "a-->b", "a\rb", "\0"})
    void identifier_thatIsNoneIsRefused(String identifier) {
        Cue cue = Cue.of(ONE, TWO, "a");
        assertThrows(IllegalArgumentException.class, () -> cue.withIdentifier(identifier));
    }

    @Test
    void settings_areOneLineWithSingleSpaces() {
        Cue cue = Cue.of(ONE, TWO, "a");
        assertEquals(
                "line:0 align:start",
                cue.withSettings("\tline:0 \f align:start ").settings());
        assertThrows(IllegalArgumentException.class, () -> cue.withSettings("line:0\nalign:start"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Hello, Hello",
                "<v.loud Mary Ann>Hi <i>there</i>, Hi there",
                "<00:00:01.500>a<c.red>b</c>, ab",
                "a < b > c, a  c",
                "<b, ``",
                "a&lt;b&gt;&amp;&quot;&apos;, a<b>&\"'",
                "&lrm;&rlm;&nbsp;, `\u200E\u200F\u00A0`",
                "&#65;&#x41;&#X000041;, AAA",
                "&amp &ltb, & <b",
                "&lrm &apos, &lrm &apos",
                "AT&T &unknown; &, AT&T &unknown; &",
                "&amp;lt;, &lt;",
                "&#xD7FF;&#xE000;, \uD7FF\uE000",
                "&#xDFFF;&#0;&#xD800;&#1114112;&#99999999999;, \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD",
                "&#x1F600;, \uD83D\uDE00",
            })
    void plainText_isWhatAViewerReads(String text, String plain) {
        assertEquals(plain, Cue.of(ONE, TWO, text).plainText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a < b & c > d", "<i>a</i> --> &lt;", "", "a\nb"})
    void plainText_comesBackFromTheCueMadeOfIt(String plain) {
        assertEquals(plain, Cue.ofPlainText(ONE, TWO, plain).plainText());
    }

    @Test
    void plainText_hasNoBlankLinesInACue() {
        assertEquals("a\nb", Cue.ofPlainText(ONE, TWO, "\r\na\r\n\t\r\nb\r").text());
    }

    private static void assertRefused(String reason, Duration start, Duration end, String text) {
        String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> Cue.of(start, end, text))
                .getMessage());
        assertTrue(message.contains(reason), message);
    }
}
