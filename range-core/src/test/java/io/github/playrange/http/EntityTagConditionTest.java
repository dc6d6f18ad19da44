package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.content.EntityTag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class EntityTagConditionTest {

    private static final EntityTag A = EntityTag.strong("a");
    private static final EntityTag B = EntityTag.strong("b");
    private static final EntityTag WEAK_A = EntityTag.weak("a");

    static Stream<Arguments> lists() {
        return Stream.of(
                list(List.of("\"a\""), A),
                list(List.of("W/\"a\""), WEAK_A),
                list(List.of("\"a\", \"b\""), A, B),
                list(List.of("\"a\",W/\"a\""), A, WEAK_A),
                list(List.of(" \t\"a\"\t ,  \"b\" "), A, B),
                list(List.of(",, \"a\",,"), A),
                list(List.of("\"a\"", "\"b\""), A, B),
                list(List.of("\"\""), EntityTag.strong("")),
                // A comma inside the quotes does not end a member.
                list(List.of("\"a,b\", \"b\""), EntityTag.strong("a,b"), B),
                list(List.of("\"W/\""), EntityTag.strong("W/")),
                // What is no tag matches nothing and spoils no other.
                list(List.of("a, \"b\""), B),
                list(List.of("w/\"a\", \"b\""), B),
                list(List.of("W/ \"a\", \"b\""), B),
                list(List.of("\"a\"x, \"b\""), B),
                list(List.of("\"a b\", \"b\""), B),
                list(List.of("*, \"a\""), A),
                list(List.of("*", "\"a\""), A),
                list(List.of("*,*")),
                list(List.of("*", "")),
                list(List.of("", "*")),
                list(List.of("*,")),
                list(List.of("\"a\"", "*"), A),
                // White space is spaces and tabs alone.
                list(List.of("\u2003\"a\"")),
                list(List.of("\"a\"\u001f, \"b\""), B),
                list(List.of("\u3000*")),
                // Characters that no tag can carry.
                list(List.of("\"\u0000\", \"b\""), B),
                list(List.of("\"\ud83c\udfac\", \"b\""), B),
                list(List.of("\"\u00e9\", \"b\""), EntityTag.strong("\u00e9"), B),
                list(List.of("\"a\" \"b\"")),
                list(List.of("\"a")),
                list(List.of("a\"")),
                list(List.of("\"")),
                list(List.of("")),
                list(List.of(",")),
                list(List.of("garbage")));
    }

    private static Arguments list(List<String> lines, EntityTag... tags) {
        return Arguments.of(lines, List.of(tags));
    }

    @ParameterizedTest
    @MethodSource
    void lists(List<String> lines, List<EntityTag> tags) {
        assertEquals(new EntityTagCondition(false, tags), EntityTagCondition.parse(lines));
    }

    @ParameterizedTest
    @CsvSource({"*", "' *'", "'*\t'"})
    void star_isAny(String line) {
        assertEquals(new EntityTagCondition(true, List.of()), EntityTagCondition.parse(List.of(line)));
    }

    @Test
    void unclosedQuote_hidesWhatFollows() {
        assertEquals(new EntityTagCondition(false, List.of(B)), EntityTagCondition.parse(List.of("\"b\", \"a, \"a\"")));
    }

    static Stream<Arguments> matches() {
        return Stream.of(
                Arguments.of("\"a\"", Optional.of(A), true, true),
                Arguments.of("\"b\", \"a\"", Optional.of(A), true, true),
                Arguments.of("W/\"a\"", Optional.of(A), false, true),
                Arguments.of("\"a\"", Optional.of(WEAK_A), false, true),
                Arguments.of("W/\"a\"", Optional.of(WEAK_A), false, true),
                Arguments.of("W/\"a\", \"a\"", Optional.of(A), true, true),
                Arguments.of("\"b\"", Optional.of(A), false, false),
                Arguments.of("\"A\"", Optional.of(A), false, false),
                Arguments.of("a", Optional.of(A), false, false),
                Arguments.of("", Optional.of(A), false, false),
                Arguments.of("\"a\"", Optional.empty(), false, false),
                Arguments.of("*", Optional.of(A), true, true),
                Arguments.of("*", Optional.of(WEAK_A), true, true),
                Arguments.of("*", Optional.empty(), true, true));
    }

    @ParameterizedTest
    @MethodSource
    void matches(String line, Optional<EntityTag> current, boolean strongly, boolean weakly) {
        EntityTagCondition condition = EntityTagCondition.parse(List.of(line));

        assertEquals(strongly, condition.matches(current, EntityTag::equalsStrongly), "strong comparison");
        assertEquals(weakly, condition.matches(current, EntityTag::equalsWeakly), "weak comparison");
    }
}
