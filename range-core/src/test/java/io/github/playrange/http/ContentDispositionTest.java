package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentDispositionTest {

    private static final int ROUNDS = 2_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talk.mp4         | attachment; filename=\"talk.mp4\"",
                "two words; x.mp4 | attachment; filename=\"two words; x.mp4\"",
                "it's.mp4         | attachment; filename=\"it's.mp4\"",
                "Gr\u00fc\u00dfe.mp4 | attachment; filename=\"Gr__e.mp4\"; filename*=UTF-8''Gr%C3%BC%C3%9Fe.mp4",
                "\ud83c\udfac 1.mp4 | attachment; filename=\"_ 1.mp4\"; filename*=UTF-8''%F0%9F%8E%AC%201.mp4",
                "100%.mp4         | attachment; filename=\"100_.mp4\"; filename*=UTF-8''100%25.mp4",
                "%41.mp4          | attachment; filename=\"_41.mp4\"; filename*=UTF-8''%2541.mp4",
                "say \"hi\".mp4   | attachment; filename=\"say _hi_.mp4\"; filename*=UTF-8''say%20%22hi%22.mp4",
                "\u00e9'(*),.mp4  | attachment; filename=\"_'(*),.mp4\"; filename*=UTF-8''%C3%A9%27%28%2A%29%2C.mp4",
                "\u00e909AZaz      | attachment; filename=\"_09AZaz\"; filename*=UTF-8''%C3%A909AZaz",
                "\u00e9!#$&+-.^_`~ | attachment; filename=\"_!#$&+-.^_`~\"; filename*=UTF-8''%C3%A9!#$&+-.^_`~",
            })
    void name_isGivenAsItIsOrTwice(String name, String value) {
        assertEquals(value, new ContentDisposition(name).fieldValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a\\b", "a\nb", "a\r\nSet-Cookie: x=y", "\0", "\u007f", "\u0085"})
    void nameThatIsNone_isRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new ContentDisposition(name));
    }

    @Test
    void refusal_namesTheCharacter() {
        assertEquals(
                "the name of a file to be saved cannot carry U+000D",
                assertThrows(IllegalArgumentException.class, () -> new ContentDisposition("a\rb"))
                        .getMessage());
    }

    @Test
    void anyName_makesAFieldThatCarriesIt() {
        Random random = new Random(6266);
        for (int round = 0; round < ROUNDS; round++) {
            String name = random.ints(1 + random.nextInt(12), 0x20, 0x2fff)
                    .filter(c -> c != '/' && c != '\\' && !Character.isISOControl(c))
                    .collect(() -> new StringBuilder("x"), StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String value = new ContentDisposition(name).fieldValue();

            assertDoesNotThrow(() -> new Field(ContentDisposition.FIELD, value));
            assertTrue(value.chars().allMatch(c -> c >= ' ' && c <= '~'), value);
            assertEquals(name, nameIn(value));
        }
    }

    /** As a client reads it: the second form if there is one. */
    private static String nameIn(String value) {
        int second = value.indexOf("; filename*=UTF-8''");
        return second < 0
                ? value.substring("attachment; filename=\"".length(), value.length() - 1)
                : URLDecoder.decode(
                        value.substring(value.lastIndexOf("''") + 2).replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
