package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldTest {

    @ParameterizedTest
    @CsvSource({
        "ETag, '\"abc\"'",
        "x-0!#$%&'*+.^_`|~, ''",
        "Content-Disposition, 'attachment; filename=\"caf\u00e9.mp4\"'",
        "X, 'a\tb'",
        "X, '\u0080\u00a0\u00ff'",
        "X, ' !~'",
    })
    void tokenAndVisibleText_areCarried(String name, String value) {
        Field field = new Field(name, value);

        assertEquals(name, field.name());
        assertEquals(value, field.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a:", "a\r\nb", "a\u0000", "caf\u00e9", "a(b)", "\"a\"", "a,b"})
    void nameThatIsNoToken_isRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Field(name, "x"));
    }

    @Test
    void nameIsMadeOfTheCharactersOfTheGrammar() {
        Pattern token = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
        for (char c = 0; c < 0x180; c++) {
            String name = "x" + c;
            if (token.matcher(name).matches()) {
                assertEquals(name, new Field(name, "").name());
            } else {
                assertThrows(IllegalArgumentException.class, () -> new Field(name, ""), name);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: b", "a\rb", "a\nb", "\u0000", "\u001f", "a\u007f", "\u000b"})
    void controlCharacter_isRefused(String value) {
        assertThrows(IllegalArgumentException.class, () -> new Field("X", value));
    }

    /** A server that keeps only the low byte of a character would send CR and LF for these. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u010d\u010aSet-Cookie: b", "\u560d\u560a", "\u0100", "\ud83c\udfac"})
    void characterBeyondLatin1_isRefused(String value) {
        assertThrows(IllegalArgumentException.class, () -> new Field("X", value));
    }
}
