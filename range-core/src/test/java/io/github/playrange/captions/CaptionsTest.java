package io.github.playrange.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsTest {

    private static final Duration ONE = Duration.ofSeconds(1);
    private static final Duration TWO = Duration.ofSeconds(2);

    @ParameterizedTest
    @CsvSource({"hello, begins with WEBVTT", "hello, 00:00:01&#44;000 --> 00:00:02&#44;500"})
    void fileThatIsNeither_isRefusedWithWhatWouldBeRead(String file, String said) {
        String message = String.valueOf(
                assertThrows(CaptionsFormatException.class, () -> Captions.read(file.getBytes(StandardCharsets.UTF_8)))
                        .getMessage());
        assertTrue(message.contains(said.replace("&#44;", ",")), message);
    }

    @Test
    void textThatWouldEndItsBlock_isRefused() {
        for (String block : List.of("", "a\n\nb", "a --> b", "a\rb")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Captions("", List.of(block), List.of(), List.of()),
                    block);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Captions("", List.of(), List.of(block), List.of()),
                    block);
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Captions("x\n" + block, List.of(), List.of(), List.of()),
                    block);
        }
        assertThrows(IllegalArgumentException.class, () -> new Captions("a\rb", List.of(), List.of(), List.of()));
        assertEquals("a --> b", new Captions("a --> b", List.of(), List.of(), List.of()).header());
    }

    @Test
    void withoutStylesAndRegions_keepsTheRest() {
        Captions all = new Captions("x", List.of("::cue {}"), List.of("id:a"), List.of(Cue.of(ONE, TWO, "a")));
        assertEquals(new Captions("x", List.of(), List.of("id:a"), all.cues()), all.withoutStyles());
        assertEquals(new Captions("x", List.of("::cue {}"), List.of(), all.cues()), all.withoutRegions());
    }
}
