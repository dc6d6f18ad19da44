package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestFieldsTest {

    @Test
    void single_isStripped() {
        assertEquals(
                Optional.of("bytes=0-"), TestFields.of("Range", " \tbytes=0- ").single("range"));
    }

    /** RFC 9110, section 5.6.3: white space is spaces and tabs, whatever else Unicode calls so. */
    @ParameterizedTest
    @ValueSource(strings = {"\u000b", "\f", "\u001c", "\u001f", "\u2003", "\u3000", "\u00a0", "\r", "\n", "\u0000"})
    void single_keepsWhatIsNoSpaceAndNoTab(String other) {
        String value = other + " x\t" + other;

        assertEquals(
                Optional.of(value),
                TestFields.of("If-Range", "\t" + value + " ").single("If-Range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", " \t \t"})
    void single_ofWhiteSpaceAlone_isAnEmptyText(String value) {
        assertEquals(Optional.of(""), TestFields.of("If-Range", value).single("If-Range"));
    }

    @Test
    void single_ofTwoLines_isEmpty() {
        assertEquals(
                Optional.empty(),
                TestFields.of("If-Range", "\"a\"", "if-range", "\"a\"").single("If-Range"));
    }

    @Test
    void single_ofAnAbsentField_isEmpty() {
        assertEquals(Optional.empty(), TestFields.NONE.single("If-Range"));
    }

    @Test
    void contains_anEmptyLine() {
        assertTrue(TestFields.of("If-Match", "").contains("If-Match"));
        assertFalse(TestFields.NONE.contains("If-Match"));
    }
}
