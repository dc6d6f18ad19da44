package io.github.playrange.benchmarks.comparison.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class PatternFilmTest {

    private static final PatternFilm FILM = new PatternFilm("a.mp4", 100);

    @Test
    void anyPart_isAPartOfTheWhole() {
        byte[] whole = bytes(FILM, 0, 100);
        for (int position = 0; position < 20; position++) {
            for (int length = 0; length < 20; length++) {
                assertArrayEquals(
                        Arrays.copyOfRange(whole, position, position + length), bytes(FILM, position, length));
            }
        }
    }

    @Test
    void otherPlacesAndOtherFilms_haveOtherBytes() {
        byte[] begin = bytes(FILM, 0, 32);
        assertFalse(Arrays.equals(begin, bytes(FILM, 32, 32)));
        assertFalse(Arrays.equals(begin, bytes(new PatternFilm("b.mp4", 100), 0, 32)));
    }

    private static byte[] bytes(PatternFilm film, int position, int length) {
        byte[] bytes = new byte[length];
        film.fill(position, ByteBuffer.wrap(bytes));
        return bytes;
    }
}
