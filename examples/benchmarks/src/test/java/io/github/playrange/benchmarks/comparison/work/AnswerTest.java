package io.github.playrange.benchmarks.comparison.work;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.benchmarks.comparison.http.ResponseHead;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnswerTest {

    private static final PatternFilm FILM = new PatternFilm("a.mp4", 1000);
    private static final Span FIRST = new Span(10, 20);
    private static final Span SECOND = new Span(500, 30);
    private static final Answer PARTS = new Answer.Parts(FILM, List.of(FIRST, SECOND));
    private static final ResponseHead MULTIPART =
            new ResponseHead(206, Map.of("content-type", "multipart/byteranges; boundary=\"b\""));

    @Test
    void contentInPieces_isAccepted() throws IOException {
        Answer.BodyCheck check = new Answer.Content(206, FILM, FIRST).check();
        check.accept(bytes(new Span(10, 5)));
        check.accept(bytes(new Span(15, 15)));
        assertDoesNotThrow(() -> check.finish(MULTIPART));
    }

    @Test
    void otherBytesOfTheFilm_areRefused() {
        Answer.BodyCheck check = new Answer.Content(206, FILM, FIRST).check();
        assertThrows(WrongAnswerException.class, () -> check.accept(bytes(new Span(11, 20))));
    }

    @Test
    void tooFewAndTooManyBytes_areRefused() throws IOException {
        Answer.BodyCheck few = new Answer.Content(206, FILM, FIRST).check();
        few.accept(bytes(new Span(10, 19)));
        assertThrows(WrongAnswerException.class, () -> few.finish(MULTIPART));
        Answer.BodyCheck many = new Answer.Content(206, FILM, FIRST).check();
        assertThrows(WrongAnswerException.class, () -> many.accept(bytes(new Span(10, 21))));
    }

    @Test
    void partsInAnyOrder_areAccepted() {
        assertDoesNotThrow(() -> check(part(FIRST, FIRST) + part(SECOND, SECOND) + "--b--\r\n", MULTIPART));
        assertDoesNotThrow(() -> check("\r\n" + part(SECOND, SECOND) + part(FIRST, FIRST) + "--b--\r\n", MULTIPART));
    }

    @Test
    void wrongBytesOfAPart_areRefused() {
        String other = part(FIRST, new Span(11, 20)) + part(SECOND, SECOND) + "--b--\r\n";
        assertEquals("wrong bytes in the part 10-29", reason(other, MULTIPART));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "FIRST", "FIRST,SECOND", "FIRST,FIRST,END", "FIRST,END", "FIRST,SECOND,THIRD,END"})
    void otherPartsThanAskedFor_areRefused(String names) {
        String body = names.replace(",", "")
                .replace("FIRST", part(FIRST, FIRST))
                .replace("SECOND", part(SECOND, SECOND))
                .replace("THIRD", part(new Span(900, 1), new Span(900, 1)))
                .replace("END", "--b--\r\n");
        assertTrue(!reason(body, MULTIPART).isEmpty());
    }

    @Test
    void oneRangeInsteadOfSeveral_isRefused() {
        ResponseHead one = new ResponseHead(206, Map.of("content-type", "video/mp4"));
        assertEquals("no multipart, but video/mp4", reason("", one));
    }

    @Test
    void theWholeFilmInsteadOfParts_isRefusedBeforeItHasCome() {
        Answer.BodyCheck check = PARTS.check();
        assertThrows(WrongAnswerException.class, () -> {
            while (true) {
                check.accept(ByteBuffer.allocate(1000));
            }
        });
    }

    private static String reason(String body, ResponseHead head) {
        return assertThrows(WrongAnswerException.class, () -> check(body, head)).reason();
    }

    private static void check(String body, ResponseHead head) throws IOException {
        Answer.BodyCheck check = PARTS.check();
        check.accept(StandardCharsets.ISO_8859_1.encode(body));
        check.finish(head);
    }

    /** Says that it is one span, and holds another. */
    private static String part(Span said, Span held) {
        return "--b\r\nContent-Type: video/mp4\r\nContent-Range: bytes " + said.spec() + "/1000\r\n\r\n"
                + StandardCharsets.ISO_8859_1.decode(bytes(held)) + "\r\n";
    }

    private static ByteBuffer bytes(Span span) {
        ByteBuffer bytes = ByteBuffer.allocate((int) span.length());
        FILM.fill(span.position(), bytes);
        return bytes.flip();
    }
}
