package io.github.playrange.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WritingTest {

    private static final Captions ALL = new Captions(
            "- Talk\nKind: captions",
            List.of("::cue {\n  color: red\n}"),
            List.of("id:fred"),
            List.of(
                    Cue.of(Duration.ZERO, Duration.ofMillis(1_500), "<v Ann>Hi\n<i>there</i>")
                            .withIdentifier("intro")
                            .withSettings("region:fred align:start"),
                    Cue.of(Duration.ofMillis(1_500), Duration.ofMillis(1_600), ""),
                    Cue.of(Duration.ofHours(2), Duration.ofHours(100), "AT&amp;T")));

    @Test
    void webVtt_hasOneBlockForEachPart() {
        assertEquals("""
                WEBVTT - Talk
                Kind: captions

                STYLE
                ::cue {
                  color: red
                }

                REGION
                id:fred

                intro
                00:00:00.000 --> 00:00:01.500 region:fred align:start
                <v Ann>Hi
                <i>there</i>

                00:00:01.500 --> 00:00:01.600

                02:00:00.000 --> 100:00:00.000
                AT&amp;T
                """, ALL.toWebVtt());
    }

    @Test
    void webVtt_mayHaveFurtherLinesInItsHeaderAlone() {
        Captions captions = new Captions("\nKind: captions", List.of(), List.of(), List.of());
        assertEquals("WEBVTT\nKind: captions\n", captions.toWebVtt());
    }

    @Test
    void webVtt_ofNothingIsTheSignature() {
        assertEquals("WEBVTT\n", Captions.of(List.of()).toWebVtt());
    }

    @Test
    void subRip_hasNumberedCuesOfWhatCanBeRead() {
        assertEquals("""
                1
                00:00:00,000 --> 00:00:01,500
                Hi
                <i>there</i>

                2
                02:00:00,000 --> 100:00:00,000
                AT&T

                """, ALL.toSubRip());
    }

    @Test
    void subRip_ofNothingIsEmpty() {
        assertEquals("", Captions.of(List.of()).toSubRip());
        assertEquals(Captions.of(List.of()), Captions.fromSubRip(""));
    }

    static Stream<Arguments> textOfSubRip() {
        return Stream.of(
                Arguments.of("<b>a</b><i>b</i><u>c</u>", "<b>a</b><i>b</i><u>c</u>"),
                Arguments.of("<b.loud>a</b>", "<b>a</b>"),
                Arguments.of("<i>a", "<i>a</i>"),
                Arguments.of("a</i>", "a"),
                Arguments.of("<b><i>a</b>b</i>", "<b><i>ab</i></b>"),
                Arguments.of("<B>a</B>", "a"),
                Arguments.of("<v Ann>a</v> <lang de>b</lang> <c.x>c</c>", "a b c"),
                Arguments.of("<ruby>a<rt>b</rt></ruby>c", "abc"),
                Arguments.of("<ruby>a<rt><i>b</i></ruby><i>c</i>", "a<i>b</i><i>c</i>"),
                Arguments.of("<i><ruby>a</ruby></i>b", "<i>a</i>b"),
                Arguments.of("<i><ruby>a<rt>b</rt></ruby></i>c", "<i>ab</i>c"),
                Arguments.of("<i><ruby>a<rt>b</ruby></i>c", "<i>ab</i>c"),
                Arguments.of("<i><rt>a</i>b", "<i>a</i>b"),
                Arguments.of("<i></ruby>a</i>b", "<i>a</i>b"),
                Arguments.of("<ruby><rt>a</ruby><i>b</i>", "a<i>b</i>"),
                Arguments.of("<00:00:01.000>a", "a"),
                Arguments.of("&lt;3 &amp; &nbsp;&#x263A;", "<3 & \u00A0\u263A"),
                Arguments.of("<v Ann>\na\n</v>", "a"),
                Arguments.of("a\n \nb", "a\nb"),
                Arguments.of("a&#10;&#13;&#10;b", "a\nb"),
                Arguments.of("&lt;i&gt;a&lt;/i&gt;", "<\u2060i>a<\u2060/i>"),
                Arguments.of("&lt;<c>i</c>&gt;a", "<\u2060i>a"),
                Arguments.of("{\\an8}a", "{\u2060\\an8}a"),
                Arguments.of("a --&gt; b", "a --> b"),
                Arguments.of("00:00:01,000 --&gt; 00:00:02,000", "00:00:01,000 --\u2060> 00:00:02,000"));
    }

    @ParameterizedTest
    @MethodSource
    void textOfSubRip(String text, String expected) {
        Cue cue = Cue.of(Duration.ofSeconds(1), Duration.ofSeconds(2), text);
        String written = Captions.of(List.of(cue)).toSubRip();
        assertEquals("1\n00:00:01,000 --> 00:00:02,000\n" + expected + "\n\n", written);
        assertEquals(written, Captions.fromSubRip(written).toSubRip());
        assertEquals(
                BlockText.withoutBlankLines(cue.plainText()),
                Captions.fromSubRip(written).cues().get(0).plainText());
    }

    @Test
    void cuesThatTouch_touchWhenWritten() {
        Duration joint = Duration.ofNanos(1_000_999_999);
        Captions captions = Captions.of(List.of(
                Cue.of(Duration.ofNanos(999_999), joint, "a"),
                Cue.of(joint, joint.plusNanos(1), "b"),
                Cue.of(Duration.ofNanos(3_000_000_000L), Duration.ofNanos(3_000_999_999L), "c")));
        assertEquals(
                Captions.of(List.of(
                        Cue.of(Duration.ZERO, Duration.ofMillis(1_000), "a"),
                        Cue.of(Duration.ofMillis(1_000), Duration.ofMillis(1_001), "b"),
                        Cue.of(Duration.ofMillis(3_000), Duration.ofMillis(3_001), "c"))),
                Captions.fromWebVtt(captions.toWebVtt()));
    }

    @Test
    void lastNanosecondOfTime_isWrittenAsACueThatCanBeRead() {
        Cue last = Cue.of(TimeRange.END_OF_TIME.minusNanos(1), TimeRange.END_OF_TIME, "a");
        Captions captions = Captions.of(List.of(last));
        assertEquals(1, Captions.fromWebVtt(captions.toWebVtt()).cues().size());
        assertEquals(1, Captions.fromSubRip(captions.toSubRip()).cues().size());
    }
}
