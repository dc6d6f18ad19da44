package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names are served on any file system, and which are on all but Windows. */
final class PathNamesTest {

    private static final PathNames SLASH = PathNames.separatedBy("/");
    private static final PathNames BACK_SLASH = PathNames.separatedBy("\\");

    @ParameterizedTest
    @CsvSource({"/a, a", "/a/b, a b", "/a/b/c.mp4, a b c.mp4"})
    void path_isTakenApartAtItsSlashes(String path, String names) {
        assertEquals(Optional.of(List.of(names.split(" ", -1))), SLASH.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//", "a", "a/b", "/a/", "//a", "/a//b", "/a/../b", "/.", "/a/./b", "/a/.b/c"})
    void pathOfOtherThanPlainNames_isNone(String path) {
        assertEquals(Optional.empty(), SLASH.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "talk.mp4",
                "talk",
                " talk.mp4",
                "talk .mp4",
                "a..b",
                "~",
                "caf\u00e9.mp4",
                "cafe\u0301.mp4",
                "\u65e5\u672c\u8a9e \ud83c\udfac.mp4",
                // Families are put together with a character that has no width, and so are Persian words.
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67.mp4",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645.mp4",
                // They look like full stops and slashes, and are none.
                "\uff0e\uff0e",
                "\u2024\u2024",
                "\u2025",
                "a\u2215b",
                "a\u2044b",
                "a\uff0fb",
                "a\uff3cb",
                "my-web-inf",
                "web-inf.mp4",
                "console.mp4",
                "com.mp4",
                "com10.mp4",
                "aux-2.mp4",
                "null.mp4",
                "talk~.mp4",
                "talk~x.mp4",
                "talk-long~1.mp4",
                "talk~1.webm",
                "a~1b.mp4",
            })
    void plainName_isServedOnEverySystem(String name) {
        assertTrue(SLASH.isServable(name));
        assertTrue(BACK_SLASH.isServable(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                ".hidden",
                "talk.mp4.",
                "talk.mp4 ",
                " ",
                "WEB-INF",
                "web-inf",
                "Meta-Inf",
                // With a Turkish letter that is an i in capitals, and one that is an I in small letters.
                "WEB-\u0131NF",
                "WEB-\u0130NF",
                "a\\b",
                "a\0b",
                "a\nb",
                "a\rb",
                "a\tb",
                "a\u007fb",
                // HFS+ takes these for .git, WEB-INF, an empty name and two full stops.
                "\u200c.git",
                "\ufeff.git",
                "WEB-\u200dINF",
                "WEB-INF\u206f",
                "\u202e",
                "\u200f..",
                "talk.mp4.\u200c",
            })
    void anyOtherName_isServedNowhere(String name) {
        assertFalse(SLASH.isServable(name));
        assertFalse(BACK_SLASH.isServable(name));
    }

    @ParameterizedTest
    @CsvSource({
        "a, 255, 256",
        "\u00e9, 127, 128",
        "\u20ac, 85, 86",
        "\ud83c\udfac, 63, 64",
    })
    void nameLongerThanFileSystemsAllow_isServedNowhere(String character, int longest, int tooLong) {
        assertTrue(SLASH.isServable(character.repeat(longest)));
        assertFalse(SLASH.isServable(character.repeat(tooLong)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CON",
                "con.mp4",
                "Prn.mp4",
                "aux.mp4",
                "AUX",
                "nul",
                "nul.tar.gz",
                "aux .mp4",
                "aux  .a.b",
                "com0.mp4",
                "COM1",
                "com9.mp4",
                "lpt1",
                "LPT9.mp4",
                "com\u00b9.mp4",
                "com\u00b2",
                "lpt\u00b3.mp4",
                "CONIN$",
                "conout$.mp4",
                "clock$",
                "C:",
                "12:30 talk.mp4",
                "talk.mp4:stream",
                "talk.mp4::$DATA",
                "what?.mp4",
                "*",
                "a<b",
                "a>b",
                "a|b",
                "a\"b",
                "PROGRA~1",
                "progra~1.mp4",
                "WEB-IN~1",
                "GIT~1",
                // Of .env~ and .git~backup.
                "ENV~~1",
                "GIT~BA~1",
                // Of .secretfilm.m~4x.
                "SECRET~1.M~4",
                "A~12.MP4",
                "talk~1.mp4",
            })
    void nameThatWindowsTakesForSomethingElse_isServedElsewhere(String name) {
        assertFalse(BACK_SLASH.isServable(name));
        assertTrue(SLASH.isServable(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a::b", "::", "a::"})
    void nameWithTheSeparatorOfTheSystem_isNotServed(String name) {
        assertFalse(PathNames.separatedBy("::").isServable(name));
        assertTrue(PathNames.separatedBy("::").isServable("a:b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aux.js", "/a:b.js", "/a~1.js"})
    void everySystem_hasTheRulesOfWindowsToo(String path) {
        assertEquals(Optional.empty(), PathNames.onEverySystem().of(path));
    }
}
