package io.github.playrange.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CueSpanTest {

    private static final Optional<String> NONE = Optional.empty();

    private static List<CueSpan> spans(String text) {
        return Cue.of(Duration.ZERO, Duration.ofSeconds(9), text).spans();
    }

    private static CueSpan span(Optional<String> voice, long seconds, String text) {
        return new CueSpan(voice, Optional.of(Duration.ofSeconds(seconds)), text);
    }

    private static CueSpan untimed(Optional<String> voice, String text) {
        return new CueSpan(voice, Optional.empty(), text);
    }

    @Test
    void textWithoutVoicesAndTimestamps_isOneSpan() {
        assertEquals(List.of(untimed(NONE, "a & b\nc")), spans("<i>a</i> &amp; <c.x>b</c>\nc"));
        assertEquals(List.of(), spans(""));
        assertEquals(List.of(), spans("<i></i>"));
    }

    @Test
    void voice_lastsUntilItEndsOrTheNextOneBegins() {
        assertEquals(
                List.of(
                        untimed(Optional.of("Ann & Co"), "a"),
                        untimed(Optional.of("Bob"), "b"),
                        untimed(NONE, "c"),
                        untimed(Optional.of("Eve"), "d")),
                spans("<v.loud Ann &amp; Co>a<v Bob>b</v>c<v\tEve>d"));
    }

    @Test
    void voiceWithoutName_isNone() {
        assertEquals(List.of(untimed(NONE, "ab")), spans("<v>a<v >b"));
    }

    @Test
    void timestamp_holdsForWhatFollows() {
        assertEquals(
                List.of(untimed(NONE, "a"), span(NONE, 1, "bc"), span(Optional.of("Ann"), 2, "d")),
                spans("a<00:01.000>b<c>c</c><00:00:02.000><v Ann>d"));
    }

    @Test
    void emptyParts_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> untimed(NONE, ""));
        assertThrows(IllegalArgumentException.class, () -> untimed(Optional.of(""), "a"));
        assertThrows(IllegalArgumentException.class, () -> span(NONE, -1, "a"));
    }

    @Test
    void voiceOfAWholeCue_isReadBackWhateverItsName() {
        for (String name : List.of("Ann", "A & B", "<script>", "a > b", "x --> y", "a\n\nb", "&lt;", " Ann ")) {
            Cue cue = Cue.ofPlainText(Duration.ZERO, Duration.ofSeconds(1), "a\nb")
                    .withVoice(name);
            assertEquals(
                    List.of(untimed(Optional.of(name.strip().replace("\n\n", " ")), "a\nb")),
                    Captions.fromWebVtt(Captions.of(List.of(cue)).toWebVtt())
                            .cues()
                            .get(0)
                            .spans());
        }
        Cue cue = Cue.of(Duration.ZERO, Duration.ofSeconds(1), "a");
        assertThrows(IllegalArgumentException.class, () -> cue.withVoice(" \n"));
    }
}
