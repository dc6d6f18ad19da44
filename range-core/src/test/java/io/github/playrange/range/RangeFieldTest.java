package io.github.playrange.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.range.RangeSpec.From;
import io.github.playrange.range.RangeSpec.FromTo;
import io.github.playrange.range.RangeSpec.Suffix;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RangeFieldTest {

    private static final long MAX = Long.MAX_VALUE;

    @Test
    void noLine_isAbsent() {
        assertEquals(new RangeField.Absent(), RangeField.parse(List.of()));
    }

    static Stream<Arguments> validSets() {
        return Stream.of(
                set("bytes=0-499", new FromTo(0, 499)),
                set("bytes=5-5", new FromTo(5, 5)),
                set("bytes=500-", new From(500)),
                set("bytes=-500", new Suffix(500)),
                set("bytes=-0", new Suffix(0)),
                set("bytes=0-", new From(0)),
                set("bytes=007-0010", new FromTo(7, 10)),
                set("bytes=0-0,-1", new FromTo(0, 0), new Suffix(1)),
                set("bytes=9-,0-3,-2", new From(9), new FromTo(0, 3), new Suffix(2)),
                set("bytes=1-2,1-2", new FromTo(1, 2), new FromTo(1, 2)),
                // The unit's name in any case (section 14.1).
                set("BYTES=1-2", new FromTo(1, 2)),
                set("bYtEs=1-2", new FromTo(1, 2)),
                // White space around members, and around the whole (section 5.6.1, the example of 14.1.2).
                set("bytes= 0-999, 4500-5499, -1000", new FromTo(0, 999), new FromTo(4500, 5499), new Suffix(1000)),
                set("bytes=\t0-1\t,\t5-6\t", new FromTo(0, 1), new FromTo(5, 6)),
                set("bytes=0-1 , 5-6", new FromTo(0, 1), new FromTo(5, 6)),
                set("  bytes=0-1  ", new FromTo(0, 1)),
                // Empty members (section 5.6.1).
                set("bytes=,0-1", new FromTo(0, 1)),
                set("bytes=0-1,", new FromTo(0, 1)),
                set("bytes= , ,0-1,,\t, 3-", new FromTo(0, 1), new From(3)),
                // Numbers of any size (section 14.1.2).
                set("bytes=0-9223372036854775806", new FromTo(0, MAX - 1)),
                set("bytes=0-9223372036854775807", new FromTo(0, MAX)),
                set("bytes=0-9223372036854775808", new FromTo(0, MAX)),
                set("bytes=0-9223372036854775810", new FromTo(0, MAX)),
                set("bytes=0-18446744073709551615", new FromTo(0, MAX)),
                set("bytes=0-18446744073709551616", new FromTo(0, MAX)),
                set("bytes=99999999999999999999-", new From(MAX)),
                set("bytes=-99999999999999999999999", new Suffix(MAX)),
                set("bytes=18446744073709551616-18446744073709551616", new FromTo(MAX, MAX)),
                set("bytes=18446744073709551616-18446744073709551617", new FromTo(MAX, MAX)),
                set("bytes=99999999999999999999-100000000000000000000", new FromTo(MAX, MAX)),
                set("bytes=0000000000000000000000000000001-2", new FromTo(1, 2)),
                set("bytes=" + "0".repeat(5000) + "7-", new From(7)),
                set("bytes=" + "9".repeat(5000) + "-", new From(MAX)));
    }

    private static Arguments set(String line, RangeSpec... specs) {
        return Arguments.of(line, List.of(specs));
    }

    @ParameterizedTest
    @MethodSource
    void validSets(String line, List<RangeSpec> specs) {
        assertEquals(new RangeSet(specs), RangeField.parse(List.of(line)));
    }

    static Stream<Arguments> severalLines_areOneList() {
        return Stream.of(
                Arguments.of(List.of("bytes=0-1", "5-6"), List.of(new FromTo(0, 1), new FromTo(5, 6))),
                Arguments.of(List.of("bytes=0-1,", " ,5-6"), List.of(new FromTo(0, 1), new FromTo(5, 6))),
                Arguments.of(List.of("bytes=0-1", "", "-1"), List.of(new FromTo(0, 1), new Suffix(1))),
                Arguments.of(List.of("bytes=", "0-1"), List.of(new FromTo(0, 1))));
    }

    @ParameterizedTest
    @MethodSource
    void severalLines_areOneList(List<String> lines, List<RangeSpec> specs) {
        assertEquals(new RangeSet(specs), RangeField.parse(lines));
    }

    @Test
    void unitRepeatedOnTheSecondLine_isInvalid() {
        assertInstanceOf(RangeField.Invalid.class, RangeField.parse(List.of("bytes=0-1", "bytes=5-6")));
    }

    static Stream<Arguments> otherUnits() {
        return Stream.of(
                Arguments.of("items=0-5", "items"),
                Arguments.of("Seconds=1.5-2", "Seconds"),
                Arguments.of("byte=0-5", "byte"),
                Arguments.of("bytess=0-5", "bytess"),
                Arguments.of("x!#$%&'*+-.^_`|~9=", "x!#$%&'*+-.^_`|~9"),
                Arguments.of("azAZ09=", "azAZ09"),
                Arguments.of("none=\"anything, at all\"", "none"));
    }

    @ParameterizedTest
    @MethodSource
    void otherUnits(String line, String unit) {
        assertEquals(new RangeField.OtherUnit(unit), RangeField.parse(List.of(line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "bytes",
                "bytes ",
                "bytes =0-1",
                "bytes\t=0-1",
                "bytes 0-1",
                "bytes:0-1",
                "=0-1",
                "0-1",
                "\"bytes\"=0-1",
                "a@=0-1",
                "a[=0-1",
                "a{=0-1",
                "a/=0-1",
                "a:=0-1",
                "b\u00fdtes=0-1",
                "bytes=",
                "bytes=   ",
                "bytes=,",
                "bytes= , ,\t",
                "bytes=-",
                "bytes=--1",
                "bytes=--",
                "bytes=1",
                "bytes=abc",
                "bytes=a-",
                "bytes=-a",
                "bytes=0-a",
                "bytes=0x1-0x2",
                "bytes=+1-5",
                "bytes=1-+5",
                "bytes=-+5",
                "bytes=1.0-2",
                "bytes=1e1-",
                "bytes=1 -5",
                "bytes=1- 5",
                "bytes=1 - 5",
                "bytes=- 5",
                "bytes=1 2-5",
                "bytes=1-2-3",
                "bytes=1--2",
                "bytes=-1-2",
                "bytes=0-1 2-3",
                "bytes=0-1;2-3",
                "bytes=0-1=",
                "bytes==0-1",
                "bytes=0-1,bytes=2-3",
                "bytes=*",
                "bytes=5-4",
                "bytes=0-1,5-4",
                "bytes=5-4,0-1",
                "bytes=0-1,x",
                "bytes=00010-9",
                "bytes=18446744073709551617-18446744073709551616",
                "bytes=100000000000000000000-99999999999999999999",
                "bytes=1-0",
                "bytes=\u0661-\u0662",
                "bytes=\uff11-",
                "bytes=0-1\u00a0",
                "bytes=0-1\r\n",
                "bytes=0-1\u0000",
                "bytes=0\u20131",
            })
    void invalidForms(String line) {
        RangeField.Invalid invalid = assertInstanceOf(RangeField.Invalid.class, RangeField.parse(List.of(line)));

        assertFalse(invalid.reason().isBlank());
    }

    @Test
    void invalid_saysWhatIsExpectedAndWhere() {
        assertEquals(new RangeField.Invalid("expected '-' at character 7"), RangeField.parse(List.of("bytes=1")));
        assertEquals(
                new RangeField.Invalid("the range 5-4 ends before it begins"),
                RangeField.parse(List.of("bytes=0-1, 5-4")));
    }

    @Test
    void manyMembers_areReadInOrder() {
        int count = 20_000;
        StringBuilder line = new StringBuilder("bytes=");
        for (int i = 0; i < count; i++) {
            line.append(i).append("-,");
        }

        RangeSet set = assertInstanceOf(RangeSet.class, RangeField.parse(List.of(line.toString())));

        assertEquals(count, set.specs().size());
        assertEquals(new From(count - 1), set.specs().get(count - 1));
        assertTrue(set.specs().stream().allMatch(spec -> spec instanceof From));
    }
}
