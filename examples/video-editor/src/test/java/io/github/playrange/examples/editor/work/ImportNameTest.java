package io.github.playrange.examples.editor.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "talk.mp4|talk",
                "talk|talk",
                "a%25b;c.mp4|a_25b_c",
                "talk.v2|talk.v2",
                "my.talk.webm|my.talk",
                "Grüße 日本 #1 (50% & more)!.mp4|Grüße 日本 #1 (50_ & more)!",
                "Gru\u0308ße.mp4|Grüße",
                "../../talk.mp4|talk",
                "..\\..\\talk.mp4|talk",
                "C:\\fakepath\\talk.mp4|talk",
                "/etc/talk.mp4|talk",
                "...talk.mp4|talk",
                " talk .mp4|talk",
                "talk....mp4|talk",
                "a<b>c:d\"e?f*g~1.mp4|a_b_c_d_e_f_g_1",
                "<b>1.mp4|_b_1",
                "con.mp4|_con",
                "LPT1.mp4|_LPT1",
                "nul.talk.mp4|_nul.talk",
                "console.mp4|console",
                "talk.html.mp4|talk.html",
            })
    void aNameIsOfOneFileOnEverySystem(String given, String stem) {
        assertEquals(Optional.of(stem), ImportName.of(given).map(ImportName::stem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab\u0000c", "a\nbc", "ab\u0085c", "a\u202Ebc", "abc\u200F", "\uFEFFabc", "\uD800abc"})
    void whatIsNotSeenIsLeftOut(String given) {
        assertEquals(Optional.of(new ImportName("abc")), ImportName.of(given + ".mp4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "../", "/", "\\", "...", "\u202E", "\u0000"})
    void whatHasNothingToBeCalledByIsNoName(String given) {
        assertEquals(Optional.empty(), ImportName.of(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ü", "日", "🎬"})
    void aLongNameIsShortenedBetweenCharacters(String character) {
        String stem =
                ImportName.of(character.repeat(300) + ".mp4").orElseThrow().stem();
        int bytes = stem.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes > 150 && bytes <= 160, () -> bytes + " bytes");
        assertEquals(stem, new String(stem.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }
}
