package io.github.playrange.examples.editor.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptsServletTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`{\"words\":[`, `0,`, 1048574", "`[`, `{},`, 1048576", "`[`, `[[`, 0", "`WEBVTT `, `a `, 262143"})
    void whatWouldFillTheHeapIsNotRead(String head, String unit, int most) throws ProblemException {
        assertDoesNotThrow(() -> TranscriptsServlet.requireFewPieces(bytes(head + unit.repeat(most))));
        if (most > 0) {
            ProblemException problem = assertThrows(
                    ProblemException.class,
                    () -> TranscriptsServlet.requireFewPieces(bytes(head + unit.repeat(most + 2))));
            assertEquals("not-a-transcript", problem.problem().code());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
