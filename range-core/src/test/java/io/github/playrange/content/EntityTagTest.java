package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EntityTagTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"\"abc\"", "W/\"abc\"", "\"\"", "W/\"\"", "\"a,b\"", "\"!#~\"", "\"W/\"", "\"\u0080\u00ff\""})
    void validTag_isReadAndPrintedAlike(String text) {
        assertEquals(text, EntityTag.parse(text).orElseThrow().toString());
    }

    @Test
    void weakness_isReadFromThePrefix() {
        assertEquals(Optional.of(EntityTag.strong("a")), EntityTag.parse("\"a\""));
        assertEquals(Optional.of(EntityTag.weak("a")), EntityTag.parse("W/\"a\""));
        assertFalse(EntityTag.strong("a").weak());
        assertTrue(EntityTag.weak("a").weak());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "a",
                "\"",
                "W/",
                "W/\"",
                "W\"a\"",
                "w/\"a\"",
                "W/ \"a\"",
                "W/W/\"a\"",
                "'a'",
                "\"a",
                "a\"",
                "\"a\"b\"",
                "\"a\" ",
                " \"a\"",
                "\"a b\"",
                "\"a\tb\"",
                "\"a\r\nb\"",
                "\"\u0000\"",
                "\"\u007f\"",
                "\"\u0100\"",
                "\"a\\\"b\"",
            })
    void anythingElse_isNoTag(String text) {
        assertEquals(Optional.empty(), EntityTag.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", " ", "a b", "\t", "\r\n", "\u0000", "\u007f", "\u0100", "\ud83c\udfac"})
    void characterOutsideTheGrammar_isRefused(String opaque) {
        assertThrows(IllegalArgumentException.class, () -> EntityTag.strong(opaque));
        assertThrows(IllegalArgumentException.class, () -> EntityTag.weak(opaque));
    }

    /** The table of RFC 9110, section 8.8.3.2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W/\"1\" | W/\"1\" | false | true",
                "W/\"1\" | W/\"2\" | false | false",
                "W/\"1\" | \"1\"   | false | true",
                "\"1\"   | W/\"1\" | false | true",
                "\"1\"   | \"1\"   | true  | true",
                "\"1\"   | \"2\"   | false | false",
                "\"a\"   | \"A\"   | false | false",
            })
    void comparison(String one, String other, boolean strongly, boolean weakly) {
        EntityTag first = EntityTag.parse(one).orElseThrow();
        EntityTag second = EntityTag.parse(other).orElseThrow();

        assertEquals(strongly, first.equalsStrongly(second));
        assertEquals(strongly, second.equalsStrongly(first));
        assertEquals(weakly, first.equalsWeakly(second));
        assertEquals(weakly, second.equalsWeakly(first));
    }

    @Test
    void printedTag_readsBack() {
        Random random = new Random(8_83);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder opaque = new StringBuilder();
            for (int i = random.nextInt(20); i > 0; i--) {
                char c = (char) random.nextInt(0x100);
                opaque.append(c == '"' || c <= ' ' || c == 0x7F ? '!' : c);
            }
            EntityTag tag = new EntityTag(random.nextBoolean(), opaque.toString());

            assertEquals(Optional.of(tag), EntityTag.parse(tag.toString()));
        }
    }
}
